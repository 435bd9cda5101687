import fc from 'fast-check';
import { expect, test } from 'vitest';
import { modelSnapshot } from '@/lib/testing/model-run';
import { packColumn, unpackColumn } from './column.rules';
import { packSnapshot, unpackSnapshot } from './packed-snapshot.rules';
import type { Item, Snapshot } from './run-state.types';

const value = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('check-1', 'check-12', 'check-2', `${'long/'.repeat(30)}a`),
  fc.constant(null),
  fc.integer(),
);

test('a column comes back as it was, whatever is in it', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.array(value), fc.array(fc.string()), fc.array(fc.constantFrom('a', null, 1))),
      (values) => {
        const sent = JSON.parse(JSON.stringify(packColumn(values)));
        expect(unpackColumn(sent, values.length)).toEqual(values);
      },
    ),
  );
});

const phrases = fc.array(
  fc.record(
    {
      text: fc.string(),
      code: fc.constant(true as const),
      strong: fc.constant(true as const),
      deleted: fc.constant(true as const),
      href: fc.string(),
    },
    { requiredKeys: ['text'] },
  ),
  { minLength: 1 },
);

test('a snapshot comes back as it was', () => {
  const one = fc.record({
    text: fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('Write tests', 'Ünï code')),
    status: fc.constantFrom('open', 'done'),
    note: fc.option(fc.string()),
    nested: fc.boolean(),
    phrases: fc.option(phrases),
  });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 12 }), (all) => {
      const snapshot = structuredClone(modelSnapshot(all.length)) as Snapshot;
      for (const [at, { nested, phrases, ...fields }] of all.entries()) {
        const item = snapshot.items[at] as Item;
        Object.assign(item, fields);
        if (fields.text === 'Write tests') item.key = `part/write-tests${at ? `-${at}` : ''}`;
        if (nested && at > 0) {
          item.parentKey = (snapshot.items[at - 1] as Item).key;
          if (at % 2) item.key = `${item.parentKey}/${item.key}`;
        }
        if (phrases) snapshot.formatted[item.key] = phrases;
      }
      expect(unpackSnapshot(packSnapshot(snapshot))).toEqual(snapshot);
    }),
  );
});

test('an item that says nothing new takes little more than its text', () => {
  const snapshot = structuredClone(modelSnapshot(2_000)) as Snapshot;
  for (const [at, item] of snapshot.items.entries()) {
    item.id = `019ac0e3-4f2a-7${String(at).padStart(3, '0')}-8000-${String(at * 7919).padStart(12, '0')}`;
    item.text = `Write the tests of endpoint ${at} first`;
    item.key = `checklists/a-part/write-the-tests-of-endpoint-${at}-first`;
  }
  expect(packSnapshot(snapshot).length / 2_000).toBeLessThan(75);
});
