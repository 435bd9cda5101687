import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupsOf, historyParts } from './history-parts.rules';

const histories = fc.array(
  fc.record({ after: fc.nat(50), length: fc.nat(300) }).map(({ after, length }) => ({
    after,
    upTo: after + length,
  })),
  { maxLength: 12 },
);

test('the parts of histories are the whole, once, and none is larger than allowed', () => {
  fc.assert(
    fc.property(histories, fc.integer({ min: 1, max: 100 }), (all, most) => {
      const named = all.map((one, at) => ({ projectId: `p${at}`, ...one }));
      const parts = historyParts(named, most, 5);
      const read = parts
        .flat()
        .flatMap(({ projectId, after, upTo }) =>
          Array.from({ length: upTo - after }, (_, at) => `${projectId} ${after + at + 1}`),
        );
      const wanted = named.flatMap(({ projectId, after, upTo }) =>
        Array.from({ length: upTo - after }, (_, at) => `${projectId} ${after + at + 1}`),
      );
      expect(read).toEqual(wanted);
      for (const part of parts) {
        expect(part.length).toBeLessThanOrEqual(5);
        const events = part.reduce((sum, { after, upTo }) => sum + upTo - after, 0);
        expect(events).toBeGreaterThan(0);
        expect(events).toBeLessThanOrEqual(most);
      }
    }),
  );
});

test('groups keep everything in its order and their weight', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20)), fc.integer({ min: 1, max: 15 }), (weights, most) => {
      const groups = groupsOf(weights, (weight) => weight, most);
      expect(groups.flat()).toEqual(weights);
      for (const group of groups) {
        const weight = group.reduce((sum, one) => sum + one, 0);
        expect(group.length === 1 || weight <= most).toBe(true);
      }
    }),
  );
});
