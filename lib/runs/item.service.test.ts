import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import { testWorld } from '@/lib/testing/test-world';

async function world() {
  const w = await testWorld();
  const { items, run, project } = await w.startRun(w.owner);
  const item = items[0] as (typeof items)[number];
  const patch = (body: object, id = item.id) =>
    w.owner.call('patch', '/items/{id}', { params: { id }, body: body as never });
  const history = async () =>
    (
      await w.owner.list('/projects/{id}/events', {
        params: { id: project.id },
        query: { limit: 100, sort: 'seq' },
      })
    ).data;
  return { ...w, items, item, run, project, patch, history };
}

test('a tick changes the answer, adds one version and writes one event', async () => {
  const { item, patch, history } = await world();
  const before = (await history()).length;
  const done = await patch({ status: 'done', version: 1 });
  expect(done).toMatchObject({ id: item.id, status: 'done', version: 2 });
  const events = await history();
  expect(events.length).toBe(before + 1);
  expect(events.at(-1)).toMatchObject({
    type: 'item.answered',
    itemId: item.id,
    data: { before: { status: 'open' }, after: { status: 'done' }, version: 2 },
  });
});

test('a change against an old version is a conflict that shows the present answer', async () => {
  const { patch } = await world();
  await patch({ note: 'mine', version: 1 });
  await expect(patch({ note: 'yours', version: 1 })).rejects.toMatchObject({
    code: 'CONFLICT',
    details: [{ field: 'version' }],
    current: { note: 'mine', version: 2 },
  });
});

test.each(['needs_work', 'not_applicable'])('%s needs a justification', async (status) => {
  const { patch, history } = await world();
  const before = (await history()).length;
  for (const justification of [undefined, null, '', '  \n']) {
    await expect(patch({ status, justification, version: 1 })).rejects.toMatchObject({
      code: 'VALIDATION_ERROR',
      details: [{ field: 'justification' }],
    });
  }
  expect((await history()).length).toBe(before);
  expect(await patch({ status, justification: 'Because.', version: 1 })).toMatchObject({
    status,
    justification: 'Because.',
  });
  await expect(patch({ justification: null, version: 2 })).rejects.toMatchObject({
    code: 'VALIDATION_ERROR',
  });
  expect(await patch({ status: 'done', version: 2 })).toMatchObject({
    status: 'done',
    justification: null,
  });
});

test('a repeated mutation changes nothing more; the same mark on another body is refused', async () => {
  const { patch, history } = await world();
  const mutationId = uuidv7();
  const first = await patch({ status: 'done', version: 1, mutationId });
  const events = await history();
  expect(await patch({ status: 'done', version: 1, mutationId })).toEqual(first);
  expect(await history()).toEqual(events);
  await expect(patch({ status: 'open', version: 2, mutationId })).rejects.toMatchObject({
    code: 'CONFLICT',
    details: [{ field: 'mutationId' }],
  });
});

test('a refused change does not use up its mutationId', async () => {
  const { patch } = await world();
  const mutationId = uuidv7();
  await expect(patch({ status: 'needs_work', version: 1, mutationId })).rejects.toMatchObject({
    code: 'VALIDATION_ERROR',
  });
  expect(await patch({ status: 'done', version: 1, mutationId })).toMatchObject({ version: 2 });
});

test('what changes nothing makes no event and no version', async () => {
  const { patch, history } = await world();
  const before = await history();
  expect(await patch({ status: 'open', note: '  ', version: 1 })).toMatchObject({
    version: 1,
    note: null,
  });
  expect(await history()).toEqual(before);
});

test('only people of the project can be given an item', async () => {
  const w = await testWorld();
  const other = await w.join('Other');
  const { items } = await w.startRun(w.owner, { access: 'private' });
  const id = (items[0] as { id: string }).id;
  const give = (assigneeId: string) =>
    w.owner.call('patch', '/items/{id}', { params: { id }, body: { assigneeId, version: 1 } });
  for (const assigneeId of [other.id, uuidv7()]) {
    await expect(give(assigneeId)).rejects.toMatchObject({
      code: 'VALIDATION_ERROR',
      details: [{ field: 'assigneeId' }],
    });
  }
  expect(await give(w.owner.id)).toMatchObject({ assigneeId: w.owner.id });
});

test('several answers change together or not at all', async () => {
  const { owner, run, items, history, patch } = await world();
  const many = (changes: object[], extra = {}) =>
    owner.call('patch', '/runs/{id}/items', {
      params: { id: run.id },
      body: { changes: changes as never, ...extra },
    });
  const before = (await history()).length;
  const [a, b] = items as [(typeof items)[number], (typeof items)[number]];
  await patch({ note: 'moved on', version: 1 }, b.id);
  await expect(
    many([
      { id: a.id, status: 'done', version: 1 },
      { id: b.id, status: 'done', version: 1 },
    ]),
  ).rejects.toMatchObject({
    code: 'CONFLICT',
    details: [{ field: 'changes.1.version' }],
    current: { id: b.id, version: 2 },
  });
  expect((await history()).length).toBe(before + 1);

  const mutationId = uuidv7();
  const done = await many(
    [
      { id: a.id, status: 'done', version: 1 },
      { id: b.id, status: 'done', version: 2 },
    ],
    { mutationId },
  );
  expect(done.map(({ status, version }) => [status, version])).toEqual([
    ['done', 2],
    ['done', 3],
  ]);
  const undone = await many(
    [
      { id: a.id, status: 'open', version: 2 },
      { id: b.id, status: 'open', version: 3 },
    ],
    { undoes: mutationId },
  );
  expect(undone.map(({ status }) => status)).toEqual(['open', 'open']);
  expect((await history()).at(-1)?.data).toMatchObject({ undoes: mutationId });
});

