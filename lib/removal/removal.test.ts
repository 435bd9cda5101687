import { existsSync } from 'node:fs';
import { v7 as uuidv7 } from 'uuid';
import { expect, test, vi } from 'vitest';
import { byHand } from '@/lib/testing/by-hand';
import { checkedWorld } from '@/lib/testing/checked-world';
import { reviewed } from '@/lib/testing/operation-tour';
import { signRun } from '@/lib/testing/sign-run';
import { tablesOf } from '@/lib/testing/tables-of';
import { testWorld } from '@/lib/testing/test-world';
import { uploaded } from '@/lib/testing/upload';
import { textId } from '@/lib/texts/text-id';

const LONG = `**Long** ${'words that are kept as read '.repeat(20)}`;

/** A project with some of everything, and another that has to stay. */
async function filled() {
  const w = await checkedWorld();
  const other = await w.join('Gus');
  const o = w.as(w.owner);
  const project = async () => {
    const { project, run, items } = await w.startRun(w.owner);
    const at = `/items/${items[0]?.id}`;
    await o('PATCH', at, { status: 'done', note: `@Gus ${LONG}`, version: 1 });
    await o('POST', `${at}/comments`, { body: '@Gus, look' });
    await o('POST', `${at}/evidence`, { kind: 'text', text: 'It works' });
    await o('PUT', `/projects/${project.id}/pin`);
    await reviewed(o, w.as(w.nobody), project, run, other.id);
    await o('POST', `/projects/${project.id}/tokens`, {
      name: `CI of ${project.id}`,
      scopes: ['read'],
      role: 'viewer',
    });
    await o('POST', '/me/tokens', { name: 'Mine', scopes: ['read'], projectIds: [project.id] });
    await signRun(w.owner, run.id);
    return { ...project, runId: run.id, itemIds: items.map(({ id }) => id) };
  };
  const [doomed, kept] = [await project(), await project()];
  const sqlite = byHand(w);
  sqlite
    .prepare('insert into read_texts values (?, ?, 1, 1, 1)')
    .run([textId(`@Gus ${LONG}`), '[]']);
  const remove = (name = doomed.name) => o('PUT', `/projects/${doomed.id}/tombstone`, { name });
  return { ...w, other, o, doomed, kept, remove, sqlite };
}

test('nothing of a project that was removed for good is left but its tombstone', async () => {
  const w = await filled();
  const before = tablesOf(w.dir);
  await w.o('DELETE', `/projects/${w.doomed.id}`);
  const [listed] = (await w.o('GET', '/projects?state=deleted')).json.data;
  expect(listed.removal).toEqual({ from: '2026-12-22T09:00:00.000Z', due: false });
  w.clock.set('2026-12-22T09:00:00.000Z');
  const history = w.sqlite
    .prepare('select count(*) as events, max(seq) as seq from events where project_id = ?')
    .get(w.doomed.id) as { events: number; seq: number };
  const head = w.sqlite
    .prepare('select hash from events where project_id = ? and seq = ?')
    .pluck()
    .get(w.doomed.id, history.seq);

  const { status } = await w.remove();
  expect(status).toBe(200);
  const { json } = await vi.waitFor(async () => {
    const again = await w.remove();
    expect(again.json.data.finished).toBe(true);
    return again;
  }, 30_000);
  expect(json.data).toEqual({
    projectId: w.doomed.id,
    removedBy: { id: w.owner.id, name: 'Olga Owner' },
    removedAt: '2026-12-22T09:00:00.000Z',
    finished: true,
    events: history.events,
    head,
  });
  expect((await w.o('GET', '/tombstones')).json.data).toEqual([json.data]);
  expect((await w.remove('Anything')).json.data).toEqual(json.data);

  const after = tablesOf(w.dir);
  const { tombstones, ...rest } = after;
  expect(tombstones).toHaveLength(1);
  const traces = [w.doomed.id, w.doomed.runId, ...w.doomed.itemIds];
  const where = Object.entries(rest).flatMap(([table, rows]) =>
    rows.some((row) => traces.some((id) => row.includes(id))) ? [table] : [],
  );
  expect(where).toEqual([]);
  expect(after.read_texts).toEqual([]);
  // Of two projects that are alike, one has gone from every table; the other is whole.
  const OF_BOTH = ['answers', 'evidence', 'comments', 'mentions', 'reviews', 'review_items'];
  const more = ['participants', 'votes', 'sign_offs', 'actions', 'runs', 'pins', 'projects'];
  expect(after.sign_offs).toHaveLength(1);
  for (const table of [...OF_BOTH, ...more, 'members'])
    expect([table, after[table]?.length]).toEqual([table, (before[table]?.length ?? 0) / 2]);
  expect(w.sqlite.pragma('foreign_key_check')).toEqual([]);
  expect((await w.o('GET', `/projects/${w.kept.id}/history`)).json.data.brokenAt).toBeNull();
  const found = (await w.o('GET', '/search?q=orders')).json;
  expect(JSON.stringify(found)).not.toContain(w.doomed.id);
  expect((await w.o('POST', `/projects/${w.doomed.id}/restoration`)).status).toBe(404);
}, 60_000);

