import { expect, test } from 'vitest';
import { testWorld, type Visitor } from '@/lib/testing/test-world';

const find = async (by: Visitor, q: string, limit = 100) =>
  by.list('/search', { query: { q, limit } });
const titles = async (by: Visitor, q: string) =>
  (await find(by, q)).data.map(({ kind, title }) => `${kind}: ${title}`);
/** The kinds found with their snippets, for texts that have no title of their own. */
const snippets = async (by: Visitor, q: string) =>
  (await find(by, q)).data.map(({ kind, snippet }) => `${kind}: ${snippet}`);

test('a checklist is found by a word of its title, and a guide by what it says', async () => {
  const w = await testWorld();
  expect(await titles(w.owner, 'security')).toEqual([
    'checklist: Security Checklist',
    'guide: Backend Developer',
  ]);
  expect(await titles(w.owner, 'rate limiting')).toContain(
    'guide_item: Rate limiting on sensitive endpoints',
  );
});

test('every kind is found, with its place', async () => {
  const w = await testWorld();
  const { project, run, items } = await w.startRun(w.owner);
  const item = items[0] as (typeof items)[number];
  const params = { id: item.id };
  await w.owner.call('patch', '/items/{id}', {
    params,
    body: { status: 'needs_work', justification: 'zebra reason', note: 'a zebra note', version: 1 },
  });
  await w.owner.call('post', '/items/{id}/comments', { params, body: { body: 'zebra comment' } });
  await w.owner.call('post', '/items/{id}/evidence', {
    params,
    body: { kind: 'link', url: 'https://zebra.example.com/42' },
  });
  await w.owner.call('post', '/items/{id}/actions', { params, body: { text: 'Feed the zebra' } });
  await w.owner.call('post', '/projects/{id}/reviews', {
    params: { id: project.id },
    body: { name: 'Zebra review' },
  });
  await w.owner.call('patch', '/runs/{id}', {
    params: { id: run.id },
    body: { title: 'Zebra run' },
  });
  await w.owner.call('patch', '/projects/{id}', {
    params: { id: project.id },
    body: { description: 'About zebras' },
  });
  const { data } = await find(w.owner, 'zebra');
  expect(data.map(({ kind }) => kind)).toEqual([
    'run',
    'review',
    'action',
    'project',
    'note',
    'reason',
    'comment',
    'evidence',
  ]);
  const comment = data.find(({ kind }) => kind === 'comment');
  expect(comment).toMatchObject({
    title: item.text,
    snippet: 'zebra comment',
    snippetMarks: [{ start: 0, end: 5 }],
    project: { id: project.id, name: 'Orders' },
    run: { id: run.id, name: 'Zebra run' },
    item: { id: item.id },
  });
  expect(data.find(({ kind }) => kind === 'run')?.titleMarks).toEqual([{ start: 0, end: 5 }]);
});

test('what is of other projects is not found, nor counted, by whoever is not of them', async () => {
  const w = await testWorld();
  const member = await w.join('Mia Member');
  const stranger = await w.join('Sten Stranger');
  const { project, items } = await w.startRun(member, { access: 'private' });
  const params = { id: items[0]?.id as string };
  await member.call('patch', '/projects/{id}', {
    params: { id: project.id },
    body: { name: 'Quagga' },
  });
  await member.call('post', '/items/{id}/comments', { params, body: { body: 'quagga!' } });
  await member.call('post', '/items/{id}/actions', { params, body: { text: 'quagga' } });
  expect((await find(member, 'quagga')).meta.total).toBe(3);
  for (const q of [
    'quagga',
    'in:Quagga',
    'in:comments',
    `in:${project.id}`,
    'status:open',
    'in:Quagga status:open',
  ]) {
    const { data, meta } = await find(stranger, q);
    expect([q, data, meta.total]).toEqual([q, [], 0]);
  }
  // An owner of the instance sees every project.
  expect((await find(w.owner, 'quagga')).meta.total).toBe(3);
  expect((await w.nobody.fetch('/api/v1/search?q=quagga')).status).toBe(401);
});

