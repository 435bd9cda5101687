import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainWords } from './plain-words';

test.each([
  ['The **orders** service, *in short*.', 'The orders service, in short.'],
  ['# Orders\n\nTakes `POST /orders`.', 'Orders Takes POST /orders.'],
  ['> - [ ] Do [this](https://example.com "now")', 'Do this'],
  ['- [x] one\n* two\n1. three', 'one two 1. three'],
  ['| Request | Does |\n| --- | :-: |\n| `GET` | a \\| b |', 'Request · Does GET · a | b'],
  ['```sh\nnpm start\n```\nThen wait.', 'npm start Then wait.'],
  ['---\nname: orders\n---\n\nText', 'Text'],
  ['a\n\n---\n\nb <!-- not said -->', 'a b'],
  ['snake_case and src/*.ts at 2 * 3 * 4', 'snake_case and src/*.ts at 2 * 3 * 4'],
  ['1 \\* 2', '1 * 2'],
  ['', ''],
])('%j reads %j', (markdown, words) => {
  expect(plainWords(markdown)).toBe(words);
});

test('any text comes out on one line, and soon', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(plainWords(text)).not.toMatch(/\n/);
    }),
  );
  for (const part of ['\n', '| ', '-', '**', '* a ', '[', '[a](', '(_a', '`', '<!--', '\\', '> ']) {
    const started = performance.now();
    plainWords(part.repeat(20_000));
    expect(performance.now() - started, part).toBeLessThan(1_000);
  }
});
