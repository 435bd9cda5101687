import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordDiff } from './word-diff';

/** One line: what is gone in `[-…-]`, what came in `{+…+}`. */
const marked = (before: string, after: string) =>
  wordDiff(before, after)
    .map(({ kind, text }) => ({ same: text, removed: `[-${text}-]`, added: `{+${text}+}` })[kind])
    .join('');

test.each([
  ['Add tests', 'Add unit and integration tests', 'Add {+unit and integration +}tests'],
  ['Recieve the mial', 'Receive the mail', '[-Recieve-]{+Receive+} the [-mial-]{+mail+}'],
  ['Run the old slow tests', 'Run quick checks', 'Run [-the old slow tests-]{+quick checks+}'],
  ['Write tests', 'Write tests.', 'Write tests{+.+}'],
  ['检查所有输入', '检查全部输入', '检查[-所有-]{+全部+}输入'],
  ['👍🏽 good', '👍🏿 good', '[-👍🏽-]{+👍🏿+} good'],
  ['Cafe\u0301 open', 'Cafe open', '[-Cafe\u0301-]{+Cafe+} open'],
  ['', 'New', '{+New+}'],
  ['Gone', '', '[-Gone-]'],
  ['', '', ''],
])('%s → %s', (before, after, expected) => {
  expect(marked(before, after)).toBe(expected);
});

test('its stretches make both texts, and are as few as they can be', () => {
  const text = fc
    .array(fc.constantFrom('add', 'tests', ' ', '  ', '.', '写', '👍🏽', '\ud83d', '\n'), {
      maxLength: 20,
    })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const stretches = wordDiff(before, after);
      const without = (kind: string) =>
        stretches.map((one) => (one.kind === kind ? '' : one.text)).join('');
      expect([without('added'), without('removed')]).toEqual([before, after]);
      expect(stretches.every((one) => one.text)).toBe(true);
      const kinds = stretches.map(({ kind }) => kind).join(' ');
      expect(kinds).not.toMatch(/(\w+) \1|added removed/);
      if (before === after) expect(kinds).toBe(before ? 'same' : '');
    }),
  );
});

test('texts without end that have nothing in common are told whole', () => {
  const words = (name: string) =>
    Array.from({ length: 60_000 }, (_, at) => `${name}${at}`).join(' ');
  const [before, after] = [words('old'), words('new')];
  expect(wordDiff(before, after)).toEqual([
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ]);
});
