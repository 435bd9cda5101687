import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import { testWorld } from '@/lib/testing/test-world';

async function world() {
  const w = await testWorld();
  const { project, run, items } = await w.startRun(w.owner);
  const item = items[0] as (typeof items)[number];
  const send = async (
    method: string,
    path: string,
    body: BodyInit,
    headers: Record<string, string> = { 'content-type': 'application/json' },
  ) => {
    const response = await w.owner.fetch(`/api/v1${path}`, {
      method,
      body,
      headers,
      duplex: 'half',
    } as RequestInit);
    return { status: response.status, ...(await response.json()) };
  };
  const head = async () =>
    (await w.owner.call('get', '/projects/{id}/history', { params: { id: project.id } })).head;
  return { ...w, project, run, item, send, head };
}

test('what is not JSON, not declared as JSON, or too large says so', async () => {
  const { send, item, head } = await world();
  const before = await head();
  const path = `/items/${item.id}`;
  expect(await send('PATCH', path, '{"version":')).toMatchObject({
    status: 400,
    error: { code: 'VALIDATION_ERROR', details: [{ field: 'body' }] },
  });
  expect(await send('PATCH', path, '')).toMatchObject({ status: 400 });
  expect(await send('PATCH', path, '{}', { 'content-type': 'text/plain' })).toMatchObject({
    status: 415,
    error: { code: 'UNSUPPORTED_MEDIA_TYPE' },
  });
  expect(
    await send('PATCH', path, JSON.stringify({ note: 'x'.repeat(2_000_000), version: 1 }), {
      'content-type': 'application/json',
      'content-length': '2000020',
    }),
  ).toMatchObject({ status: 413, error: { code: 'PAYLOAD_TOO_LARGE' } });
  const endless = new ReadableStream({
    pull: (controller) => controller.enqueue(new Uint8Array(65_536).fill(32)),
  });
  expect(await send('PATCH', path, endless)).toMatchObject({ status: 413 });
  for (const body of ['null', '[]', '"x"', '1'])
    expect(await send('PATCH', path, body)).toMatchObject({
      status: 400,
      error: { details: [{ field: 'body' }] },
    });
  expect(await head()).toBe(before);
});

test.each([
  ['empty', ''],
  ['blank', '  \t '],
  ['10,000 characters', 'x'.repeat(10_000)],
  ['NUL', 'a\u0000b'],
  ['a lone surrogate', 'a\ud800b'],
  ['a line break', 'a\nb'],
  ['a number', 7],
  ['null', null],
  ['an object', { a: 1 }],
])('a title that is %s is refused by name and nothing is written', async (_, title) => {
  const { send, project, run, head } = await world();
  const before = await head();
  for (const [method, path, body] of [
    ['PATCH', `/runs/${run.id}`, { title }],
    ['POST', `/projects/${project.id}/runs`, { title, checklistId: run.checklistId }],
  ] as const) {
    expect(await send(method, path, JSON.stringify(body))).toMatchObject({
      status: 400,
      error: { code: 'VALIDATION_ERROR', details: [{ field: 'title' }] },
    });
  }
  expect(await head()).toBe(before);
});

test('unknown fields, ids and values are refused by name', async () => {
  const { send, project, item } = await world();
  const faults: [string, string, object, string][] = [
    ['PATCH', `/items/${item.id}`, { status: 'finished', version: 1 }, 'status'],
    ['PATCH', `/items/${item.id}`, { status: 'done' }, 'version'],
    ['PATCH', `/items/${item.id}`, { status: 'done', version: 1.5 }, 'version'],
    ['PATCH', `/items/${item.id}`, { state: 'done', version: 1 }, 'state'],
    ['PATCH', `/items/${item.id}`, { dueOn: '2026-02-30', version: 1 }, 'dueOn'],
    ['PATCH', `/items/${item.id}`, { dueOn: 'tomorrow', version: 1 }, 'dueOn'],
    ['PATCH', `/items/${item.id}`, { assigneeId: uuidv7(), version: 1 }, 'assigneeId'],
    ['PATCH', `/items/${item.id}`, { mutationId: 'x', version: 1 }, 'mutationId'],
    ['POST', `/projects/${project.id}/runs`, { checklistId: uuidv7() }, 'checklistId'],
    ['POST', '/projects', { name: 'x', checklistIds: [uuidv7()] }, 'checklistId'],
    ['POST', `/items/${item.id}/evidence`, { kind: 'link', url: 'javascript:alert(1)' }, 'url'],
    ['POST', `/items/${item.id}/evidence`, { kind: 'link' }, 'url'],
    ['POST', `/items/${item.id}/evidence`, { kind: 'text', text: ' ' }, 'text'],
    ['POST', `/items/${item.id}/comments`, { body: ' ' }, 'body'],
  ];
  for (const [method, path, body, field] of faults) {
    expect([body, await send(method, path, JSON.stringify(body))]).toMatchObject([
      body,
      { status: 400, error: { code: 'VALIDATION_ERROR', details: [{ field }] } },
    ]);
  }
});

test('a project is made with all its runs or not at all', async () => {
  const { send, owner, run } = await world();
  const before = (await owner.list('/projects')).meta.total;
  await send(
    'POST',
    '/projects',
    JSON.stringify({ name: 'Half', checklistIds: [run.checklistId, uuidv7()] }),
  );
  expect((await owner.list('/projects')).meta.total).toBe(before);
});

test('no JSON at all makes the server fail', async () => {
  const { send, item, run, project } = await world();
  const targets = [
    ['PATCH', `/items/${item.id}`],
    ['PATCH', `/runs/${run.id}/items`],
    ['PATCH', `/runs/${run.id}`],
    ['POST', `/projects/${project.id}/runs`],
    ['POST', `/items/${item.id}/evidence`],
    ['POST', `/items/${item.id}/comments`],
    ['POST', '/projects'],
  ] as const;
  const value = fc.oneof(fc.json(), fc.string({ unit: 'binary' }));
  const nearly = fc
    .record(
      {
        version: fc.anything(),
        status: fc.anything(),
        note: fc.string({ unit: 'binary' }),
        title: fc.string({ unit: 'binary' }),
        name: fc.string({ unit: 'binary' }),
        changes: fc.anything(),
      },
      { requiredKeys: [] },
    )
    .map((body) => JSON.stringify(body) ?? '');
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...targets),
      fc.oneof(value, nearly),
      async ([method, path], body) => {
        expect((await send(method, path, body)).status).toBeLessThan(500);
      },
    ),
    { numRuns: 300 },
  );
});

test('another site’s page can’t change anything with our cookie', async () => {
  const { send, item } = await world();
  const body = JSON.stringify({ status: 'done', version: 1 });
  const json = { 'content-type': 'application/json' };
  expect(
    await send('PATCH', `/items/${item.id}`, body, { ...json, origin: 'https://evil.example' }),
  ).toMatchObject({ status: 403 });
  expect(
    await send('PATCH', `/items/${item.id}`, body, { ...json, origin: 'http://localhost:3000' }),
  ).toMatchObject({ status: 200 });
});

test('a number that is not there is said to be missing, not to be the wrong kind', async () => {
  const { send, item } = await world();
  const problem = async (body: object) =>
    (await send('PATCH', `/items/${item.id}`, JSON.stringify(body))).error.details;
  expect(await problem({ status: 'done' })).toEqual([{ field: 'version', message: 'is missing' }]);
  const [{ message }] = await problem({ status: 'done', version: 'one' });
  expect(message).not.toBe('is missing');
});
