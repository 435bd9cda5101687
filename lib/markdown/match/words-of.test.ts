import { expect, test } from 'vitest';
import { nearness } from './near-words';
import { wordsOf } from './words-of';

test.each([
  ['Add unit-tests (v2)!', ['add', 'unit', 'tests', 'v2']],
  ['写测试 now', ['写', '测', '试', 'now']],
  ['テスト', ['テ', 'ス', 'ト']],
  ['اختبار الدخول', ['اختبار', 'الدخول']],
  ['👍🏽 👩‍💻 🇨🇭🇩🇪', ['👍🏽', '👩‍💻', '🇨🇭', '🇩🇪']],
  ['Ｆｕｌｌ', ['full']],
  ['?! …', ['?', '!', '.', '.', '.']],
  ['', []],
])('%s', (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

test.each([
  ['recieve', 'receive', 1 - 1 / 7],
  ['test', 'tests', 0.8],
  ['milk', 'mlik', 0.75],
  ['not', 'now', 0],
  ['login', 'logout', 0],
  ['v1234', 'v1235', 0],
  ['bread', 'eggs', 0],
])('%s is near %s', (one, other, share) => {
  expect(nearness(one, other)).toBeCloseTo(share);
  expect(nearness(other, one)).toBeCloseTo(share);
});
