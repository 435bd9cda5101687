import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import { testWorld } from '@/lib/testing/test-world';

async function world() {
  const w = await testWorld();
  const { items, run } = await w.startRun(w.owner);
  const bo = await w.join('Bo');
  const id = items[0]?.id as string;
  let version = 1;
  const change = async (by: typeof bo, fields: object, undoes?: string) => {
    const mutationId = uuidv7();
    const changes = [{ id, version, ...fields }];
    const [item] = await by.call('patch', '/runs/{id}/items', {
      params: { id: run.id },
      body: { mutationId, changes, ...(undoes ? { undoes } : {}) },
    });
    version = item?.version as number;
    return { ...item, mutationId };
  };
  const events = async () =>
    (
      await w.owner.list('/projects/{id}/events', {
        params: { id: run.projectId },
        query: { itemId: id, limit: 100, sort: 'seq' },
      })
    ).data;
  return { ...w, ada: w.owner, bo, change, events };
}

test('whoever changes the status or the reason has answered; a note or a date answers nothing', async () => {
  const { ada, bo, clock, change } = await world();
  expect(await change(ada, { note: 'Soon.' })).toMatchObject({
    answeredBy: null,
    answeredAt: null,
  });
  const at = '2026-11-24T14:05:00.000Z';
  clock.set(at);
  const done = { answeredBy: ada.id, answeredAt: at };
  expect(await change(ada, { status: 'done' })).toMatchObject(done);
  clock.set('2026-11-25T08:00:00.000Z');
  expect(await change(bo, { note: 'Seen.', dueOn: '2026-12-01' })).toMatchObject(done);
  const work = { status: 'needs_work', justification: 'No tests.' };
  expect(await change(bo, work)).toMatchObject({ answeredBy: bo.id });
  expect(await change(ada, { justification: 'No tests at all.' })).toMatchObject({
    answeredBy: ada.id,
  });
  expect(await change(bo, { status: 'open' })).toMatchObject({ answeredBy: null });
});

test('an undo gives the answer back to who gave it, and a redo takes it again', async () => {
  const { ada, bo, clock, change, events } = await world();
  const at = '2026-11-24T14:05:00.000Z';
  clock.set(at);
  await change(ada, { status: 'done' });
  clock.set('2026-11-25T08:00:00.000Z');
  const opened = await change(bo, { status: 'open' });
  const undone = await change(bo, { status: 'done' }, opened.mutationId);
  expect(undone).toMatchObject({ answeredBy: ada.id, answeredAt: at });
  expect((await events()).at(-1)?.data).toMatchObject({ answered: { by: ada.id, at } });
  const redone = await change(bo, { status: 'open' }, undone.mutationId);
  expect(redone).toMatchObject({ answeredBy: null });
  const again = await change(bo, { status: 'done' }, redone.mutationId);
  expect(again).toMatchObject({ answeredBy: ada.id, answeredAt: at });
});

test('what only claims to take something back is the answer of who made it', async () => {
  const { ada, bo, change } = await world();
  const done = await change(ada, { status: 'done' });
  const reason = { status: 'not_applicable', justification: 'Internal.' };
  const away = await change(bo, reason);
  // Not what it was before.
  const other = { status: 'needs_work', justification: 'Ada says so.' };
  expect(await change(bo, other, away.mutationId)).toMatchObject({ answeredBy: bo.id });
  // Not the newest change.
  expect(await change(bo, { status: 'done' }, away.mutationId)).toMatchObject({
    answeredBy: bo.id,
  });
  // No change of this item at all.
  await change(bo, { status: 'open' });
  expect(await change(bo, { status: 'done' }, uuidv7())).toMatchObject({ answeredBy: bo.id });
  // Its own opposite, but somebody answered since.
  await change(bo, { status: 'open' });
  expect(await change(bo, { status: 'done' }, done.mutationId)).toMatchObject({
    answeredBy: bo.id,
  });
});

test('nobody undoes what somebody else said so that it speaks for them or others again', async () => {
  const { ada, bo, change, join } = await world();
  await change(ada, { status: 'done' });
  const withdrawn = await change(bo, { status: 'needs_work', justification: 'I was wrong.' });
  const cy = await join('Cy');
  const undone = await change(cy, { status: 'done', justification: null }, withdrawn.mutationId);
  expect(undone).toMatchObject({ answeredBy: cy.id, strength: 'confirmed', confirmedBy: null });
  // Whoever said so themselves takes it back.
  const own = await change(ada, { status: 'open' });
  expect(await change(ada, { status: 'done' }, own.mutationId)).toMatchObject({
    answeredBy: cy.id,
  });
});
