import { expect, test } from 'vitest';
import { itemPhrases } from './item-phrases';

const phrases = (markdown: string, text = 'its text') => itemPhrases({ text, markdown });

test('code, emphasis and links are marked, what lies within each other too', () => {
  expect(phrases('Use `x`, **not _y_** ~~z~~ [`spec`](https://example.com/spec)')).toEqual([
    { text: 'Use ' },
    { text: 'x', code: true },
    { text: ', ' },
    { text: 'not ', strong: true },
    { text: 'y', strong: true, emphasis: true },
    { text: ' ' },
    { text: 'z', deleted: true },
    { text: ' ' },
    { text: 'spec', code: true, href: 'https://example.com/spec' },
  ]);
});

test('a link that could run as a script is its text alone', () => {
  expect(phrases('a [b](javascript:alert(1)) c')).toEqual([{ text: 'a b c' }]);
});

test('what begins a block elsewhere is text here', () => {
  expect(phrases('- a', '- a')).toEqual([{ text: '- a' }]);
  expect(phrases('# `b`', '# b')).toEqual([{ text: '# ' }, { text: 'b', code: true }]);
});
