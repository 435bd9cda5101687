import type { Status } from '@/lib/runs/answer.types';

/** The key that would now give an item a status; `x` is for one of two, by what it has. */
export function statusKey(status: Status, present: Status | undefined): string | undefined {
  if (status === 'needs_work') return 'w';
  if (status === 'not_applicable') return 'n';
  return status === (present === 'done' ? 'open' : 'done') ? 'x' : undefined;
}
