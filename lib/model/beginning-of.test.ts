import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { beginningOf } from './beginning-of';

test('cuts between characters, not within one', () => {
  expect(beginningOf('short', 5)).toBe('short');
  expect(beginningOf('longer', 4)).toBe('long');
  expect(beginningOf('a🙂b', 2)).toBe('a');
  expect(beginningOf('a🙂b', 3)).toBe('a🙂');
  expect(beginningOf('e\u0301e\u0301', 3)).toBe('e\u0301');
  expect(beginningOf('👩‍👩‍👧 x', 6)).toBe('');
});

test('is a beginning of the text, within the limit and well formed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(20), (text, most) => {
      const cut = beginningOf(text, most);
      expect(text.startsWith(cut)).toBe(true);
      expect(cut.length).toBeLessThanOrEqual(most);
      expect(cut.isWellFormed()).toBe(true);
    }),
  );
});
