/** The words of an item's history. */
export const WORDS = {
  failed: 'The earlier history could not be loaded.',
  none: 'Nothing has happened yet.',
  earlier: 'Show earlier',
} as const;

/** What happened to the item, to stand after the name of who did it. */
export const EVENTS = {
  undid: (what: string) => `undid a change: ${what}`,
  evidenceAdded: (what: string) => `added evidence ${what}`,
  evidenceRemoved: (what: string) => `removed evidence ${what}`,
  commented: 'commented',
  commentChanged: 'edited a comment',
  commentRemoved: 'deleted a comment',
  decided: {
    accepted: 'accepted it in a review',
    needs_work: 'decided in a review that it needs work',
    not_applicable: 'decided in a review that it is not applicable',
    deferred: 'deferred it in a review',
  },
  because: (decided: string, reason: string) => `${decided}: ${reason}`,
  voted: 'voted on it in a review',
  revealed: 'revealed the votes on it',
  reopened: 'asked for another vote on it',
  noted: 'wrote a note on it in a review',
  spotlit: 'opened it for discussion in a review',
  actionAdded: (what: string) => `added an action ${what}`,
  actionDone: 'finished an action',
  actionReopened: 'reopened an action',
  actionChanged: 'changed an action',
  actionRemoved: 'removed an action',
  status: (from: string, to: string) => `set the status ${from} → ${to}`,
  reason: (text: string) => `gave the reason ${text}`,
  noReason: 'removed the reason',
  noteWritten: 'wrote a note',
  noteChanged: 'changed the note',
  noteRemoved: 'removed the note',
  assigned: (name: string) => `assigned it to ${name}`,
  unassigned: 'assigned it to nobody',
  due: (day: string) => `set the due date to ${day}`,
  noDue: 'removed the due date',
} as const;
