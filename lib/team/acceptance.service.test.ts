import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { people } from '@/lib/db/tables/tables';
import { TEST_PASSWORD } from '@/lib/testing/hashed-once';
import { testWorld, type Visitor } from '@/lib/testing/test-world';

type Role = 'lead' | 'contributor' | 'reviewer' | 'viewer';

/** Ann, an admin, who leads two private projects. */
async function world() {
  const w = await testWorld();
  const ann = await w.join('Ann Admin');
  const setRole = (id: string, role: 'owner' | 'admin' | 'member') =>
    w.owner.call('put', '/people/{id}/role', { params: { id }, body: { role } });
  await setRole(ann.id, 'admin');
  const make = (name: string, by = ann) =>
    by.call('post', '/projects', { body: { name, access: 'private' } });
  const [orders, bills] = [await make('Orders'), await make('Bills')];
  const both = (role: Role) => [orders, bills].map(({ id }) => ({ projectId: id, role }));
  const invite = (by: Visitor, body: object) => by.call('post', '/invitations', { body });
  const look = (token: string) =>
    w.nobody.call('get', '/invitation-links/{token}', { params: { token } });
  const accept = (by: Visitor, token: string) =>
    by.call('post', '/invitation-links/{token}/acceptance', { params: { token } });
  const join = (token: string, email = `${crypto.randomUUID()}@example.com`) =>
    w.nobody.call('post', '/people', {
      body: { token, name: 'New', email, password: TEST_PASSWORD },
    });
  const put = (by: Visitor, projectId: string, personId: string, role: Role) =>
    by.call('put', '/projects/{id}/members/{personId}', {
      params: { id: projectId, personId },
      body: { role },
    });
  const roles = async (projectId: string) =>
    Object.fromEntries(
      (await w.owner.list('/projects/{id}/members', { params: { id: projectId } })).data.map(
        ({ name, role }) => [name, role],
      ),
    );
  return {
    ...w,
    ann,
    setRole,
    make,
    orders,
    bills,
    both,
    invite,
    look,
    accept,
    newcomer: join,
    put,
    roles,
  };
}

