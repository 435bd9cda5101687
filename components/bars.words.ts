import type { Status } from '@/lib/runs/answer.types';

/** What the bars of progress and of votes say to those who can't see them. */
export const BAR_WORDS = {
  progress: 'Progress',
  counted: {
    done: 'done',
    not_applicable: 'not applicable',
    needs_work: 'needing work',
    open: 'open',
  } satisfies Record<Status, string>,
  noItems: 'no items',
  settled: (settled: number, total: number, words: string) =>
    `${settled} of ${total} settled: ${words}`,
  noVotes: 'No votes',
} as const;
