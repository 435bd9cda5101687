import fc from 'fast-check';
import { expect, test } from 'vitest';
import { longestRise } from './longest-rise';

test('rises, and no subsequence that rises is longer', () => {
  const different = fc.uniqueArray(fc.nat({ max: 30 }), { maxLength: 12 });
  fc.assert(
    fc.property(different, (values) => {
      const found = longestRise(values);
      expect(found).toEqual(found.toSorted((a, b) => a - b));
      const rise = found.map((index) => values[index] as number);
      expect(rise).toEqual(rise.toSorted((a, b) => a - b));
      // The plain way: for each value, the longest that ends in it.
      const lengths: number[] = [];
      for (const [at, value] of values.entries()) {
        const below = lengths.filter((_, one) => one < at && (values[one] as number) < value);
        lengths.push(1 + Math.max(0, ...below));
      }
      expect(found).toHaveLength(Math.max(0, ...lengths));
    }),
  );
});
