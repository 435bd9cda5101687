import type { ListState } from '@/lib/model/list-state';

/** What is said around every list: its states and its pages. */
export const LIST_WORDS = {
  states: {
    active: 'Active',
    archived: 'Archived',
    deleted: 'Deleted',
  } satisfies Record<ListState, string>,
  pages: 'Pages',
  shown: (from: number, to: number, total: number) =>
    from > total ? `None of ${total}` : `${from}–${to} of ${total}`,
} as const;
