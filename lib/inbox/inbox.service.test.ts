import { expect, test } from 'vitest';
import { byHand } from '@/lib/testing/by-hand';
import { testWorld, type Visitor } from '@/lib/testing/test-world';

const inbox = async (by: Visitor) => (await by.list('/me/inbox', { query: { limit: 100 } })).data;
const lines = async (by: Visitor) =>
  (await inbox(by)).map(({ kind, title }) => `${kind}: ${title}`);

async function assigned() {
  const w = await testWorld();
  const bo = await w.join('Bo Lind');
  const { project, run, items } = await w.startRun(w.owner);
  const [first, second, third] = items as [(typeof items)[0], (typeof items)[0], (typeof items)[0]];
  const give = (id: string, body: object, version = 1) =>
    w.owner.call('patch', '/items/{id}', { params: { id }, body: { ...body, version } });
  const act = (id: string, text: string, dueOn: string | null = null) =>
    w.owner.call('post', '/items/{id}/actions', {
      params: { id },
      body: { text, ownerId: bo.id, dueOn },
    });
  const say = (id: string, body: string) =>
    w.owner.call('post', '/items/{id}/comments', { params: { id }, body: { body } });
  return { ...w, bo, project, run, first, second, third, give, act, say };
}

test('items and actions are in one list by day, and a needs-work item and its action are one', async () => {
  const { bo, first, second, third, give, act } = await assigned();
  await give(first.id, { assigneeId: bo.id, status: 'needs_work', justification: 'slow' });
  await act(first.id, 'Make it fast', '2026-11-20');
  await act(second.id, 'Ask legal', '2026-12-01');
  await give(third.id, { assigneeId: bo.id, dueOn: '2026-11-30' });
  const entries = await inbox(bo);
  expect(entries.map(({ kind, title, dueOn, overdue }) => [kind, title, dueOn, overdue])).toEqual([
    ['item', first.text, '2026-11-20', true],
    ['item', third.text, '2026-11-30', false],
    ['action', 'Ask legal', '2026-12-01', false],
  ]);
  expect(entries[0]?.actions.map(({ text }) => text)).toEqual(['Make it fast']);
  expect(await bo.call('get', '/me/inbox/count')).toEqual({
    item: 2,
    action: 2,
    review: 0,
    mention: 0,
    waiver: 0,
    waiver_news: 0,
    total: 3,
  });
  // Whoever asks for actions gets all of them.
  const { data: actions, meta } = await bo.list('/me/inbox', { query: { kind: 'action' } });
  expect(actions.map(({ title }) => title)).toEqual(['Make it fast', 'Ask legal']);
  expect(meta.total).toBe(2);
  // Once the item is done its action, which is open, stands for itself.
  await give(first.id, { status: 'done' }, 2);
  expect(await lines(bo)).toEqual([
    'action: Make it fast',
    `item: ${third.text}`,
    'action: Ask legal',
  ]);
  const second2 = await bo.list('/me/inbox', { query: { limit: 2, page: 2 } });
  expect([second2.data.length, second2.meta.total]).toEqual([1, 3]);
  expect((await bo.list('/me/inbox', { query: { kind: 'action' } })).meta.total).toBe(2);
});

test('what is archived, deleted or out of sight is assigned to nobody', async () => {
  const { owner, bo, project, run, first, give, say } = await assigned();
  await give(first.id, { assigneeId: bo.id });
  await say(first.id, 'Look, @Bo Lind!');
  const seen = [`item: ${first.text}`, `mention: ${first.text}`].sort();
  const now = async () => (await lines(bo)).sort();
  expect(await now()).toEqual(seen);
  const params = { id: project.id };
  const archived = (on: boolean) =>
    owner.call('patch', '/runs/{id}', { params: { id: run.id }, body: { archived: on } });
  await archived(true);
  expect(await now()).toEqual([]);
  await archived(false);
  await owner.call('delete', '/projects/{id}', { params });
  expect(await now()).toEqual([]);
  await owner.call('post', '/projects/{id}/restoration', { params });
  expect(await now()).toEqual(seen);
  await owner.call('patch', '/projects/{id}', { params, body: { access: 'private' } });
  expect(await now()).toEqual([]);
});