test('only an owner removes, only what was deleted long enough ago, and only by its name', async () => {
  const w = await testWorld();
  const lead = await w.join('Lea Lead');
  const { project } = await w.startRun(lead, { access: 'private' });
  const params = { id: project.id };
  const remove = (by = w.owner, name = project.name) =>
    by.call('put', '/projects/{id}/tombstone', { params, body: { name } });
  await expect(remove()).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await lead.call('delete', '/projects/{id}', { params });
  await expect(remove(lead)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(remove(w.nobody)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  await expect(remove()).rejects.toMatchObject({
    code: 'CONFLICT',
    message: 'This project can be removed for good from 2026-12-22 (UTC).',
  });
  w.clock.set('2027-01-01T00:00:00.000Z');
  await expect(remove(w.owner, 'Order')).rejects.toMatchObject({
    code: 'VALIDATION_ERROR',
    details: [{ field: 'name' }],
  });
  const deleted = { query: { state: 'deleted' } } as const;
  const [theirs] = (await lead.list('/projects', deleted)).data;
  expect(theirs).toMatchObject({ mayManage: true, removal: null });
  await expect(lead.list('/tombstones')).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await remove();
  expect((await lead.list('/projects', deleted)).data).toEqual([]);
  await expect(
    w.owner.call('put', '/projects/{id}/tombstone', {
      params: { id: uuidv7() },
      body: { name: 'x' },
    }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('files go with their project, unless another has them too', async () => {
  const w = await testWorld();
  const [doomed, kept] = [await w.startRun(w.owner), await w.startRun(w.owner)];
  const item = (of: typeof doomed) => of.items[0]?.id as string;
  const shared = await uploaded(w.owner, item(doomed), { body: 'both' });
  await uploaded(w.owner, item(kept), { body: 'both' });
  const only = await uploaded(w.owner, item(doomed), { body: 'one' });
  const removed = await uploaded(w.owner, item(doomed), { body: 'taken away before' });
  await w.owner.call('delete', '/evidence/{id}', { params: { id: removed.id } });
  const params = { id: doomed.project.id };
  await w.owner.call('delete', '/projects/{id}', { params });
  w.clock.set('2027-01-01T00:00:00.000Z');
  const isThere = ({ file }: typeof only) => existsSync(w.services.files.placeOf(file.sha256));
  expect([shared, only, removed].map(isThere)).toEqual([true, true, true]);
  await w.owner.call('put', '/projects/{id}/tombstone', {
    params,
    body: { name: doomed.project.name },
  });
  expect([shared, only, removed].map(isThere)).toEqual([true, false, false]);
});

test('what a process that ended had not removed goes at the next start, and never comes back', async () => {
  const w = await testWorld();
  const { project } = await w.startRun(w.owner);
  const params = { id: project.id };
  await w.owner.call('delete', '/projects/{id}', { params });
  const sqlite = byHand(w);
  const row = [project.id, w.owner.id, 3, 'x', null, 1, 1];
  sqlite.prepare('insert into tombstones values (?, ?, ?, ?, ?, ?, ?)').run(row);
  const deleted = { query: { state: 'deleted' } } as const;
  expect((await w.owner.list('/projects', deleted)).data).toEqual([]);
  await expect(
    w.owner.call('post', '/projects/{id}/restoration', { params }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  w.restart();
  await w.services.removals.resume();
  const left = sqlite.prepare('select count(*) from events where project_id = ?').pluck();
  expect(left.get(project.id)).toBe(0);
  expect(sqlite.prepare('select finished_at from tombstones').pluck().get()).not.toBeNull();
});
