import { shorten } from '@/lib/model/shorten';
import type { Fields } from './_store/run.types';

/** What people read on a run's page, in one place. */
export const WORDS = {
  fields: {
    status: 'Status',
    justification: 'Reason',
    note: 'Note',
    assigneeId: 'Assignee',
    dueOn: 'Due date',
  } satisfies Record<keyof Fields, string>,
  title: 'Title of the run',
  rename: 'Rename',
  more: 'More about this run',
  markdown: 'Markdown',
  editNote: 'Edit note',
  saved: 'Saved',
  closedDraft: 'Not saved, and it can no longer be changed here. Copy your text or discard it.',
  copyDraft: 'Copy my text',
  waiting: 'Waiting to be sent',
  overtaken: 'Somebody changed it meanwhile. Saving asks which version to keep. ',
  reasonFor: (count: number) => (count > 1 ? `Reason (for all ${count} items)` : 'Reason'),
  reasonHint: 'Enter saves, Shift+Enter begins a new line.',
  details: 'Details',
  loadingFocus: 'Loading focus mode',
  list: {
    search: 'Search (press /)',
    everyone: 'Everyone',
    me: 'Me',
    selectAll: 'Select all',
    focus: 'Focus',
    list: 'List',
    all: 'All',
  },
  header: {
    projects: 'Projects',
    newerGuide: 'Newer guide version',
    archived: 'Archived',
    report: 'Report',
    alsoHere: 'Also here',
    progress: (answered: number, total: number, waived: number) =>
      `${answered} of ${total}${waived > 0 ? `, ${waived} waived` : ''}`,
    toConfirm: (count: number) => `${count} to confirm`,
  },
  notices: {
    things: ['change', 'changes'] as const,
    inOrder: ' in order',
    discard: 'Discard',
    unreachable: 'The server can’t be reached. You can go on: changes are kept and sent later.',
    conflicts: (count: number) =>
      count === 1 ? 'One answer needs a choice' : `${count} answers need a choice`,
    conflictsWhat: 'Somebody changed the same thing as you. Your version is kept until you choose.',
    choose: 'Choose',
  },
  notSaved: (item: string, count: number, reason: string) =>
    `Not saved, ${count > 1 ? `${count} items` : `“${item}”`}: ${reason}`,
  refused: 'the server refused it.',
  changed: (count: number) => `${count} items changed`,
  discarded: (count: number) => `Discarded ${count === 1 ? '1 change' : `${count} changes`}`,
  bringBack: 'Bring back',

  /** What keys do, in the help. */
  keys: {
    next: 'Next item',
    previous: 'Previous item',
    first: 'First item',
    last: 'Last item',
    done: 'Mark done, or open again',
    comment: 'Comment',
    evidence: 'Add evidence',
    assign: 'Assign',
    waive: 'Ask for a waiver: it can wait',
    due: 'Set due date',
    details: 'Open details',
    detailsOrNot: 'Show or hide details',
    focus: 'Focus mode, or back to the list',
    select: 'Select',
    selectThrough: 'Select all from the last one',
    search: 'Search',
    confirm: 'Confirm what was claimed, or as the second person',
    reject: 'Reject what was claimed',
    undo: 'Undo my last change of an answer or evidence',
    redo: 'Redo what I undid',
    leave: 'Close, or clear the selection',
  },
  /** What the command palette calls what can be done. */
  commands: {
    comment: 'Comment',
    evidence: 'Add evidence',
    assign: 'Assign',
    waive: 'Ask for a waiver',
    due: 'Set due date',
    search: 'Search the items',
    confirm: 'Confirm the answer',
    reject: 'Reject the answer',
    undo: 'Undo my last change of an answer or evidence',
    redo: 'Redo what I undid',
    focus: 'Focus mode on or off',
    rename: 'Rename the run',
    report: 'Open the report',
  },

  confirming: {
    confirm: 'Confirm',
    reject: 'Reject',
    reason: 'Say why it is rejected.',
    /** @param unseconded of how many of them a second person is needed still */
    confirmed: (count: number, item: string, unseconded: number) => {
      const done = count === 1 ? `Confirmed “${shortened(item)}”` : `${count} items confirmed`;
      if (unseconded === 0) return done;
      const which = unseconded < count ? `${unseconded} of them` : count === 1 ? 'It' : 'They';
      const counts = unseconded === 1 ? 'counts' : 'count';
      return `${done}. ${which} ${counts} once a second person has confirmed too.`;
    },
    rejected: (count: number, item: string) =>
      count === 1 ? `Rejected “${shortened(item)}”` : `${count} items rejected`,
    none: (own: boolean) =>
      own
        ? 'You answered this yourself. Somebody else has to confirm it.'
        : 'There is nothing to confirm',
  },

  waiverEnded: (item: string) => `Ended the waiver of “${shortened(item)}”`,
  evidenceRemoved: (item: string) => `Removed evidence of “${shortened(item)}”`,

  undo: 'Undo',
  redo: 'Redo',
  notUndone: (what: string) => `Not undone: ${what} since`,
  wereChanged: (item: string, more: number) =>
    more > 0 ? `“${item}” and ${more} more were changed` : `“${item}” was changed`,
} as const;

const LONGEST = 40;
const shortened = (text: string) => shorten(text, LONGEST);
