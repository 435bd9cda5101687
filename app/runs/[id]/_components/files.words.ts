/** What is said of files that are dropped or pasted. */
export const FILES_WORDS = {
  dropOnItem: 'Drop files on an item to add them to it.',
  pasted: (when: string, ending: string) => `pasted ${when}.${ending}`,
} as const;
