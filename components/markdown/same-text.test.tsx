import * as fc from 'fast-check';
import type { Blockquote, Nodes, Paragraph, Root } from 'mdast';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { ItemText } from '@/components/items/item-text';
import { PlainText } from '@/components/ui/plain-text';
import { writeReportHtml } from '@/lib/documents/report-html';
import { writeReport } from '@/lib/documents/write-report';
import { hastOf } from '@/lib/markdown/hast-of';
import { itemPhrases } from '@/lib/markdown/item-phrases';
import { anyText, item, NASTY, report, run } from '@/lib/markdown/test-texts';
import { all, parse, squash, tasksIn } from '@/lib/markdown/test-trees';
import { Markdown, MarkdownTree } from './markdown';

const NOTES = [
  'Seen <!-- by Ada --> today <!-- open',
  '<!-- all of it -->',
  'one  \ntwo\\\nthree\nfour',
  'plain  \nwith a hard break',
  'Some `code`, **bold**, *soft*, ~~gone~~ and <b>tags</b>',
  'See [the spec](https://example.com/a), https://example.com/b and [this](/here).',
  '![a picture](https://example.com/i.png) ![none](i.png)',
  '# Heading\n\n- [ ] to do\n- [x] done\n\n1. one\n2. two',
  '> quoted\n\n```sh\n# @ada #12\n```\n\n| a | b |\n| - | -: |\n| 1 | `2` |',
  'Ask @ada about #12, org/repo#3 and 8f3c1b2a9d4e5f60718293a4b5c6d7e8f9012345',
  'https://github.com/org/repo/issues/3',
  ':tada: a@b.example &amp; 1 < 2',
  'See [spec].\n\n[spec]: https://example.com/spec\n\nNote[^1]\n\n[^1]: the note',
];

/** What a reader sees of HTML: its text, and what is code, emphasised, linked or broken. */
function seen(html: string): string {
  return squash(
    html
      .replace(/<button.*?<\/button>/gs, '')
      .replace(/<!-- -->/g, '')
      .replace(/redirect\.github\.com/g, 'github.com')
      .replace(/<(\/?)(strong|em|del|code|br|li|td|th|pre|blockquote)\b[^>]*>/g, '‹$1$2›')
      .replace(/<a\b[^>]*?href="([^"]*)"[^>]*>/g, '‹a $1›')
      .replace(/<\/a>/g, '‹/a›')
      .replace(/<[^>]+>/g, ' ')
      .replace(/&#x3C;|&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;|&#x22;/g, '"')
      .replace(/&#x27;/g, "'")
      .replace(/&#x26;|&amp;/g, '&'),
  ).replace(/\s*(‹[^›]*›)\s*/g, '$1');
}

const ofTree = (children: Nodes[]) =>
  seen(renderToStaticMarkup(<Tree tree={{ type: 'root', children: children as never }} />));

function Tree({ tree }: { tree: Root }) {
  return <MarkdownTree tree={hastOf(tree)} />;
}

describe('a note is on the page what it is in the report', () => {
  const inReport = (note: string) => {
    const quote = all(parse(writeReport(report([run([item({ note })])]))), 'blockquote')[0];
    return ofTree((quote as Blockquote | undefined)?.children ?? []);
  };
  const inHtml = (note: string) => {
    const html = writeReportHtml(report([run([item({ note })])]));
    return seen(/<blockquote>(.*)<\/blockquote>/s.exec(html)?.[1] ?? '');
  };
  const onPage = (note: string) => seen(renderToStaticMarkup(<Markdown source={note} />));

  test.each(NOTES)('%j', (note) => {
    expect(inReport(note)).toBe(onPage(note));
    expect(inHtml(note)).toBe(onPage(note));
  });

  test('comments are hidden, breaks are kept, nothing links within this product', () => {
    expect(onPage(NOTES[0] as string)).toBe('Seen today <!-- open');
    expect(onPage(NOTES[1] as string)).toBe('');
    expect(onPage(NOTES[2] as string)).toBe('one‹br›two‹br›three four');
    expect(onPage(NOTES[3] as string)).toBe('plain‹br›with a hard break');
    expect(onPage(NOTES[5] as string)).toContain('and this.');
  });

  test('whatever is typed', () => {
    const words = (shown: string) => shown.replace(/‹[^›]*›/g, ' ').replace(/\s+/g, '');
    for (const text of NASTY) expect(words(inReport(text))).toBe(words(onPage(text)));
    fc.assert(
      fc.property(anyText, (text) => {
        expect(words(inReport(text))).toBe(words(onPage(text)));
      }),
      { numRuns: 150 },
    );
  });
});

describe('an item and a reason too', () => {
  const ITEMS = [
    ['Check the spec', 'Check [the spec](https://example.com/spec)'],
    ['Use x, not y', 'Use `x`, **not** y'],
    ['see 3', 'see [3](https://github.com/org/repo/issues/3)'],
    ['- a', '- a'],
    ['# b', '# b'],
  ];

  test.each(ITEMS)('%s', (text, markdown) => {
    const written = writeReport(report([run([item({ text, markdown })])]));
    const task = tasksIn(parse(written))[0]?.children[0] as Paragraph;
    const page = seen(
      renderToStaticMarkup(
        <p>
          <ItemText
            text={text as string}
            phrases={itemPhrases({ text: text as string, markdown: markdown as string })}
          />
        </p>,
      ),
    );
    expect(ofTree([task])).toBe(page);
  });

  test.each(['No `index` yet', 'a ` b', '`` x', '` `', '*not* soft <b> [x](y)', '@ada `@bo`'])(
    'reason %j',
    (justification) => {
      const reason = item({ status: 'needs_work', justification });
      const written = parse(writeReport(report([run([reason])])));
      const page = seen(
        renderToStaticMarkup(
          <p>
            <PlainText text={justification} />
          </p>,
        ),
      );
      const task = tasksIn(written)[0]?.children[1] as Paragraph;
      expect(ofTree([task])).toBe(`‹strong›Needs work‹/strong›: ${page}`.replace(/: ‹/, ':‹'));
    },
  );
});