test('a link gives a new account its role and its projects, with an event in each', async () => {
  const w = await world();
  const link = await w.invite(w.owner, { role: 'admin', projects: w.both('reviewer') });
  expect(link).toMatchObject({ role: 'admin', projects: [{ name: 'Bills' }, { name: 'Orders' }] });
  expect(await w.look(link.token)).toMatchObject({
    invitedBy: 'Olga Owner',
    role: 'admin',
    projects: [
      { name: 'Bills', role: 'reviewer' },
      { name: 'Orders', role: 'reviewer' },
    ],
    leftOut: 0,
  });
  expect(await w.newcomer(link.token)).toMatchObject({ role: 'admin', leftOut: 0 });
  for (const { id } of [w.orders, w.bills]) {
    expect(await w.roles(id)).toEqual({ 'Ann Admin': 'lead', New: 'reviewer' });
    const { data } = await w.owner.list('/projects/{id}/events', {
      params: { id },
      query: { type: 'member.added', sort: '-seq', limit: 1 },
    });
    expect(data[0]).toMatchObject({
      actor: { name: 'New' },
      data: { role: 'reviewer', invitedBy: { id: w.owner.id, name: 'Olga Owner' } },
    });
    const history = await w.owner.call('get', '/projects/{id}/history', { params: { id } });
    expect(history.brokenAt).toBe(null);
  }
  await expect(w.look(link.token)).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('nobody invites to more than they may give', async () => {
  const w = await world();
  const theirs = await w.make('Theirs', w.owner);
  const bo = await w.join('Bo');
  await w.put(w.ann, w.bills.id, bo.id, 'contributor');
  await w.setRole(bo.id, 'admin');
  const to = (projectId: string) => ({ projects: [{ projectId, role: 'viewer' }] });
  for (const [by, body, code] of [
    [w.ann, { role: 'admin' }, 'FORBIDDEN'],
    [w.ann, { role: 'owner' }, 'VALIDATION_ERROR'],
    [w.owner, { role: 'owner' }, 'VALIDATION_ERROR'],
    [w.ann, to(theirs.id), 'VALIDATION_ERROR'],
    [w.ann, to(crypto.randomUUID()), 'VALIDATION_ERROR'],
    [bo, to(w.bills.id), 'FORBIDDEN'],
    [w.ann, { projects: [...w.both('lead'), ...w.both('viewer')] }, 'VALIDATION_ERROR'],
    [w.ann, { expiresInDays: 0 }, 'VALIDATION_ERROR'],
    [w.ann, { expiresInDays: 31 }, 'VALIDATION_ERROR'],
    [w.ann, { email: 'nobody' }, 'VALIDATION_ERROR'],
  ] as const) {
    await expect(w.invite(by, body)).rejects.toMatchObject({ code });
  }
  expect((await w.owner.list('/invitations', {})).meta.total).toBe(0);
});

test('what its maker may no longer give is left out when a link is accepted, and counted', async () => {
  const w = await world();
  const link = await w.invite(w.ann, { projects: w.both('viewer') });
  const bo = await w.join('Bo');
  await w.put(w.ann, w.orders.id, bo.id, 'lead');
  await w.put(bo, w.orders.id, w.ann.id, 'contributor');
  expect(await w.look(link.token)).toMatchObject({ projects: [{ name: 'Bills' }], leftOut: 1 });
  expect(await w.newcomer(link.token)).toMatchObject({ leftOut: 1 });
  expect(await w.roles(w.orders.id)).not.toHaveProperty('New');
  expect(await w.roles(w.bills.id)).toMatchObject({ New: 'viewer' });

  const gone = await w.invite(w.ann, { projects: w.both('viewer').slice(1) });
  await w.owner.call('delete', '/projects/{id}', { params: { id: w.bills.id } });
  await expect(w.accept(await w.join('Cy'), gone.token)).rejects.toMatchObject({
    code: 'CONFLICT',
  });

  // Whatever is kept of it: an owner's invitation of an admin, who is an admin now.
  const admin = await w.invite(w.owner, { role: 'admin' });
  await w.db.transaction(async (tx) => {
    await tx.update(people).set({ role: 'admin' }).where(eq(people.id, w.owner.id));
  });
  expect(await w.look(admin.token)).toMatchObject({ role: 'member', leftOut: 1 });
  expect(await w.newcomer(admin.token)).toMatchObject({ role: 'member', leftOut: 1 });
});

test('who has an account is let into the projects, and stays what they are in the workspace', async () => {
  const w = await world();
  const bo = await w.join('Bo');
  await w.put(w.ann, w.bills.id, bo.id, 'lead');
  await w.put(w.ann, w.orders.id, bo.id, 'viewer');
  const link = await w.invite(w.owner, { role: 'admin', projects: w.both('contributor') });
  expect(await w.accept(bo, link.token)).toEqual({
    projects: [
      { id: w.bills.id, name: 'Bills', role: 'lead' },
      { id: w.orders.id, name: 'Orders', role: 'contributor' },
    ],
    leftOut: 0,
  });
  expect(await bo.call('get', '/me')).toMatchObject({ role: 'member' });
  await expect(w.accept(bo, link.token)).rejects.toMatchObject({ code: 'NOT_FOUND' });

  const useless = await w.invite(w.owner, { projects: w.both('viewer') });
  await expect(w.accept(bo, useless.token)).rejects.toMatchObject({ code: 'CONFLICT' });
  expect(await w.look(useless.token)).toMatchObject({ leftOut: 0 });
});

test('of two who use a link at once, one is let in', async () => {
  const w = await world();
  const link = await w.invite(w.ann, { projects: w.both('viewer') });
  const all = [await w.join('Bo'), await w.join('Cy')].map((by) => w.accept(by, link.token));
  const outcomes = await Promise.allSettled(all);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(Object.keys(await w.roles(w.orders.id))).toHaveLength(2);
});

test('several links at once, each for one email and for as long as was said', async () => {
  const w = await world();
  const body = {
    emails: ['Bo@Example.com', 'cy@example.com', 'bo@example.com'],
    projects: w.both('viewer'),
    expiresInDays: 30,
  };
  const { invitations } = await w.ann.call('post', '/invitation-batches', { body });
  expect(invitations.map(({ email }) => email)).toEqual(['bo@example.com', 'cy@example.com']);
  const [forBo, forCy] = invitations as unknown as [{ token: string }, { token: string }];
  await expect(w.newcomer(forBo.token, 'cy@example.com')).rejects.toMatchObject({
    details: [{ field: 'email', message: 'This invitation is for bo@example.com.' }],
  });
  await w.newcomer(forBo.token, 'BO@example.com');
  await expect(w.accept(w.owner, forCy.token)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  w.clock.set('2026-12-22T08:59:59.000Z');
  await w.look(forCy.token);
  w.clock.set('2026-12-22T09:00:00.000Z');
  await expect(w.look(forCy.token)).rejects.toMatchObject({ code: 'NOT_FOUND' });

  const many = Array.from({ length: 51 }, (_, n) => `${n}@example.com`);
  for (const emails of [[], ['not one'], many])
    await expect(
      w.ann.call('post', '/invitation-batches', { body: { emails } }),
    ).rejects.toMatchObject({ code: 'VALIDATION_ERROR' });
});

test('who lists links sees what they give, but no name of a project that they don’t see', async () => {
  const w = await world();
  const theirs = await w.make('Theirs', w.owner);
  await w.invite(w.owner, {
    projects: [...w.both('viewer'), { projectId: theirs.id, role: 'lead' }],
    email: 'bo@example.com',
  });
  const [seen] = (await w.ann.list('/invitations', {})).data;
  expect(seen).toMatchObject({
    invitedBy: 'Olga Owner',
    email: 'bo@example.com',
    projects: [{ name: 'Bills' }, { name: 'Orders' }],
    otherProjects: 1,
  });
});
