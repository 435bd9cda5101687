import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { invalid } from '@/lib/api/app-error';
import { testWorld } from '@/lib/testing/test-world';
import { sendSteps } from './send-steps';

type Work = Parameters<typeof sendSteps<unknown>>[2];

const answered = async (work: Work) => {
  const app = new Hono();
  app.get('/', (context) => sendSteps(context, undefined, work));
  return app.request('/');
};

const linesOf = async (response: Response) =>
  (await response.text())
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

test('tells how far the work is, a line each, and then what came of it', async () => {
  const response = await answered(async ({ onProgress }) => {
    for (const share of [0.001, 0.5, 0.501, 0.9]) onProgress(share);
    return { answer: 42 };
  });
  expect(response.headers.get('content-type')).toBe('application/x-ndjson; charset=utf-8');
  expect(await linesOf(response)).toEqual([
    { progress: 0 },
    { progress: 0.5 },
    { progress: 0.9 },
    { data: { answer: 42 } },
  ]);
});

test('what is refused is said in the last line, and what nobody foresaw is not told', async () => {
  const refused = await answered(() => Promise.reject(invalid('source', 'No.')));
  expect((await linesOf(refused)).at(-1)).toEqual({
    error: {
      code: 'VALIDATION_ERROR',
      message: 'No.',
      details: [{ field: 'source', message: 'No.' }],
    },
  });
  const broken = await answered(() => Promise.reject(new Error('a secret')));
  const text = await broken.text();
  expect(text).toContain('"INTERNAL"');
  expect(text).not.toContain('secret');
});

test('the work is told to end when nobody reads its answer any more', async () => {
  let ended: unknown;
  const gone = new Promise((resolve) => {
    ended = answered(({ signal }) => {
      signal.addEventListener('abort', resolve, { once: true });
      return new Promise(() => {});
    }).then((response) => response.body?.cancel());
  });
  await gone;
  await ended;
});

test('the preview comes in steps for who asks for that, refusals too', async () => {
  const w = await testWorld();
  const ask = async (body: object) => {
    const response = await w.owner.fetch('/api/v1/imports/preview', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/x-ndjson' },
      body: JSON.stringify(body),
    });
    return { status: response.status, lines: await linesOf(response) };
  };
  const source = Array.from({ length: 3_000 }, (_, at) => `## Part ${at}\n\n- [ ] ${at}\n`).join(
    '\n',
  );
  const { lines } = await ask({ source });
  expect(lines.length).toBeGreaterThan(3);
  expect(lines.at(-1)).toMatchObject({ data: { receipt: { items: 3_000 } } });
  const shares = lines.slice(0, -1).map(({ progress }) => progress);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect((await ask({ source: 'a\0' })).lines.at(-1)).toMatchObject({
    error: { code: 'VALIDATION_ERROR', details: [{ field: 'source' }] },
  });
  // What is wrong with the request itself is said before anything is read.
  expect(await ask({})).toMatchObject({ status: 400, lines: [{ success: false }] });
});

test('a body is as large as a document may be as JSON, and a larger one is refused by its size', async () => {
  const w = await testWorld();
  const post = (body: string) =>
    w.owner.fetch('/api/v1/imports/preview', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
  // Written as ASCII, as some writers of JSON do, each of these takes six bytes.
  const written = JSON.stringify({ source: `- [ ] ${'é'.repeat(1_400_000)}` });
  const long = await post(written.replaceAll('é', '\\u00e9'));
  expect([long.status, (await long.json()).data.bytes]).toEqual([200, 2_800_006]);
  const large = await post(JSON.stringify({ source: 'a'.repeat(17 * 1024 * 1024) }));
  expect(large.status).toBe(413);
  expect((await large.json()).error.message).toContain('16 MiB');
});
