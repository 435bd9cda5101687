/** What a row of the list says. */
export const ROW_WORDS = {
  tick: (status: string, does: string) => `${status}. ${does}`,
  done: 'Mark done',
  reopen: 'Open again',
  answers: (text: string) => `Answers for ${text}`,
  details: 'Details',
  conflict: 'Needs a choice',
  waiting: 'Not sent yet',
  note: 'Has a note',
  evidence: 'Evidence',
  comments: 'Comments',
  due: (day: string) => `Due ${day}`,
  overdue: 'Overdue',
  here: (name: string) => `${name} is here`,
  list: (title: string) => `Items of ${title}`,
  none: { title: 'This checklist has no items', about: 'Its guide lists none.' },
  nothing: {
    title: 'No results',
    about: 'No item has that status, assignee and text.',
    all: 'Show all items',
  },
} as const;
