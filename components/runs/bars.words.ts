/** What the bars of progress and of votes say to those who can't see them. */
export const BAR_WORDS = {
  progress: 'Progress',
  noItems: 'no items',
  settled: (settled: number, total: number, words: string) =>
    `${settled} of ${total} settled: ${words}`,
  noVotes: 'No votes',
} as const;
