import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanText } from '@/lib/markdown/clean-text';
import { anyItems, item, report, run } from '@/lib/markdown/test-texts';
import { writeReportCsv } from './report-csv';

const cells = (items: Parameters<typeof run>[0], title?: string) =>
  read(writeReportCsv(report([run(items, title === undefined ? {} : { title })])));

test('has a header and a row for each item', () => {
  const [header, row] = cells([
    item({
      text: 'Say "hi", twice\nover',
      evidence: [
        { kind: 'link', url: 'http://a.example', text: 'A' },
        { kind: 'text', url: null, text: 'ok' },
        {
          kind: 'upload',
          url: null,
          text: 'a.png',
          file: { sha256: 'cd', bytes: 9, mediaType: 'image/png' },
        },
      ],
      comments: [{ author: 'Ada', authorId: 'cy', at: '2026-01-01', body: 'Fine.' }],
    }),
  ]);
  const named = Object.fromEntries((header ?? []).map((name, at) => [name, row?.[at]]));
  expect(named).toMatchObject({
    run: 'New Endpoint: POST /orders',
    stage: 'implementation',
    revision: 'ab'.repeat(32),
    item: 'Say "hi", twice\nover',
    status: 'open',
    overdue: 'no',
    evidence: 'link: A http://a.example\ntext: ok\nupload: a.png (9 bytes, SHA-256 cd)',
    comments: 'Ada, 2026-01-01: Fine.',
  });
});

test('ends every line, also the last, with CR LF', () => {
  expect(writeReportCsv(report([]))).toMatch(
    /^"run",.*"waiver_approved_by","strength","counts","answered_via","confirmed_by","confirmed_at","accepted_by","accepted_at","accepted_in","section"\r\n$/,
  );
});

test.each(['=1+1', '+1', '-1', '@a', '\t=1', '\r=1', '\u0000=1', '\n=1', '\u0000\t1'])(
  '%j is no formula',
  (text) => {
    expect(cells([item({ text })])[1]?.[8]).toMatch(/^'/);
    expect(cells([item({})], text)[1]?.[0]).toMatch(/^'/);
  },
);

test('reads back, whatever it holds', () => {
  fc.assert(
    fc.property(anyItems, (items) => {
      const [header, ...rows] = cells(items);
      expect(rows.map((row) => row.length)).toEqual(items.map(() => header?.length));
      expect(rows.map((row) => row[8]?.replace(/^'/, ''))).toEqual(
        items.map((one) => cleanText(one.text).replace(/^'/, '')),
      );
      for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    }),
  );
});

/** RFC 4180, for files in which every cell is quoted. */
function read(csv: string): string[][] {
  expect(csv).toMatch(/^(?:"(?:[^"]|"")*"(?:,"(?:[^"]|"")*")*\r\n)+$/);
  const rows: string[][] = [[]];
  for (const [, value = '', end] of csv.matchAll(/"((?:[^"]|"")*)"(,|\r\n)/g)) {
    rows.at(-1)?.push(value.replaceAll('""', '"'));
    if (end !== ',') rows.push([]);
  }
  return rows.slice(0, -1);
}

test('what a review sent back is not called accepted', () => {
  const back = item({ status: 'needs_work', strength: 'accepted', counts: false });
  expect(writeReportCsv(report([run([back])]))).not.toContain('"accepted"');
  const kept = item({ status: 'done', strength: 'accepted', counts: true });
  expect(writeReportCsv(report([run([kept])]))).toContain('"accepted"');
});
