/** What focus mode says. */
export const WORDS = {
  place: (place: number, total: number, open: number) => `Item ${place} of ${total}, ${open} open`,
  items: 'Items',
  finished: 'Every item is answered',
  left: (needWork: number) =>
    needWork === 0
      ? 'Nothing is open and nothing needs work.'
      : `${needWork} ${needWork === 1 ? 'item still needs' : 'items still need'} work.`,
} as const;
