import { expect, test } from 'vitest';
import { testWorld, type Visitor } from '@/lib/testing/test-world';

const to = (id: string) => ({ params: { id } });
const setRole = (by: Visitor, id: string, role: 'owner' | 'member') =>
  by.call('put', '/people/{id}/role', { ...to(id), body: { role } });
const deactivate = (by: Visitor, id: string) => by.call('put', '/people/{id}/deactivation', to(id));
const bringBack = (by: Visitor, id: string) =>
  by.call('delete', '/people/{id}/deactivation', to(id));

async function world() {
  const w = await testWorld();
  const signIn = async (email: string, password = 'a long password') => {
    const response = await w.nobody.fetch('/api/auth/sign-in/email', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password }),
    });
    return { status: response.status, json: await response.json() };
  };
  return { ...w, signIn };
}

test('of two first visits at once, one makes the owner', async () => {
  const { db, nobody, restart } = await testWorld();
  await db.transaction(async (tx) => {
    const { people } = await import('@/lib/db/tables/tables');
    await tx.delete(people);
  });
  restart();
  const setup = (email: string) =>
    nobody.fetch('/api/v1/setup', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'Ann', email, password: 'a long password' }),
    });
  const both = await Promise.all([setup('a@example.com'), setup('b@example.com')]);
  expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  const refused = both.find(({ status }) => status === 409) as Response;
  expect((await refused.json()).error.message).toMatch(/already has its owner/);
});

test('an owner makes a second one, and may step down; the last one stays', async () => {
  const { owner, join } = await world();
  const bo = await join('Bo');
  await expect(setRole(bo, bo.id, 'owner')).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(setRole(owner, owner.id, 'member')).rejects.toMatchObject({
    code: 'CONFLICT',
    message: 'This is the last owner. Make somebody else an owner first.',
  });
  expect(await setRole(owner, bo.id, 'owner')).toMatchObject({ role: 'owner' });
  expect((await bo.list('/invitations')).data).toEqual([]);
  expect(await setRole(owner, owner.id, 'member')).toMatchObject({ role: 'member' });
  await expect(owner.list('/invitations')).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(setRole(bo, bo.id, 'member')).rejects.toMatchObject({ code: 'CONFLICT' });
});