test('a change is found at once, and what was there before is not', async () => {
  const w = await testWorld();
  const { project, run, items } = await w.startRun(w.owner);
  const item = items[0] as (typeof items)[number];
  const params = { id: item.id };
  const named = (name: string) =>
    w.owner.call('patch', '/projects/{id}', { params: { id: project.id }, body: { name } });
  await named('Okapi');
  expect(await titles(w.owner, 'okapi')).toEqual(['project: Okapi']);
  await named('Gnu');
  expect(await titles(w.owner, 'okapi')).toEqual([]);
  expect(await titles(w.owner, 'gnu')).toEqual(['project: Gnu']);

  const comment = await w.owner.call('post', '/items/{id}/comments', {
    params,
    body: { body: 'okapi one' },
  });
  expect(await snippets(w.owner, 'okapi')).toEqual(['comment: okapi one']);
  await w.owner.call('patch', '/comments/{id}', {
    params: { id: comment.id },
    body: { body: 'okapi two' },
  });
  expect(await snippets(w.owner, 'okapi')).toEqual(['comment: okapi two']);
  await w.owner.call('delete', '/comments/{id}', { params: { id: comment.id } });
  expect(await snippets(w.owner, 'okapi')).toEqual([]);

  const noted = (note: string | null, version: number) =>
    w.owner.call('patch', '/items/{id}', { params, body: { note, version } });
  await noted('okapi three', 1);
  expect(await snippets(w.owner, 'okapi')).toEqual(['note: okapi three']);

  await w.owner.call('patch', '/runs/{id}', { params: { id: run.id }, body: { archived: true } });
  expect((await find(w.owner, 'okapi')).data).toMatchObject([{ archived: true }]);
  await w.owner.call('patch', '/runs/{id}', { params: { id: run.id }, body: { archived: false } });
  await w.owner.call('delete', '/runs/{id}', { params: { id: run.id } });
  expect(await snippets(w.owner, 'okapi')).toEqual([]);
  await w.owner.call('post', '/runs/{id}/restoration', { params: { id: run.id } });
  expect(await snippets(w.owner, 'okapi')).toEqual(['note: okapi three']);
  await w.owner.call('delete', '/projects/{id}', { params: { id: project.id } });
  expect(await snippets(w.owner, 'okapi')).toEqual([]);
  expect(await titles(w.owner, 'gnu')).toEqual([]);
  await w.owner.call('post', '/projects/{id}/restoration', { params: { id: project.id } });
  await noted(null, 2);
  expect(await snippets(w.owner, 'okapi')).toEqual([]);

  await w.owner.call('patch', '/me', { body: { name: 'Olga Okapi' } });
  expect(await titles(w.owner, 'okapi')).toEqual(['person: Olga Okapi']);
});

test('an exact title comes before one that begins so, and titles before other text', async () => {
  const w = await testWorld();
  for (const [name, description] of [
    ['Payments', 'The gateway'],
    ['Old gateway', ''],
    ['Gateway two', ''],
    ['Gateway', ''],
  ] as const)
    await w.owner.call('post', '/projects', { body: { name, description } });
  expect(await titles(w.owner, 'gateway')).toEqual([
    'project: Gateway',
    'project: Gateway two',
    'project: Old gateway',
    'project: Payments',
  ]);
  expect(await titles(w.owner, 'two gate')).toEqual(['project: Gateway two']);
  expect(await titles(w.owner, '"gateway two"')).toEqual(['project: Gateway two']);
  expect(await titles(w.owner, '"two gateway"')).toEqual([]);
  expect(await titles(w.owner, '"gate"')).toEqual([]);
  const second = await w.owner.list('/search', { query: { q: 'gateway', limit: 3, page: 2 } });
  expect([second.data.length, second.meta]).toEqual([1, { page: 2, limit: 3, total: 4 }]);
});

