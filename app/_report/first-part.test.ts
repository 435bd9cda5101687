import { describe, expect, it } from 'vitest';
import { firstPart } from './first-part';

describe('firstPart', () => {
  it('leaves a short text whole', () => {
    expect(firstPart('abc', 3)).toEqual({ text: 'abc', left: 0 });
  });

  it('ends before a heading, else after a block, else after a line', () => {
    expect(firstPart('aaaa\n## b\n\nc\nd', 12).text).toBe('aaaa\n## b');
    expect(firstPart('aaaaaaaa\n## b\n\nc\nd', 14).text).toBe('aaaaaaaa');
    expect(firstPart('aaaaaaaa\n\nbb\ncccc', 15).text).toBe('aaaaaaaa');
    expect(firstPart('aaaaaaaa\nbbbbbbb', 12).text).toBe('aaaaaaaa');
  });

  it('cuts a line that has no end, though not within a character', () => {
    expect(firstPart('a'.repeat(100), 10)).toEqual({ text: 'a'.repeat(10), left: 90 });
    expect(firstPart('a👩‍💻b'.repeat(9), 2).text.isWellFormed()).toBe(true);
  });

  it('accounts for every character', () => {
    const text = Array.from({ length: 500 }, (_, n) => `- [ ] item ${n}`).join('\n');
    const { text: shown, left } = firstPart(text, 1000);
    expect(shown.length + left).toBe(text.length);
    expect(text.startsWith(shown)).toBe(true);
  });
});
