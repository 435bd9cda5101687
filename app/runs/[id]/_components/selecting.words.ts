/** What the list's own buttons for selecting say. */
export const SELECTING_WORDS = {
  begin: 'Select',
  stop: 'Stop selecting',
  all: 'Select all',
  allShown: 'Select all that is shown',
  one: (text: string) => `Select ${text}`,
  selected: (count: number) => `${count} selected`,
} as const;
