import { STATUS_RULES, type Status } from '@/lib/model/status';

/** The key that would now give an item a status; one is for two of them, by what it has. */
export function statusKey(status: Status, present: Status | undefined): string | undefined {
  const { key } = STATUS_RULES[status];
  if (key !== STATUS_RULES.done.key) return key;
  return status === (present === 'done' ? 'open' : 'done') ? key : undefined;
}
