/** What is said where several items are answered together. */
export const WORDS = {
  title: 'Answer the selected items',
  assign: 'Assign the selected items',
  assignTo: 'Assign to',
  due: 'Due date of the selected items',
  clear: 'Clear the selection',
} as const;
