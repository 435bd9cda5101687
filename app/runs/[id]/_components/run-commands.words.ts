import { WORDS } from '../run.words';

/** What the command palette calls what has no key of its own. */
export const PALETTE_WORDS = {
  done: 'Mark done',
  open: 'Open again',
  action: 'Add an action',
  nextOpen: 'Go to the next open item',
  selectAll: 'Select all that is shown',
  report: WORDS.commands.report,
  review: 'Prepare a review of this run',
  rename: WORDS.commands.rename,
} as const;
