import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { signIn, startProcess } from '@/lib/testing/server-process';
import { TEXT_WORDS } from '@/lib/texts/text.words';

test('a report comes from a thread: with what was just saved, a refusal, and a slow note as it was typed', async () => {
  const data = mkdtempSync(path.join(tmpdir(), 'walkaround-away-'));
  const server = await startProcess(data);
  onTestFinished(async () => {
    await server.end('SIGTERM');
    rmSync(data, { recursive: true, force: true });
  });
  const cookie = await signIn(server.url);
  const ask = (method: string, at: string, body?: object) =>
    fetch(`${server.url}/api/v1${at}`, {
      method,
      headers: { cookie, ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
  const dataOf = async (answer: Promise<Response>) => (await (await answer).json()).data;

  const [guide] = await dataOf(ask('GET', '/guides?limit=1'));
  const checklistIds = [guide.checklists[0].id];
  const project = await dataOf(ask('POST', '/projects', { name: 'Orders', checklistIds }));
  const [run] = await dataOf(ask('GET', `/projects/${project.id}/runs`));
  const [first, second] = await dataOf(ask('GET', `/runs/${run.id}/items`));
  const quick = `${'A *marked* note. '.repeat(20)}\n\n- one`;
  await ask('PATCH', `/items/${first.id}`, { note: quick, version: 1 });
  await ask('PATCH', `/items/${second.id}`, {
    note: `${'!['.repeat(5_000)}${'](a)'.repeat(2_500)}`,
    version: 1,
  });

  const report = await ask('GET', `/runs/${run.id}/report?format=md&download=true`);
  const text = await report.text();
  expect(report.status).toBe(200);
  expect(report.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
  expect(report.headers.get('content-disposition')).toContain('attachment');
  expect(text).toContain('A *marked* note.');
  expect(text).toContain(TEXT_WORDS.tooLong);
  expect(text).toContain('walkaround-signature');

  const json = await ask('GET', `/runs/${run.id}/report?format=json`);
  const etag = json.headers.get('etag') as string;
  expect((await json.json()).data.runs[0].items[0].note).toBe(quick);
  const refused = await ask('GET', `/runs/${run.id}/report?format=pdf`);
  expect((await refused.json()).error.details[0].field).toBe('format');
  expect(etag).toMatch(/^W\//);
  const missing = await ask('GET', '/runs/none/report');
  expect([missing.status, (await missing.json()).error.code]).toEqual([404, 'NOT_FOUND']);
  expect((await fetch(`${server.url}/api/v1/runs/${run.id}/report`)).status).toBe(401);

  const tree = await dataOf(ask('POST', '/formatted-texts', { text: quick }));
  expect(tree.tree.children.some((node: { tagName?: string }) => node.tagName === 'ul')).toBe(true);
}, 60_000);