test('what is the same in many entries is said once, and an entry’s own word goes before it', async () => {
  const { owner, run, items, history } = await world();
  const [a, b, c] = items.map(({ id }) => id) as [string, string, string];
  const many = (body: object) =>
    owner.call('patch', '/runs/{id}/items', { params: { id: run.id }, body: body as never });
  const before = (await history()).length;
  const mutationId = uuidv7();
  const shared = { status: 'not_applicable', justification: 'Internal.', note: 'All' };
  const once = {
    mutationId,
    fields: shared,
    changes: [
      { id: a, version: 1 },
      { id: b, justification: 'No users.', note: null, version: 1 },
      { id: c, status: 'done', justification: null, version: 1 },
    ],
  };
  const changed = await many(once);
  expect(changed.map((one) => [one.status, one.justification, one.note])).toEqual([
    ['not_applicable', 'Internal.', 'All'],
    ['not_applicable', 'No users.', null],
    ['done', null, 'All'],
  ]);
  expect((await history()).slice(before).map(({ data }) => data)).toMatchObject([
    { after: shared },
    { after: { status: 'not_applicable', justification: 'No users.' } },
    { after: { status: 'done', note: 'All' } },
  ]);
  // The same request said in full is a repeat of it.
  const { changes } = once;
  const full = changes.map(({ version, ...own }) => ({ ...shared, ...own, version }));
  expect(await many({ mutationId, changes: full })).toEqual(changed);
  await expect(
    many({ fields: { status: 'needs_work' }, changes: [{ id: c, version: 2 }] }),
  ).rejects.toMatchObject({
    code: 'VALIDATION_ERROR',
    details: [{ field: 'changes.0.justification' }],
  });
  await expect(
    many({ fields: { version: 3 }, changes: [{ id: c, version: 2 }] }),
  ).rejects.toMatchObject({ code: 'VALIDATION_ERROR' });
});

test('an item of another run is not changed through this one', async () => {
  const w = await world();
  const other = await w.startRun(w.owner);
  const foreign = other.items[0] as { id: string };
  await expect(
    w.owner.call('patch', '/runs/{id}/items', {
      params: { id: w.run.id },
      body: { changes: [{ id: foreign.id, status: 'done', version: 1 }] },
    }),
  ).rejects.toMatchObject({ code: 'VALIDATION_ERROR', details: [{ field: 'changes.0.id' }] });
});

test('what is archived takes no changes until it is restored', async () => {
  const { owner, run, project, patch } = await world();
  await owner.call('patch', '/runs/{id}', { params: { id: run.id }, body: { archived: true } });
  await expect(patch({ status: 'done', version: 1 })).rejects.toMatchObject({ code: 'CONFLICT' });
  await owner.call('patch', '/runs/{id}', { params: { id: run.id }, body: { archived: false } });
  await owner.call('patch', '/projects/{id}', {
    params: { id: project.id },
    body: { archived: true },
  });
  await expect(patch({ status: 'done', version: 1 })).rejects.toMatchObject({ code: 'CONFLICT' });
  await owner.call('patch', '/projects/{id}', {
    params: { id: project.id },
    body: { archived: false },
  });
  expect(await patch({ status: 'done', version: 1 })).toMatchObject({ version: 2 });
});

test('a clock that jumps back changes neither the order nor the hashes of the history', async () => {
  const { owner, project, patch, clock, history } = await world();
  await patch({ status: 'done', version: 1 });
  clock.set('2020-01-01T00:00:00.000Z');
  await patch({ status: 'open', version: 2 });
  clock.set('2030-01-01T00:00:00.000Z');
  await patch({ status: 'done', version: 3 });
  const seqs = (await history()).map(({ seq }) => seq);
  expect(seqs).toEqual(seqs.map((_, n) => n + 1));
  expect(
    await owner.call('get', '/projects/{id}/history', { params: { id: project.id } }),
  ).toMatchObject({ brokenAt: null, seq: seqs.length });
});

test('what waits for me is mine, unfinished, and the earliest due first', async () => {
  const { owner, items, patch } = await world();
  const [a, b, c] = items.map(({ id }) => id) as [string, string, string];
  await patch({ assigneeId: owner.id, dueOn: '2026-12-24', version: 1 }, a);
  await patch({ assigneeId: owner.id, dueOn: '2026-12-01', version: 1 }, b);
  await patch({ assigneeId: owner.id, status: 'done', version: 1 }, c);
  const { data, meta } = await owner.list('/me/items');
  expect(data.map(({ id }) => id)).toEqual([b, a]);
  expect(meta.total).toBe(2);
});