test('whatever two owners do at once, one is left', async () => {
  for (const act of [
    (by: Visitor, other: Visitor) => deactivate(by, other.id),
    (by: Visitor, other: Visitor) => setRole(by, other.id, 'member'),
    (by: Visitor) => setRole(by, by.id, 'member'),
  ]) {
    const { owner, join } = await world();
    const bo = await join('Bo');
    await setRole(owner, bo.id, 'owner');
    const both = await Promise.allSettled([act(owner, bo), act(bo, owner)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  }
});

test('whoever is deactivated is out at once, and can be brought back', async () => {
  const { owner, join, signIn } = await world();
  const bo = await join('Bo');
  const { email } = await bo.call('get', '/me');
  await expect(deactivate(bo, owner.id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(deactivate(owner, owner.id)).rejects.toMatchObject({ code: 'CONFLICT' });
  const link = await owner.call('post', '/people/{id}/reset-links', to(bo.id));

  expect((await deactivate(owner, bo.id)).deactivatedAt).not.toBeNull();
  await expect(bo.call('get', '/me')).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  const refused = await signIn(email);
  expect(refused.status).toBe(403);
  expect(refused.json.error.message).toMatch(/deactivated/);
  expect((await signIn(email, 'not the password')).status).toBe(401);
  await expect(
    owner.call('get', '/reset-links/{token}', { params: { token: link.token } }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(owner.call('post', '/people/{id}/reset-links', to(bo.id))).rejects.toMatchObject({
    code: 'CONFLICT',
  });
  await expect(setRole(owner, bo.id, 'owner')).rejects.toMatchObject({ code: 'CONFLICT' });
  const { data: all } = await owner.list('/people');
  expect(all.map(({ deactivatedAt }) => deactivatedAt !== null)).toEqual([false, true]);

  expect((await bringBack(owner, bo.id)).deactivatedAt).toBeNull();
  await expect(bo.call('get', '/me')).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  expect((await signIn(email)).status).toBe(200);
});

test('whoever is deactivated is given nothing, and what they said stays', async () => {
  const { owner, join, startRun } = await world();
  const bo = await join('Bo');
  const { project, items } = await startRun(owner);
  const item = items[0] as { id: string };
  await bo.call('post', '/items/{id}/comments', { ...to(item.id), body: { body: 'Why?' } });
  await deactivate(owner, bo.id);

  const { data: assignable } = await owner.list('/projects/{id}/assignable', to(project.id));
  expect(assignable.map(({ name }) => name)).toEqual(['Olga Owner']);
  const assign = owner.call('patch', '/items/{id}', {
    ...to(item.id),
    body: { assigneeId: bo.id, version: 1 },
  });
  await expect(assign).rejects.toMatchObject({ details: [{ field: 'assigneeId' }] });
  const action = owner.call('post', '/items/{id}/actions', {
    ...to(item.id),
    body: { text: 'x', ownerId: bo.id },
  });
  await expect(action).rejects.toMatchObject({ details: [{ field: 'ownerId' }] });
  const member = owner.call('put', '/projects/{id}/members/{personId}', {
    params: { id: project.id, personId: bo.id },
  });
  await expect(member).rejects.toMatchObject({ details: [{ field: 'personId' }] });
  const review = await owner.call('post', '/projects/{id}/reviews', {
    ...to(project.id),
    body: { name: 'x' },
  });
  const invited = owner.call('post', '/reviews/{id}/participants', {
    ...to(review.id),
    body: { personId: bo.id },
  });
  await expect(invited).rejects.toMatchObject({ details: [{ field: 'personId' }] });
  const { data: comments } = await owner.list('/items/{id}/comments', to(item.id));
  expect(comments).toMatchObject([{ body: 'Why?' }]);
});

test('open work is listed, and handed over by project', async () => {
  const { owner, join, startRun } = await world();
  const bo = await join('Bo');
  const kim = await join('Kim');
  const { project, items } = await startRun(bo);
  const closed = await startRun(bo, { access: 'private' });
  for (const item of [...items, ...closed.items])
    await bo.call('patch', '/items/{id}', {
      ...to(item.id),
      body: { assigneeId: bo.id, version: 1 },
    });
  const [first, second] = items as unknown as [{ id: string }, { id: string }];
  await bo.call('patch', '/items/{id}', { ...to(first.id), body: { status: 'done', version: 2 } });
  await bo.call('post', '/items/{id}/actions', {
    ...to(second.id),
    body: { text: 'Write it down', ownerId: bo.id },
  });
  await expect(kim.call('get', '/people/{id}/duties', to(bo.id))).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  const open = await owner.call('get', '/people/{id}/duties', to(bo.id));
  const counts = Object.fromEntries(open.projects.map((one) => [one.projectId, one]));
  expect(counts[project.id]).toMatchObject({ items: items.length - 1, actions: 1 });
  expect(counts[closed.project.id]).toMatchObject({ items: closed.items.length, actions: 0 });
  expect(open.items).toHaveLength(items.length - 1 + closed.items.length);
  expect(open.actions).toMatchObject([{ text: 'Write it down' }]);

  await deactivate(owner, bo.id);
  const handOver = (projectId: string, person: string) =>
    owner.call('post', '/people/{id}/handovers', { ...to(bo.id), body: { projectId, to: person } });
  expect(await handOver(project.id, kim.id)).toEqual({
    items: items.length - 1,
    actions: 1,
    waivers: 0,
  });
  expect(await handOver(project.id, kim.id)).toEqual({ items: 0, actions: 0, waivers: 0 });
  for (const wrong of [bo.id, kim.id])
    await expect(handOver(closed.project.id, wrong)).rejects.toMatchObject({
      details: [{ field: 'to' }],
    });
  const left = await owner.call('get', '/people/{id}/duties', to(bo.id));
  expect(left.projects).toMatchObject([{ projectId: closed.project.id }]);
  expect((await kim.list('/me/items')).meta.total).toBe(items.length - 1);
  expect((await kim.list('/me/actions')).meta.total).toBe(1);
  const done = await owner.call('get', '/items/{id}', to(first.id));
  expect(done.assigneeId).toBe(bo.id);
  const history = await owner.call('get', '/projects/{id}/history', to(project.id));
  expect(history.brokenAt).toBeNull();
});

test('a project that only they lead is named', async () => {
  const { owner, join, db, startRun } = await world();
  const bo = await join('Bo');
  const { project } = await startRun(bo);
  const { members } = await import('@/lib/db/tables/tables');
  await db.transaction(async (tx) => {
    await tx.update(members).set({ role: 'lead' });
  });
  const led = async () => (await owner.call('get', '/people/{id}/duties', to(bo.id))).soleLeads;
  expect(await led()).toEqual([{ id: project.id, name: project.name }]);
});
