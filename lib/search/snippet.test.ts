import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseSearch } from './search-query';
import { marksOf, snippetOf } from './snippet';

const marked = (text: string, q: string) =>
  marksOf(text, parseSearch(q).terms).map(({ start, end }) => text.slice(start, end));

test.each([
  ['Security checklist', 'secur check', ['Secur', 'check']],
  ['Émile and emile', 'emi', ['Émi', 'emi']],
  ['Zu\u0308rich', 'zur', ['Zu\u0308rich']],
  ['rate limit, rate limiting', '"rate limit"', ['rate limit']],
  ['rate limiting', '"limit"', []],
  ['安全检查表', '检查', ['检查']],
  ['orders.schema.ts', 'orders.schema', ['orders.schema']],
  ['nothing', 'else', []],
])('in %j, %j marks %j', (text, q, marks) => {
  expect(marked(text, q)).toEqual(marks);
});

test('a snippet is one line around the first match, without the signs of Markdown', () => {
  const { terms } = parseSearch('needle');
  const body = `# Title\n\n${'hay '.repeat(60)}\n- [ ] **the \`needle\`**, here <!-- id: x -->\n${'hay '.repeat(60)}`;
  const found = snippetOf(body, terms);
  expect(found?.text).toMatch(/^… .*hay the needle, here hay .* …$/);
  expect(found?.text.length).toBeLessThan(230);
  expect(found?.marks.map(({ start, end }) => found.text.slice(start, end))).toEqual(['needle']);
  expect(snippetOf('hay', terms)).toBeNull();
  expect(snippetOf('needle', terms)).toEqual({ text: 'needle', marks: [{ start: 0, end: 6 }] });
});

test('a table, a fence and a link are shown as their words', () => {
  const text = (body: string, q: string) => snippetOf(body, parseSearch(q).terms)?.text;
  const guide =
    'Which to use:\n\n| Request | Does |\n| --- | --- |\n| `GET` | lists |\n\n```ts\nconst a = 1;\n```\n';
  expect(text(guide, 'lists')).toBe('Which to use: Request · Does GET · lists const a = 1;');
  const linked = 'See [the build](https://example.com/builds/42).';
  expect(text(linked, 'build')).toBe('See the build.');
  expect(text(linked, '42')).toContain('https://example.com/builds/42');
});

test('marks are in order, apart from each other and inside the text, whatever it is', () => {
  const unit = { unit: 'grapheme' as const, maxLength: 60 };
  fc.assert(
    fc.property(fc.string(unit), fc.string({ ...unit, maxLength: 6 }), (text, q) => {
      const { terms } = parseSearch(q);
      const found = snippetOf(text.repeat(9), terms);
      for (const [shown, marks] of [
        [text, marksOf(text, terms)] as const,
        [found?.text ?? '', found?.marks ?? []] as const,
      ]) {
        let at = 0;
        for (const { start, end } of marks) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(shown.length);
      }
    }),
  );
});
