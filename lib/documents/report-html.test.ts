import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyItems, anyText, item, NASTY, report, run } from '@/lib/markdown/test-texts';
import { writeReportHtml } from './report-html';

test('is one file that loads and runs nothing', () => {
  const html = writeReportHtml(report([run([item()])]));
  expect(html).toMatch(/^<!doctype html>\n<html lang="en">/);
  expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
  expect(html).toContain('@media print');
  expect(html).toContain('prefers-color-scheme: dark');
  expect(html).not.toMatch(/<script|<link|<img|@import|url\(/);
});

test('holds the report', () => {
  const html = writeReportHtml(
    report([
      run([
        item({ status: 'not_applicable', justification: 'No reads' }),
        item({ key: 'b', status: 'done' }),
      ]),
    ]),
  );
  expect(html).toContain('<title>Orders</title>');
  expect(html).toContain('<del>Item</del>');
  expect(html).toContain('<strong>Not applicable</strong>: No reads');
  expect(html.match(/<input type="checkbox" disabled>/g)?.length).toBe(1);
  expect(html.match(/<input type="checkbox" checked disabled>/g)?.length).toBe(1);
});

test('has every table in a box of its own that scrolls, by keyboard too', () => {
  const html = writeReportHtml(report([run([item()])]));
  const boxes = html.match(
    /<div class="table" role="group" aria-label="Table" tabindex="0"><table>/g,
  );
  expect(boxes?.length).toBeGreaterThan(0);
  expect(html.match(/<table/g)).toHaveLength(boxes?.length ?? 0);
});

test('shows what people typed as text', () => {
  const nasty = NASTY.map((text, at) => item({ key: `${at}`, text, note: text }));
  expect(tags(writeReportHtml(report([run(nasty)], { title: '</title><script>' })))).not.toContain(
    'script',
  );
  const inAttribute = report([run([item({ note: '~~~<details>\n\n- [x] in' })])]);
  expect(tags(writeReportHtml(inAttribute)).filter((tag) => !KNOWN.has(tag))).toEqual([]);
  fc.assert(
    fc.property(anyItems, anyText, (items, title) => {
      const html = writeReportHtml(report([run(items, { title })], { title, description: title }));
      expect(tags(html).filter((tag) => tag === 'input')).toHaveLength(items.length);
      expect(tags(html).filter((tag) => !KNOWN.has(tag))).toEqual([]);
    }),
    { numRuns: 50 },
  );
});

const KNOWN = new Set(
  'html head meta title style body main div h1 h2 h3 h4 p table thead tbody tr th td ul ol li input del strong em code pre blockquote a hr br'.split(
    ' ',
  ),
);

/** Every element that a browser would make. What is no whole tag must not look like one either. */
function tags(html: string): string[] {
  const TAG = /<([a-z][\w-]*)(?:\s+[^\s"=<>]+(?:="[^"]*")?)*\s*>/gi;
  const rest = html.replace(TAG, '').replace(/<\/[a-z][\w-]*>|^<!doctype html>/gi, '');
  expect(rest).not.toContain('<');
  return Array.from(html.matchAll(TAG), (match) => match[1] ?? '');
}
