import type { Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { describe, expect, test } from 'vitest';
import { writeReport } from '@/lib/documents/write-report';
import { item, report, run } from './test-texts';
import { count, headings, links, parse, strongTexts, tasksIn } from './test-trees';

describe('notes', () => {
  const noted = (note: string) => writeReport(report([run([item({ note })])]));

  test('keep their Markdown', () => {
    const tree = parse(
      noted('Some **bold** and `code`.\n\n- one\n- two\n\n```sh\nls\n```\n\n| a |\n| - |\n| b |'),
    );
    const [task] = tasksIn(tree);
    const quote = task?.children.find((node) => node.type === 'blockquote');
    expect(quote?.children.map((node) => node.type)).toEqual([
      'paragraph',
      'list',
      'code',
      'table',
    ]);
    expect(count(quote as Nodes, 'strong')).toBe(1);
  });

  test('show task items as text', () => {
    const markdown = noted('- [ ] fake\n- [x] fake too\n  1. [x] deeper');
    expect(tasksIn(parse(markdown)).length).toBe(1);
    expect(textOf(parse(markdown))).toContain('[x] fake too');
    expect(textOf(parse(markdown))).toContain('[ ] fake');
  });

  test('have bold paragraphs for headings', () => {
    const tree = parse(noted('# Big\n\nSmall\n-----'));
    expect(headings(tree)).not.toContain('Big');
    expect(headings(tree)).not.toContain('Small');
    expect(strongTexts(tree)).toEqual(expect.arrayContaining(['Big', 'Small']));
  });

  test('resolve their own references and no others', () => {
    const first = item({ note: 'See [spec].\n\n[spec]: https://example.com/a "t"' });
    const second = item({ key: 'b', note: 'See [spec] and [^1].\n\n[^1]: A footnote.' });
    const markdown = writeReport(report([run([first, second])]));
    const tree = parse(markdown);
    expect(links(tree)).toEqual(['https://example.com/a']);
    expect(textOf(tree)).toContain('See [spec] and [^1].');
    expect(textOf(tree)).toContain('A footnote.');
  });

  test('link to http, https and mailto only, also with images', () => {
    const note =
      '[a](javascript:alert(1)) [b](https://b.example) ![c](http://c.example/x.png) ![d](data:x) [e](mailto:e@e.example) [f](/f)';
    const tree = parse(noted(note));
    expect(links(tree)).toEqual([
      'https://b.example',
      'http://c.example/x.png',
      'mailto:e@e.example',
    ]);
    expect(textOf(tree)).toContain('a b c d e f');
  });

  test('of any depth do no harm', () => {
    for (const note of [`${'> '.repeat(3000)}deep`, `${'- '.repeat(3000)}[x] deep`]) {
      const tree = parse(noted(note));
      expect(tasksIn(tree).length).toBe(1);
      expect(textOf(tree)).toContain('deep');
    }
  });
});
