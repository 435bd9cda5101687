import { expect, test } from 'vitest';
import { STATUSES } from '@/lib/model/status';
import { statusKey } from './status-key';

test('x stands at the one status that it would give now', () => {
  for (const present of STATUSES) {
    const keyed = STATUSES.filter((status) => statusKey(status, present) === 'x');
    expect(keyed).toEqual([present === 'done' ? 'open' : 'done']);
  }
});
