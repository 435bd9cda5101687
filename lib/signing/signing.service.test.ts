import { expect, test } from 'vitest';
import { authorizeProject } from '@/lib/projects/project.access';
import { testWorld, type Visitor } from '@/lib/testing/test-world';
import { verifyFile } from '@/lib/verify/verify-file';
import { KEY_PATH, type PublicKey, readPublicKey } from './public-key';

/** A run with one answer, and the key that anyone can get. */
async function reviewed() {
  const w = await testWorld();
  const { project, run, items } = await w.startRun(w.owner);
  await w.owner.call('patch', '/items/{id}', {
    params: { id: items[0]?.id as string },
    body: { status: 'needs_work', justification: 'No <!-- limit', version: 1 },
  });
  const key = readPublicKey(await (await w.nobody.fetch(KEY_PATH)).text()) as PublicKey;
  return { ...w, project, run, items, keys: [key] };
}

const bytesAt = async (who: Visitor, path: string) =>
  new Uint8Array(await (await who.fetch(`/api/v1${path}`)).arrayBuffer());

test('the public key is there for anyone, and can be kept', async () => {
  const w = await testWorld();
  const answer = await w.nobody.fetch(KEY_PATH);
  expect(answer.headers.get('cache-control')).toBe('public, max-age=86400');
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  const body = await answer.json();
  expect(body).toEqual(w.services.signing.published);
  expect(JSON.stringify(body)).not.toContain('PRIVATE');
  const etag = answer.headers.get('etag') as string;
  expect((await w.nobody.fetch(KEY_PATH, { headers: { 'if-none-match': etag } })).status).toBe(304);
});

test.each(['md', 'html'])('reports as %s are signed by the instance', async (format) => {
  const { owner, project, run, keys } = await reviewed();
  const { seq, head } = await owner.call('get', '/projects/{id}/history', {
    params: { id: project.id },
  });
  for (const [path, title] of [
    [`/runs/${run.id}/report`, run.title],
    [`/projects/${project.id}/report`, 'Orders'],
  ]) {
    const file = await bytesAt(owner, `${path}?format=${format}`);
    const facts = { kind: 'report', projectId: project.id, seq, head, title, by: 'Olga Owner' };
    expect(verifyFile(file, keys)).toMatchObject({ state: 'valid', claims: facts });
    const text = new TextDecoder().decode(file).replace('Olga', 'Olaf');
    expect(verifyFile(text, keys)).toMatchObject({ state: 'altered' });
  }
});

test('JSON is signed as the API answers it, and as the document alone', async () => {
  const { owner, project, run, keys } = await reviewed();
  for (const path of [`/runs/${run.id}/report`, `/projects/${project.id}/report`]) {
    const text = await (await owner.fetch(`/api/v1${path}?format=json&download=true`)).text();
    const facts = { file: { format: 'json', kind: 'report' }, claims: { projectId: project.id } };
    const { data } = JSON.parse(text);
    for (const one of [text, JSON.stringify(data, null, 2)]) {
      expect(verifyFile(one, keys)).toMatchObject({ state: 'valid', ...facts });
    }
    expect(verifyFile(text.replace('No <!-- limit', 'No limit'), keys)).toMatchObject({
      state: 'altered',
      lines: [{ change: 'changed', pointer: '/data/runs/0/items/0/justification' }],
    });
  }
});

test('minutes as JSON are signed too', async () => {
  const { owner, project, keys } = await reviewed();
  const { id } = await owner.call('post', '/projects/{id}/reviews', {
    params: { id: project.id },
    body: { name: 'Before release' },
  });
  const minutes = await bytesAt(owner, `/reviews/${id}/minutes?format=json`);
  expect(verifyFile(minutes, keys)).toMatchObject({
    state: 'valid',
    file: { format: 'json', kind: 'minutes' },
  });
});

test('a table of commas is told for what it is: it carries no signature', async () => {
  const { owner, run, keys } = await reviewed();
  const csv = await bytesAt(owner, `/runs/${run.id}/report?format=csv`);
  expect(verifyFile(csv, keys)).toEqual({
    state: 'uncheckable',
    file: { format: 'csv', kind: 'unknown' },
    why: 'csv',
  });
});

test('a history says which of its sign-offs hold', async () => {
  const { owner, project, run, items, keys } = await reviewed();
  for (const [at, { id }] of items.entries()) {
    const version = at === 0 ? 2 : 1;
    const params = { id };
    await owner.call('patch', '/items/{id}', { params, body: { status: 'done', version } });
  }
  const { seq } = await owner.call('get', '/projects/{id}/history', { params: { id: project.id } });
  await owner.call('post', '/runs/{id}/sign-offs', {
    params: { id: run.id },
    body: { seq, password: 'a long password' },
  });
  const standing = async () => {
    const history = await bytesAt(owner, `/projects/${project.id}/events?format=jsonl`);
    const result = verifyFile(history, keys);
    return result.state === 'valid' ? result.signOffs : result;
  };
  const set = (status: 'open' | 'done', version: number) =>
    owner.call('patch', '/items/{id}', {
      params: { id: items[1]?.id as string },
      body: { status, version },
    });
  expect(await standing()).toMatchObject([
    { run: run.title, person: expect.stringMatching(/^Olga Owner \(\S+@/), standing: 'holds' },
  ]);
  await set('open', 2);
  expect(await standing()).toMatchObject([{ standing: 'stale' }]);
  await set('done', 3);
  expect(await standing()).toMatchObject([{ standing: 'holds' }]);
});

test('the exported history is whole, in order and signed, however it is paged', async () => {
  const { owner, project, services, db, keys } = await reviewed();
  const answer = await owner.fetch(
    `/api/v1/projects/${project.id}/events?format=jsonl&download=true`,
  );
  expect(answer.headers.get('content-type')).toBe('application/jsonl; charset=utf-8');
  expect(answer.headers.get('content-disposition')).toBe(
    `attachment; filename="history-${project.id}.jsonl"`,
  );
  const text = await answer.text();
  const { data: events } = await owner.list('/projects/{id}/events', {
    params: { id: project.id },
    query: { sort: 'seq', limit: 100 },
  });
  expect(
    text
      .split('\n')
      .slice(0, events.length)
      .map((line) => JSON.parse(line)),
  ).toEqual(events);
  expect(verifyFile(text, keys)).toMatchObject({
    state: 'valid',
    claims: { kind: 'history', count: events.length, title: 'Orders' },
  });

  const person = { kind: 'person', id: owner.id, name: 'Olga Owner', role: 'owner' } as never;
  const allowed = await authorizeProject(db.read, person, project.id, 'read');
  let again = '';
  for await (const part of await services.events.exported(allowed, services.signing, 1))
    again += part;
  expect(again).toBe(text);
});

test('an export with a filter is refused, naming it', async () => {
  const { owner, project } = await reviewed();
  const answer = await owner.fetch(`/api/v1/projects/${project.id}/events?format=jsonl&after=1`);
  expect(await answer.json()).toMatchObject({
    error: { code: 'VALIDATION_ERROR', details: [{ field: 'after' }] },
  });
});
