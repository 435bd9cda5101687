import fc from 'fast-check';
import type { Fields } from './run.types';

export const ITEMS = 3;
export const me = { id: 'ada', name: 'Ada' };

const fields = fc.oneof(
  fc.constantFrom<Fields>({ status: 'done' }, { status: 'open' }),
  fc
    .constantFrom('slow', 'why')
    .map((justification): Fields => ({ status: 'needs_work', justification })),
  fc.constantFrom('one', 'two', null).map((note): Fields => ({ note })),
  fc.constantFrom('ada', 'bo', null).map((assigneeId): Fields => ({ assigneeId })),
);
const item = fc.nat(ITEMS - 1).map((n) => `item-${n}`);
/** A person's two tabs. */
const at = fc.nat(1);
export type Way = 'comes' | 'lost' | 'request lost';

/** What can happen, in any order. */
export const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('answer' as const),
      at,
      ids: fc.uniqueArray(item, { minLength: 1 }),
      fields,
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('undo' as const), at }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('redo' as const), at }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('evidence' as const), at, id: item }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('remove evidence' as const), at }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('comment' as const), at, id: item }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('uncomment' as const), at }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('foreign' as const), id: item, fields }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('foreign comment' as const), id: item }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('send' as const),
      at,
      way: fc.constantFrom<Way>('comes', 'lost', 'request lost'),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('late reply' as const) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('events' as const),
      at,
      count: fc.integer({ min: 1, max: 4 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reload' as const), at }) },
  // What a snapshot says is read at one moment and comes at another.
  { weight: 2, arbitrary: fc.record({ do: fc.constant('refresh' as const), at }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('read' as const), at }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('snapshot' as const), at }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('storage' as const), at }) },
);
export type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;
