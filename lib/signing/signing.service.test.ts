import { expect, test } from 'vitest';
import { authorizeProject } from '@/lib/projects/project.access';
import { testWorld, type Visitor } from '@/lib/testing/test-world';
import { KEY_PATH, type PublicKey, readPublicKey } from './public-key';
import { verifyFile } from './verify-file';

/** A run with one answer, and the key that anyone can get. */
async function reviewed() {
  const w = await testWorld();
  const { project, run, items } = await w.startRun(w.owner);
  await w.owner.call('patch', '/items/{id}', {
    params: { id: items[0]?.id as string },
    body: { status: 'needs_work', justification: 'No <!-- limit', version: 1 },
  });
  const key = readPublicKey(await (await w.nobody.fetch(KEY_PATH)).text()) as PublicKey;
  return { ...w, project, run, keys: [key] };
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

test('tables of commas and JSON carry no signature', async () => {
  const { owner, run, keys } = await reviewed();
  const csv = await bytesAt(owner, `/runs/${run.id}/report?format=csv`);
  expect(verifyFile(csv, keys).state).toBe('unsigned');
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
