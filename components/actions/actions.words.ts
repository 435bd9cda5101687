import type { ActionState } from './action-states';

/** What is said of actions, wherever they are listed. */
export const ACTION_WORDS = {
  states: {
    open: 'Open',
    overdue: 'Overdue',
    done: 'Done',
  } satisfies Record<ActionState, string>,
  which: 'Which actions',
  listOf: (state: ActionState) => `${state} actions`,
  nothing: {
    open: 'No open actions',
    overdue: 'Nothing is overdue',
    done: 'Nothing is done yet',
  } satisfies Record<ActionState, string>,
  pages: 'Pages of actions',

  /** Before its text, for those who can't see the box. */
  done: 'Done: ',
  more: (text: string) => `More about ${text}`,
  edit: 'Edit',
  delete: 'Delete',
  ownerBefore: 'Owner: ',
  nobodys: 'Nobody’s',
  doneAt: 'Done',
  /** "For … in New Endpoint", around a link to the item. */
  forItem: 'For',
  inRun: (run: string) => `in ${run}`,
  from: 'from',
  aReview: 'a review',

  editTitle: 'Edit action',
  editOf: (item: string, run: string) => `For “${item}” in ${run}`,
  save: 'Save',
  saveMine: 'Save mine',
  changedMeanwhile: 'Somebody changed it meanwhile',
  itIsNow: (text: string, owner: string | null, dueOn: string | null) =>
    `It is now “${text}”, ${owner ? `${owner}’s` : 'nobody’s'}, ${
      dueOn ? `due ${dueOn}` : 'without a due date'
    }. Saving replaces it with your version.`,
  what: 'What is to be done',
  owner: 'Owner',
  dueOn: 'Due date',

  deleteTitle: 'Delete this action?',
  deleteText: (text: string) => `“${text}” can’t be restored. The history keeps a record of it.`,
  deleteConfirm: 'Delete action',
  deleted: 'The action is deleted.',
} as const;
