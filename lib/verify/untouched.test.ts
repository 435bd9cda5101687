import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeReportCsv } from '@/lib/documents/report-csv';
import { writeReportHtml } from '@/lib/documents/report-html';
import { writeReport } from '@/lib/documents/write-report';
import { anyText, item, report, run } from '@/lib/markdown/test-texts';
import { testKey } from '@/lib/testing/test-key';
import { verifyFile } from './verify-file';

const { signing, publicKey } = testKey();
const FACTS = {
  kind: 'report',
  projectId: '019ab3f2-6c1e-7d3a-9f10-4a5b6c7d8e9f',
  seq: 17,
  head: 'ab'.repeat(32),
  at: '2026-11-22T09:30:00.000Z',
  title: 'Orders',
} as const;
const BLOCK = signing.sign('# Another\n', FACTS).slice('# Another\n\n'.length);

/** What a checker looks for in files, typed by somebody. */
const REMAINS = [
  BLOCK,
  '<!-- walkaround-signature v1',
  '<!-- walkaround-signature v1\n{"sha256":"x"}\nAAAA\n-->',
  'walkaround-signature',
  '{"at":"","sha256":""}',
  '\n{"at":"x","sha256":"y"}',
  '{"id":"x","projectId":"y"}',
  '\n{"signature":"x","claims":{}}',
  'a,run,run_id,item_key\n',
  '","run_id","item_key"',
  '<!doctype html>',
  '# Orders',
];
const typed = fc
  .array(fc.oneof(fc.constantFrom(...REMAINS), anyText), { minLength: 1, maxLength: 3 })
  // The database keeps text as UTF-8, which has no halves of surrogate pairs.
  .map((parts) => parts.join('\n').replace(/\p{Surrogate}/gu, '\ufffd'));

/** The same report in each format, as it is downloaded. */
function files(text: string) {
  const items = [
    item({
      text,
      note: text,
      justification: text,
      status: 'needs_work',
      answeredBy: text,
      evidence: [{ kind: 'text', url: null, text }],
      comments: [{ author: text, authorId: 'ada', at: '2026-01-01T00:00:00.000Z', body: text }],
    }),
  ];
  const model = report([run(items, { title: text })], { title: text, description: text });
  return {
    md: signing.sign(writeReport(model), { ...FACTS, title: text }),
    html: signing.sign(writeReportHtml(model), { ...FACTS, title: text }),
    json: JSON.stringify({
      success: true,
      data: signing.signJson({ projectId: FACTS.projectId, ...model }, { ...FACTS, title: text }),
    }),
    csv: writeReportCsv(model),
  };
}

function expectUntouched(text: string) {
  const { md, html, json, csv } = files(text);
  const check = (file: string) => verifyFile(file, [publicKey]);
  expect(check(md)).toMatchObject({ state: 'valid', file: { format: 'markdown' } });
  expect(check(html)).toMatchObject({ state: 'valid', file: { format: 'html' } });
  expect(check(json)).toMatchObject({ state: 'valid', file: { format: 'json' } });
  expect(check(csv)).toMatchObject({ state: 'uncheckable', why: 'csv' });
  expect(check(`\uFEFF${csv.replaceAll('"', '')}`).state).not.toBe('valid');
}

test.each(REMAINS)('a report in which somebody typed %j is as it was made', expectUntouched);

test('whatever is typed, an untouched report is never called altered', () => {
  fc.assert(fc.property(typed, expectUntouched), { numRuns: 60 });
});

test('what only begins like a table is still looked at for a signature', () => {
  const { md } = files('Orders');
  expect(verifyFile(`a,run_id,item_key\n${md}`, [publicKey])).toMatchObject({ state: 'altered' });
});
