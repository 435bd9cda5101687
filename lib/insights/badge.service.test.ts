import { expect, test } from 'vitest';
import { conformance } from '@/lib/testing/conformance';
import { testWorld } from '@/lib/testing/test-world';

async function world() {
  const w = await testWorld();
  const started = await w.startRun(w.owner, { access: 'private' });
  const { id } = started.project;
  const at = (name: string, init?: RequestInit) =>
    w.nobody.fetch(`/api/v1/projects/${id}/${name}`, init);
  const set = (body: object) => w.owner.call('patch', '/projects/{id}', { params: { id }, body });
  return { ...w, ...started, at, set };
}

test('a badge is there for everybody once it is switched on, and no longer once it is off', async () => {
  const { at, set, owner, project, items } = await world();
  expect((await at('badge.svg')).status).toBe(404);
  expect((await at('badge.json')).status).toBe(404);
  await set({ badge: true });
  const [first] = items;
  await owner.call('patch', '/items/{id}', {
    params: { id: first?.id as string },
    body: { status: 'done', version: 1 },
  });
  const json = await at('badge.json');
  expect(json.headers.get('content-type')).toBe('application/json');
  expect(await json.json()).toEqual({
    schemaVersion: 1,
    label: 'walkaround',
    message: '33% done',
    color: expect.stringMatching(/^[0-9a-f]{6}$/),
  });
  const svg = await at('badge.svg?stage=implementation');
  expect(svg.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8');
  expect(await svg.text()).toContain('walkaround: implementation: 33% done');
  expect(await (await at('badge.json?stage=release')).json()).toMatchObject({
    message: 'no items',
  });
  expect((await at('badge.json?stage=lunch')).status).toBe(400);

  // Nothing else of a project that only its members see shows.
  expect(JSON.stringify(await (await at('badge.json')).json())).not.toContain(project.name);
  await owner.call('delete', '/projects/{id}', { params: { id: project.id } });
  expect((await at('badge.svg')).status).toBe(404);
  await owner.call('post', '/projects/{id}/restoration', { params: { id: project.id } });
  expect((await at('badge.svg')).status).toBe(200);
  await set({ badge: false });
  expect((await at('badge.svg')).status).toBe(404);
});

test('caches may keep it: the same for all, without a cookie, asked about by its ETag', async () => {
  const { at, set, owner } = await world();
  await set({ badge: true });
  const plain = await at('badge.svg');
  expect(plain.headers.get('cache-control')).toBe('public, max-age=60');
  const etag = plain.headers.get('etag') as string;
  expect((await at('badge.svg', { headers: { 'if-none-match': etag } })).status).toBe(304);
  const known = await at('badge.svg', { headers: { cookie: owner.cookie } });
  expect([known.headers.get('etag'), known.headers.get('set-cookie')]).toEqual([etag, null]);
});

test('a project whose runs are all signed says so, until an answer changes', async () => {
  const { at, set, owner, project, run, items } = await world();
  await set({ badge: true });
  const review = await owner.call('post', '/projects/{id}/reviews', {
    params: { id: project.id },
    body: { name: 'Before release' },
  });
  const of = { params: { id: review.id } };
  await owner.call('put', '/reviews/{id}/participants/me', of);
  const steps = ['lobby', 'judging', 'discussing', 'closed'] as const;
  const step = (to: 1 | 2 | 3) =>
    owner.call('post', '/reviews/{id}/phase', {
      ...of,
      body: { from: steps[to - 1] as 'lobby', to: steps[to] as 'judging' },
    });
  await step(1);
  await step(2);
  for (const one of (await owner.call('get', '/reviews/{id}/snapshot', of)).items) {
    await owner.call('put', '/review-items/{id}/decision', {
      params: { id: one.id },
      body: { decision: 'accepted', reason: null, action: null, version: one.version } as never,
    });
  }
  await step(3);
  const message = async () => (await (await at('badge.json')).json()).message;
  expect(await message()).toBe('100% done');
  const { seq } = await owner.call('get', '/reviews/{id}/snapshot', of);
  await owner.call('post', '/reviews/{id}/sign-offs', {
    ...of,
    body: { runIds: [run.id], seq, password: 'a long password' },
  });
  expect(await message()).toBe('signed');
  const id = items[0]?.id as string;
  const { version } = await owner.call('get', '/items/{id}', { params: { id } });
  await owner.call('patch', '/items/{id}', { params: { id }, body: { note: 'Hm', version } });
  expect(await message()).toBe('100% done');
});

test('badges and insights answer as the document says', async () => {
  const { at, set, owner, project } = await world();
  const { check } = conformance(await (await owner.fetch('/api/v1/openapi.json')).json());
  const own = `/api/v1/projects/${project.id}`;
  for (const path of ['/api/v1/insights', `${own}/insights`]) {
    await check('GET', path, await owner.fetch(path));
  }
  for (const name of ['badge.svg', 'badge.json']) {
    await set({ badge: false });
    await check('GET', `${own}/${name}`, await at(name));
    await set({ badge: true });
    const found = await at(name);
    await check('GET', `${own}/${name}`, found);
    const headers = { 'if-none-match': found.headers.get('etag') as string };
    await check('GET', `${own}/${name}`, await at(name, { headers }));
  }
});