test('accents do not count, and Chinese, Japanese and Korean are found by any part', async () => {
  const w = await testWorld();
  for (const name of [
    'Émile Zürich',
    '上线安全检查表 v2',
    'リリース前の確認',
    '배포전체크',
    '🚀 Launch',
  ])
    await w.owner.call('post', '/projects', { body: { name } });
  for (const [q, title] of [
    ['emile', 'Émile Zürich'],
    ['zurich', 'Émile Zürich'],
    ['Zu\u0308rich', 'Émile Zürich'],
    ['检查', '上线安全检查表 v2'],
    ['全检查表', '上线安全检查表 v2'],
    ['表', '上线安全检查表 v2'],
    ['確認', 'リリース前の確認'],
    ['전체', '배포전체크'],
    ['전체'.normalize('NFD'), '배포전체크'],
    ['🚀', '🚀 Launch'],
  ] as const)
    expect([q, await titles(w.owner, q)]).toEqual([q, [`project: ${title}`]]);
  expect((await find(w.owner, '检查')).data[0]?.titleMarks).toEqual([{ start: 4, end: 6 }]);
  expect(await titles(w.owner, '查检')).toEqual([]);
});

test('filters narrow: by status, by whose it is, by place and kind', async () => {
  const w = await testWorld();
  const bo = await w.join('Bo Lind');
  const { project, items } = await w.startRun(w.owner);
  await w.owner.call('post', '/projects', { body: { name: 'Orders archive' } });
  const [first, second] = items as [(typeof items)[number], (typeof items)[number]];
  await w.owner.call('patch', '/items/{id}', {
    params: { id: first.id },
    body: { status: 'needs_work', justification: 'slow', assigneeId: bo.id, version: 1 },
  });
  await w.owner.call('patch', '/items/{id}', {
    params: { id: second.id },
    body: { status: 'done', assigneeId: w.owner.id, version: 1 },
  });
  await w.owner.call('post', '/items/{id}/actions', {
    params: { id: first.id },
    body: { text: 'Make it fast', ownerId: bo.id },
  });
  const item = `item: ${first.text}`;
  const action = 'action: Make it fast';
  expect(await titles(w.owner, 'status:needs-work')).toEqual([item]);
  expect(await titles(w.owner, 'route status:needs_work')).toEqual([item]);
  expect(await titles(w.owner, 'route status:done')).toEqual([]);
  expect(await titles(w.owner, 'assignee:bo')).toEqual([action, item]);
  expect(await titles(bo, 'assignee:me')).toEqual([action, item]);
  expect(await titles(w.owner, 'assignee:"Bo Lind" status:open')).toEqual([action]);
  expect(await titles(w.owner, 'assignee:none in:items')).toEqual(['item: Write tests']);
  expect(await titles(w.owner, 'assignee:me status:done')).toEqual([`item: ${second.text}`]);
  expect(await titles(w.owner, 'in:projects')).toHaveLength(2);
  expect(await titles(w.owner, 'orders in:Orders')).toEqual(['project: Orders']);
  expect(await titles(w.owner, `slow in:${project.id}`)).toEqual([`reason: ${first.text}`]);
  expect(await titles(w.owner, 'in:"orders arch"')).toEqual(['project: Orders archive']);
  for (const q of ['status:nonsense', 'route in:Nowhere', 'route assignee:nobody', 'assignee:***'])
    expect([q, await titles(w.owner, q)]).toEqual([q, []]);
});

test('a new revision of a guide takes the place of the old one', async () => {
  const w = await testWorld({
    guides: { 'a.md': '---\ntitle: Alpha\n---\n\n## List\n\n- [ ] aardvark\n' },
  });
  expect(await titles(w.owner, 'aardvark')).toHaveLength(2);
  const { loadGuides } = await import('@/lib/guides/guide.loader');
  const { fixtureGuides } = await import('@/lib/testing/fixture-guides');
  const load = async (text: string) =>
    loadGuides({ db: w.db, clock: w.clock, folder: fixtureGuides(w.dir, { 'a.md': text }) });
  await load('---\ntitle: Beta\n---\n\n## List\n\n- [ ] bison\n');
  expect(await titles(w.owner, 'aardvark')).toEqual([]);
  expect(await titles(w.owner, 'alpha')).toEqual([]);
  expect(await titles(w.owner, 'bison')).toEqual(['guide_item: bison', 'guide: Beta']);
  await load('---\ntitle: Alpha\n---\n\n## List\n\n- [ ] aardvark\n');
  expect(await titles(w.owner, 'bison')).toEqual([]);
  expect(await titles(w.owner, 'aardvark')).toEqual(['guide_item: aardvark', 'guide: Alpha']);
});