test('a review is there from the invitation on, until every item is judged', async () => {
  const { owner, bo, project } = await assigned();
  const review = await owner.call('post', '/projects/{id}/reviews', {
    params: { id: project.id },
    body: { name: 'Before release' },
  });
  const params = { id: review.id };
  expect(await lines(bo)).toEqual([]);
  await owner.call('post', '/reviews/{id}/participants', { params, body: { personId: bo.id } });
  expect(await inbox(bo)).toMatchObject([
    { kind: 'review', title: 'Before release', phase: 'lobby' },
  ]);
  await bo.call('put', '/reviews/{id}/participants/me', { params });
  await owner.call('put', '/reviews/{id}/participants/me', { params });
  await owner.call('post', '/reviews/{id}/phase', {
    params,
    body: { from: 'lobby', to: 'judging' },
  });
  const { items } = await bo.call('get', '/reviews/{id}/snapshot', { params });
  for (const [at, item] of items.entries()) {
    expect(await inbox(bo)).toMatchObject([{ phase: 'judging', left: items.length - at }]);
    await bo.call('put', '/review-items/{id}/vote', {
      params: { id: item.id },
      body: { vote: 'pass', round: 1 },
    });
  }
  expect(await lines(bo)).toEqual([]);
  await owner.call('post', '/reviews/{id}/phase', {
    params,
    body: { from: 'judging', to: 'discussing' },
  });
  expect(await inbox(bo)).toMatchObject([{ phase: 'discussing' }]);
  await owner.call('post', '/reviews/{id}/acceptances', {
    params,
    body: { reviewItemIds: items.map(({ id }) => id) },
  });
  await owner.call('post', '/reviews/{id}/phase', {
    params,
    body: { from: 'discussing', to: 'closed' },
  });
  expect(await inbox(bo)).toMatchObject([{ phase: 'closed', title: 'Before release' }]);
  const { seq, runs } = await bo.call('get', '/reviews/{id}/snapshot', { params });
  await bo.call('post', '/reviews/{id}/sign-offs', {
    params,
    body: { runIds: runs.map(({ id }) => id), seq, password: 'a long password' },
  });
  expect(await lines(bo)).toEqual([]);
});

test('a mention says the beginning of its text as plain words, cut between characters', async () => {
  const { bo, first, say } = await assigned();
  const said = async (body: string) => {
    const { id } = await say(first.id, body);
    const [entry] = (await inbox(bo)).filter(({ kind }) => kind === 'mention');
    await bo.call('patch', '/me/mentions/{id}', {
      params: { id: entry?.id as string },
      body: { seen: true },
    });
    return [id !== undefined, entry?.mention?.text];
  };
  expect(await said('**Please** see [the `spec`](https://example.com), @Bo Lind\n\n- now')).toEqual(
    [true, 'Please see the spec, @Bo Lind now'],
  );
  expect((await said(`@Bo Lind ${'x'.repeat(190)}🙂🙂`))[1]).toBe(`@Bo Lind ${'x'.repeat(190)}…`);
});

test('a mention follows its text, and is gone once it is read', async () => {
  const { owner, bo, first, give, say } = await assigned();
  const comment = await say(first.id, 'Nobody here');
  const reworded = (body: string) =>
    owner.call('patch', '/comments/{id}', { params: { id: comment.id }, body: { body } });
  expect(await inbox(bo)).toEqual([]);
  await reworded('What do you think, @bo lind?');
  const [mention] = await inbox(bo);
  expect(mention).toMatchObject({
    kind: 'mention',
    title: first.text,
    mention: { by: 'Olga Owner', source: 'comment', text: 'What do you think, @bo lind?' },
  });
  const read = (seen: boolean) =>
    bo.call('patch', '/me/mentions/{id}', {
      params: { id: mention?.id as string },
      body: { seen },
    });
  await read(true);
  expect(await inbox(bo)).toEqual([]);
  await reworded('Still @Bo Lind');
  expect(await inbox(bo)).toEqual([]);
  await read(false);
  expect(await inbox(bo)).toHaveLength(1);
  await reworded('Nobody again');
  expect(await inbox(bo)).toEqual([]);
  await give(first.id, { note: 'Ask @Bo Lind' });
  expect(await inbox(bo)).toMatchObject([{ mention: { source: 'note', text: 'Ask @Bo Lind' } }]);
  await bo.call('post', '/me/mentions/read');
  expect(await inbox(bo)).toEqual([]);
  await reworded('@Bo Lind');
  await owner.call('delete', '/comments/{id}', { params: { id: comment.id } });
  expect(await inbox(bo)).toEqual([]);
});

test('nobody is told of what they may not see, nor of their own words, nor of others’ mentions', async () => {
  const { owner, bo, first, say, join, project } = await assigned();
  const cy = await join('Cy Duarte');
  await owner.call('put', '/projects/{id}/members/{personId}', {
    params: { id: project.id, personId: bo.id },
  });
  await owner.call('patch', '/projects/{id}', {
    params: { id: project.id },
    body: { access: 'private' },
  });
  await say(first.id, '@Bo Lind, @Cy Duarte and @Olga Owner');
  expect(await inbox(owner)).toEqual([]);
  expect(await inbox(cy)).toEqual([]);
  const [mention] = await inbox(bo);
  const foreign = await cy.fetch(`/api/v1/me/mentions/${mention?.id}`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json' },
    body: '{"seen":true}',
  });
  expect(foreign.status).toBe(404);
  // Opened again, the project does not tell Cy of what was said while it was closed.
  await owner.call('patch', '/projects/{id}', {
    params: { id: project.id },
    body: { access: 'team' },
  });
  expect(await inbox(cy)).toEqual([]);
});

test('whoever is deactivated can’t be mentioned', async () => {
  const { dir, bo, first, say } = await assigned();
  const sqlite = byHand({ dir });
  const set = (at: number | null) =>
    sqlite.prepare('update people set deactivated_at = ? where id = ?').run(at, bo.id);
  set(Date.now());
  await say(first.id, 'Look, @Bo Lind');
  set(null);
  expect(await inbox(bo)).toEqual([]);
  await say(first.id, 'Now look, @Bo Lind');
  expect(await inbox(bo)).toHaveLength(1);
});
