import { expect, test } from 'vitest';
import { byHand } from '@/lib/testing/by-hand';
import { testWorld, type Visitor } from '@/lib/testing/test-world';
import { projectToken } from '@/lib/testing/token-visitor';

const to = (id: string) => ({ params: { id } });

/** A private project: Olga leads, Ada contributes and asks, Rob and Kim review. */
async function team() {
  const w = await testWorld();
  const [ada, rob, kim] = [await w.join('Ada'), await w.join('Rob'), await w.join('Kim')];
  const { project, run, items } = await w.startRun(w.owner, { access: 'private' });
  const member = (personId: string, role: 'contributor' | 'reviewer' | 'viewer') =>
    w.owner.call('put', '/projects/{id}/members/{personId}', {
      params: { id: project.id, personId },
      body: { role },
    });
  await member(ada.id, 'contributor');
  await member(rob.id, 'reviewer');
  await member(kim.id, 'reviewer');
  const ask = (by: Visitor, more: object = {}, at = 0) =>
    by.call('post', '/items/{id}/waivers', {
      ...to(items[at]?.id as string),
      body: { reason: 'Later', expiresOn: '2026-12-01', ...more },
    });
  const approve = (by: Visitor, id: string, version = 1) =>
    by.call('put', '/waivers/{id}/decision', {
      ...to(id),
      body: { decision: 'approved', version },
    });
  const toDecide = async (by: Visitor) =>
    (await by.list('/me/inbox', { query: { kind: 'waiver' } })).meta.total;
  const live = async () =>
    (await w.owner.list('/projects/{id}/waivers', { ...to(project.id), query: {} })).data;
  const events = async () =>
    (await w.owner.list('/projects/{id}/events', { ...to(project.id), query: {} })).data;
  const remove = (personId: string) =>
    w.owner.call('delete', '/projects/{id}/members/{personId}', {
      params: { id: project.id, personId },
    });
  const deactivate = (id: string) => w.owner.call('put', '/people/{id}/deactivation', to(id));
  const erase = async (id: string, name: string) => {
    await deactivate(id);
    await w.owner.call('put', '/people/{id}/deletion', { ...to(id), body: { name } });
  };
  const handOver = (from: string, receiver: string) =>
    w.owner.call('post', '/people/{id}/handovers', {
      ...to(from),
      body: { projectId: project.id, to: receiver },
    });
  const sqlite = byHand(w);
  const brokenAt = async () =>
    (await w.owner.call('get', '/projects/{id}/history', to(project.id))).brokenAt;
  return {
    ...{ ...w, ada, rob, kim, project, run, items, member, ask, approve, toDecide, live, events },
    ...{ remove, deactivate, erase, handOver, sqlite, brokenAt },
  };
}

type Team = Awaited<ReturnType<typeof team>>;

test.each<[string, (w: Team) => Promise<unknown>]>([
  ['is deactivated', (w) => w.deactivate(w.rob.id)],
  ['is deleted', (w) => w.erase(w.rob.id, 'Rob')],
  ['is no member any more', (w) => w.remove(w.rob.id)],
  ['only looks', (w) => w.member(w.rob.id, 'viewer')],
])('a request whose approver %s waits for the leads and reviewers', async (_, leave) => {
  const w = await team();
  const asked = await w.ask(w.ada, { approverId: w.rob.id });
  expect([await w.toDecide(w.rob), await w.toDecide(w.kim)]).toEqual([1, 0]);
  await leave(w);
  expect(await w.toDecide(w.kim)).toBe(1);
  expect(await w.toDecide(w.owner)).toBe(1);
  expect(await w.toDecide(w.ada)).toBe(0);
  const [{ version } = { version: 0 }] = await w.live();
  expect(await w.approve(w.kim, asked.id, version)).toMatchObject({ state: 'approved' });
});

test('what somebody who only looks may not decide is not on their list', async () => {
  const w = await team();
  await w.ask(w.ada, { approverId: w.rob.id });
  await w.member(w.rob.id, 'viewer');
  expect(await w.toDecide(w.rob)).toBe(0);
});

test('nobody who is gone, and no token, is told what became of a waiver', async () => {
  const w = await team();
  const told = () => w.sqlite.prepare('select person_id from waiver_notices').pluck().all();
  const ci = await projectToken(w, w.owner, w.project.id);
  const asked = await w.ask(ci.as, { ownerId: w.ada.id });
  await w.deactivate(w.ada.id);
  await w.approve(w.rob, asked.id);
  expect(told()).toEqual([]);
  await w.member(w.kim.id, 'contributor');
  const own = await w.ask(w.kim, {}, 1);
  await w.approve(w.rob, own.id);
  expect(told()).toEqual([w.kim.id]);
  await w.erase(w.kim.id, 'Kim');
  await w.erase(w.ada.id, 'Ada');
  w.clock.set('2026-12-02T00:00:00.000Z');
  expect(await w.services.expireWaivers()).toBe(2);
  expect(told().filter((id) => id !== w.rob.id)).toEqual([]);
});

