import { STATUS_WORDS } from '@/components/status-mark';
import { EVIDENCE_WORDS } from '@/lib/runs/evidence.words';
import type { Fields } from './_store/run.types';
import type { PieceChange } from './_store/undo.reducer';

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
  waiting: 'Waiting to be sent',
  overtaken: 'Somebody changed it meanwhile. Saving asks which version to keep. ',
  reasonFor: (count: number) => (count > 1 ? `Reason (for all ${count} items)` : 'Reason'),
  reasonHint: 'Enter saves, Shift+Enter begins a new line.',
  details: 'Details',
  loading: { run: 'Loading the run', focus: 'Loading focus mode', details: 'Loading details' },
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
    progress: (answered: number, total: number) => `${answered} of ${total}`,
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
    restore: 'Restore',
    projectDeleted: 'This project was deleted',
    projectDeletedWhat: 'You see it as it was. It can be changed again once it is restored.',
    deletedProjects: 'Deleted projects',
    projectArchived: 'This project is archived',
    projectArchivedWhat: 'It can be changed again once it is restored.',
    openProject: 'Open the project',
    runDeleted: 'This run was deleted',
    runArchived: 'This run is archived',
    runClosedWhat: 'You can read it. It can be changed again once it is restored.',
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
    done: 'Mark done, or open again',
    needsWork: 'Needs work',
    notApplicable: 'Not applicable',
    comment: 'Comment',
    evidence: 'Add evidence',
    assign: 'Assign',
    due: 'Set due date',
    details: 'Open details',
    detailsOrNot: 'Show or hide details',
    focus: 'Focus mode, or back to the list',
    select: 'Select',
    selectThrough: 'Select all from the last one',
    search: 'Search',
    undo: 'Undo my last change of an answer or evidence',
    redo: 'Redo what I undid',
    leave: 'Close, or clear the selection',
  },
  /** What the command palette calls what can be done. */
  commands: {
    done: 'Mark done',
    open: 'Open again',
    needsWork: 'Needs work',
    notApplicable: 'Not applicable',
    comment: 'Comment',
    evidence: 'Add evidence',
    action: 'Add an action',
    assign: 'Assign',
    due: 'Set due date',
    nextOpen: 'Go to the next open item',
    search: 'Search the items',
    undo: 'Undo my last change of an answer or evidence',
    redo: 'Redo what I undid',
    focus: 'Focus mode on or off',
    selectAll: 'Select all that is shown',
    rename: 'Rename the run',
    report: 'Open the report',
    review: 'Prepare a review of this run',
    help: 'Keyboard shortcuts',
  },

  undo: 'Undo',
  redo: 'Redo',
  undid: (what: string) => `Undid ${what}`,
  redid: (what: string) => `Redid ${what}`,
  oneChange: (item: string, change: string) => `“${item}” · ${change}`,
  manyChanges: (count: number) => `change to ${count} items`,
  nothingToUndo: 'There is nothing to undo',
  nothingToRedo: 'There is nothing to redo',
  notUndone: (what: string) => `Not undone: ${what} since`,
  notRedone: (what: string) => `Not redone: ${what} since`,
  leftAlone: (what: string) => `${what} since and stays as it is`,
  wereChanged: (item: string, more: number) =>
    more > 0 ? `“${item}” and ${more} more were changed` : `“${item}” was changed`,
  noHistory: 'Your earlier changes could not be loaded, so nothing was undone',
} as const;

/** "Status: Done → Open", for each field that `to` has. */
export function changeWords(from: Fields, to: Fields, nameOf: (id: string) => string): string {
  return (Object.keys(to) as (keyof Fields)[])
    .map((field) => `${WORDS.fields[field]}: ${wordOf(from, field)} → ${wordOf(to, field)}`)
    .join(', ');

  function wordOf(fields: Fields, field: keyof Fields): string {
    const value = fields[field];
    if (field === 'assigneeId') return value ? nameOf(value) : 'nobody';
    if (!value) return 'none';
    if (field === 'status') return STATUS_WORDS[fields.status ?? 'open'];
    return field === 'dueOn' ? dayWords(value) : `“${shortened(value)}”`;
  }
}

/** "Link “Build 42”: removed → added again", or without `made` "Link “Build 42”: added". */
export function pieceWords({ was, piece }: PieceChange, made = true): string {
  const name = `${EVIDENCE_WORDS[piece.kind]} “${shortened(piece.text || piece.url || '')}”`;
  if (!made) return `${name}: ${was}`;
  return `${name}: ${was === 'added' ? 'removed → added again' : 'added → removed'}`;
}

const dayWords = (day: string) =>
  new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));

const LONGEST = 40;
const shortened = (text: string) => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
};
