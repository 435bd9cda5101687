import { expect, test } from 'vitest';
import { shorten } from './shorten';

test('a long text is cut to one line, and no letter of it in half', () => {
  expect(shorten(' Well \n\n done ', 80)).toBe('Well done');
  expect(shorten('x'.repeat(80), 80)).toBe('x'.repeat(80));
  expect(shorten('x'.repeat(81), 80)).toBe(`${'x'.repeat(79)}…`);
  for (let before = 70; before <= 82; before += 1) {
    const short = shorten(`${'x'.repeat(before)}${'🚀'.repeat(20)}`, 80);
    expect(short.isWellFormed()).toBe(true);
    expect([...short]).toHaveLength(80);
  }
});
