import type { EventVia } from '@/lib/model/token.types';

/** The words of reports and minutes, all in one place. */
export const WORDS = {
  untitled: '(untitled)',
  unnamed: '(unnamed)',
  noText: '(no text)',
  somebody: 'somebody',
  theDocument: 'the document',
  by: ' by ',
  thenAccepted: '; accepted',
  inTheReview: ' in the review “',
  reviewEnd: '”',
  decidedInReview: 'Decided in review',
  notCounted: 'not counted yet',
  nobody: 'nobody’s yet',
  none: 'None.',
  report: 'Report',
  table: 'Table',
  kinds: { project: 'Project report', run: 'Run report' },
  madeBy: (kind: string) => `${kind}, made by `,
  on: (moment: string) => ` on ${moment}`,
  checklist: 'Checklist: ',
  guide: ' · Guide: ',
  revision: ' · Revision: ',
  noItems: 'This checklist has no items.',
  openActions: 'Open actions',
  waivers: 'Waivers',
  waiver: {
    about: 'What waits until a day, because somebody other than who asked agreed. It is not done.',
    columns: ['Item', 'Run', 'Responsible', 'Reason', 'Asked by', 'Approved by', 'Until'],
    notYet: 'not approved yet',
    until: (day: string) => ` until ${day}`,
    over: 'Those that are over are listed too.',
    ended: ', ended ',
    expired: ', that day is over',
  },
  provenance: 'Provenance',
  history: (seq: number) => `History: event ${seq}`,
  head: ', head ',
  sha256: '), SHA-256 ',
  summary: { stage: 'Stage', items: 'Items', progress: 'Progress' },
  total: 'Total',
  assignedTo: 'Assigned to ',
  due: (day: string) => `due ${day}`,
  overdue: 'overdue',
  evidence: 'Evidence:',
  fileHash: 'SHA-256 ',
  actions: 'Actions:',
  comments: 'Comments:',
  action: { done: 'Done', open: 'To do' },
  signOffs: ['Signed off by', 'When', 'As of', 'State', 'Confirmed with', 'Standing'],
  notSigned: 'Not signed off.',
  inReview: ', in ',
  signedAs: (title: string) => `signed as “${title}”`,
  asOf: (seq: number) => `event ${seq}, head `,
  valid: 'Valid',
  /** Beside a sign-off: what it accepted that was not done. */
  withWaived: (count: number) =>
    count === 0 ? '' : `, with ${count === 1 ? '1 item' : `${count} items`} waived`,
  stale: 'Stale',
  differs: 'the answers differ from what was signed',
  changedBy: '” changed by ',
  andMore: (count: number) => (count === 1 ? ' and 1 more item' : ` and ${count} more items`),
} as const;

/** The words of minutes that reports have none of. */
export const MINUTES_WORDS = {
  waivedUntil: 'waived until ',
  decisions: {
    accepted: 'Accepted',
    needs_work: 'Needs work',
    not_applicable: 'Not applicable',
    deferred: 'Deferred',
    undecided: 'Not decided',
  },
  votes: {
    pass: 'Pass',
    needs_work: 'Needs work',
    not_applicable: 'Not applicable',
    unsure: 'Unsure',
  },
} as const;

/** The token that something was done through: "Nightly checks (agent, some-model-4, build 12)". */
export function throughWords({ name, isAgent, model, run }: EventVia): string {
  const more = [isAgent ? 'agent' : null, model, run].filter(Boolean).join(', ');
  return more ? `${name} (${more})` : name;
}
