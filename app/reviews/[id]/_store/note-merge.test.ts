import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mergeNotes } from './note-merge.rules';

it('takes the one that changed', () => {
  expect(mergeNotes('a', 'a', 'ab')).toBe('ab');
  expect(mergeNotes('a', 'ab', 'a')).toBe('ab');
  expect(mergeNotes('a', 'ab', 'ab')).toBe('ab');
});

it('keeps both when they are at different places', () => {
  expect(mergeNotes('one\ntwo\n', 'one!\ntwo\n', 'one\ntwo\nthree\n')).toBe('one!\ntwo\nthree\n');
  expect(mergeNotes('one\ntwo', 'one\ntwo, three', 'zero\none\ntwo')).toBe('zero\none\ntwo, three');
});

it('puts what both wrote at the end one below the other, theirs first', () => {
  expect(mergeNotes('', 'theirs', 'mine')).toBe('theirs\nmine');
  expect(mergeNotes('x\n', 'x\ntheirs\n', 'x\nmine\n')).toBe('x\ntheirs\nmine\n');
});

it('gives up when they changed the same words', () => {
  expect(mergeNotes('a cat', 'a dog', 'a cow')).toBeNull();
});

it('never loses an added line', () => {
  const line = fc.string({ minLength: 1, maxLength: 8 }).map((text) => `${text}\n`);
  const lines = fc.array(line, { maxLength: 5 });
  fc.assert(
    fc.property(lines, line, line, fc.nat(5), fc.nat(5), (base, theirs, mine, at, other) => {
      const with_ = (text: string, place: number) => base.toSpliced(place, 0, text).join('');
      const merged = mergeNotes(base.join(''), with_(theirs, at), with_(mine, other));
      if (merged === null) return;
      for (const text of [theirs, mine]) expect(merged).toContain(text.trimEnd());
    }),
  );
});