test('requests are a leaver’s duties, and go to whoever takes over', async () => {
  const w = await team();
  const mine = await w.ask(w.ada, { approverId: w.rob.id });
  const asked = await w.ask(w.owner, { approverId: w.rob.id }, 1);
  const duties = async (id: string) => {
    const { projects, waivers } = await w.owner.call('get', '/people/{id}/duties', to(id));
    return [projects[0]?.waivers ?? 0, waivers.map(({ dueOn }) => dueOn)];
  };
  expect(await duties(w.ada.id)).toEqual([1, ['2026-12-01']]);
  expect(await duties(w.rob.id)).toEqual([2, ['2026-12-01', '2026-12-01']]);
  await w.deactivate(w.ada.id);
  expect(await w.handOver(w.ada.id, w.kim.id)).toEqual({ items: 0, actions: 0, waivers: 1 });
  expect(await duties(w.ada.id)).toEqual([0, []]);
  expect((await w.events())[0]).toMatchObject({
    type: 'waiver.requested',
    actor: { id: w.owner.id },
    data: { waiver: { id: mine.id, ownerId: w.kim.id, requestedBy: w.ada.id, version: 2 } },
  });
  // Who asked can't be who decides: then the leads and reviewers are.
  await w.handOver(w.rob.id, w.owner.id);
  expect(await w.live()).toMatchObject([
    { id: mine.id, ownerName: 'Kim', approverId: w.owner.id },
    { id: asked.id, ownerId: w.owner.id, approverId: null },
  ]);
  // Nor can who is responsible.
  await w.handOver(w.kim.id, w.owner.id);
  expect((await w.live())[0]).toMatchObject({ ownerId: w.owner.id, approverId: null });
  expect(await w.brokenAt()).toBeNull();
});

test('what somebody stood for while it waits is in the hands of whoever takes over', async () => {
  const w = await team();
  const { id } = await w.ask(w.ada);
  await w.approve(w.rob, id);
  const assignee = async (at = 0) =>
    (await w.owner.call('get', '/items/{id}', to(w.items[at]?.id as string))).assigneeId;
  expect(await assignee()).toBeNull();
  await w.deactivate(w.ada.id);
  expect(await w.handOver(w.ada.id, w.kim.id)).toMatchObject({ items: 1 });
  expect(await w.handOver(w.ada.id, w.kim.id)).toMatchObject({ items: 0 });
  expect(await assignee()).toBe(w.kim.id);
  // Waiting items of theirs are handed over too: at its end one is on a list again.
  expect(await w.handOver(w.kim.id, w.rob.id)).toMatchObject({ items: 1 });
  w.clock.set('2026-12-02T00:00:00.000Z');
  await w.services.expireWaivers();
  const { data } = await w.rob.list('/me/inbox', { query: {} });
  expect(data.map(({ kind }) => kind).toSorted()).toEqual(['item', 'waiver_news']);
});

test('a deletion leaves what waits to who agreed, and requests to who asked', async () => {
  const w = await team();
  const [first, second, third] = w.items.map(({ id }) => id) as [string, string, string];
  const waits = await w.ask(w.ada);
  await w.approve(w.rob, waits.id);
  await w.ask(w.ada, {}, 1);
  const others = await w.ask(w.owner, { ownerId: w.ada.id, approverId: w.kim.id }, 2);
  await w.erase(w.ada.id, 'Ada');
  expect(await w.owner.call('get', '/items/{id}', to(first))).toMatchObject({
    status: 'waived',
    assigneeId: w.rob.id,
  });
  expect(await w.live()).toMatchObject([
    { itemId: first, state: 'approved' },
    { id: others.id, itemId: third, ownerId: w.owner.id, approverId: w.kim.id },
  ]);
  const withdrawn = (await w.events()).find(({ type }) => type === 'waiver.withdrawn');
  expect(withdrawn?.itemId).toBe(second);
  await w.erase(w.kim.id, 'Kim');
  expect((await w.live())[1]).toMatchObject({ id: others.id, approverId: null });
  expect(await w.brokenAt()).toBeNull();
});

test('whoever the list of a project offers may be asked to decide, and nobody else', async () => {
  const w = await team();
  const vic = await w.join('Vic');
  await w.member(vic.id, 'viewer');
  await w.deactivate(w.rob.id);
  const { data } = await w.ada.list('/projects/{id}/assignable', to(w.project.id));
  const offered = data.map(({ id }) => id).filter((id) => id !== w.ada.id);
  expect(offered.toSorted()).toEqual([w.owner.id, w.kim.id].toSorted());
  for (const approverId of offered) {
    const { id, version } = await w.ask(w.ada, { approverId });
    await w.ada.call('post', '/waivers/{id}/end', { ...to(id), body: { version } });
  }
  for (const approverId of [vic.id, w.rob.id])
    await expect(w.ask(w.ada, { approverId })).rejects.toMatchObject({
      details: [{ field: 'approverId' }],
    });
});
