/** What is asked before a change of an earlier visit is taken back. */
export const WORDS = {
  title: 'Undo an earlier change?',
  made: (when: string) => `You made this change before this visit, on ${when}:`,
  undoIt: 'Undo it',
} as const;

/** "24 Nov, 14:05", in the reader's own time; with the year if it is another one. */
export function momentWords(at: string, now = new Date()): string {
  const date = new Date(at);
  const year = date.getFullYear() === now.getFullYear() ? undefined : ('numeric' as const);
  return new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    year,
    hour: '2-digit',
    minute: '2-digit',
  }).format(date);
}
