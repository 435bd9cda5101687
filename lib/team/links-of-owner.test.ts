import { expect, test } from 'vitest';
import { testWorld, type Visitor } from '@/lib/testing/test-world';

const to = (id: string) => ({ params: { id } });
const GONE = { code: 'NOT_FOUND' };

/** An owner besides the first, with links that they made: back doors, once they are no owner. */
async function world() {
  const w = await testWorld();
  const { owner, nobody, join } = w;
  const mal = await join('Mal');
  const bo = await join('Bo');
  await owner.call('put', '/people/{id}/role', { ...to(mal.id), body: { role: 'owner' } });
  const reset = await mal.call('post', '/people/{id}/reset-links', to(bo.id));
  const invitation = await mal.call('post', '/invitations');
  const takeOver = () =>
    nobody.call('put', '/reset-links/{token}/password', {
      params: { token: reset.token },
      body: { password: 'taken over by Mal' },
    });
  const comeBack = () =>
    nobody.call('post', '/people', {
      body: {
        token: invitation.token,
        name: 'Mal again',
        email: 'mal-again@example.com',
        password: 'a long password',
      },
    });
  const look = async () => {
    const paths = [
      `/api/v1/reset-links/${reset.token}`,
      `/api/v1/invitation-links/${invitation.token}`,
    ];
    return Promise.all(paths.map(async (path) => (await nobody.fetch(path)).status));
  };
  return { ...w, mal, bo, takeOver, comeBack, look };
}

const demote = (by: Visitor, id: string) =>
  by.call('put', '/people/{id}/role', { ...to(id), body: { role: 'member' } });
const deactivate = (by: Visitor, id: string) => by.call('put', '/people/{id}/deactivation', to(id));

test.each([
  ['deactivated', deactivate],
  ['made a member', demote],
] as const)('the links of an owner who is %s work no more, also not later', async (_, end) => {
  const { owner, mal, bo, takeOver, comeBack, look } = await world();
  expect(await look()).toEqual([200, 200]);
  await end(owner, mal.id);
  expect(await look()).toEqual([404, 404]);
  await expect(takeOver()).rejects.toMatchObject(GONE);
  await expect(comeBack()).rejects.toMatchObject(GONE);
  expect((await owner.list('/invitations', {})).meta.total).toBe(0);
  expect((await bo.fetch('/api/v1/me')).status).toBe(200);

  await owner.call('delete', '/people/{id}/deactivation', to(mal.id));
  await owner.call('put', '/people/{id}/role', { ...to(mal.id), body: { role: 'owner' } });
  expect(await look()).toEqual([404, 404]);
});

test('a link whose maker is no active owner is refused where it is used, whatever is kept of it', async () => {
  const { people } = await import('@/lib/db/tables/tables');
  const { eq } = await import('drizzle-orm');
  for (const set of [{ role: 'member' as const }, { deactivatedAt: new Date() }]) {
    const { db, mal, takeOver, comeBack, look } = await world();
    await db.transaction(async (tx) => {
      await tx.update(people).set(set).where(eq(people.id, mal.id));
    });
    await expect(takeOver()).rejects.toMatchObject(GONE);
    await expect(comeBack()).rejects.toMatchObject(GONE);
    expect(await look()).toEqual([404, 404]);
  }
});

test('who is an owner no more makes and revokes no invitation, however close the requests', async () => {
  const { owner, mal } = await world();
  const [, made] = await Promise.all([
    demote(owner, mal.id),
    mal.fetch('/api/v1/invitations', { method: 'POST' }),
  ]);
  const { meta } = await owner.list('/invitations', {});
  expect([made.status, meta.total]).toEqual([made.status === 201 ? 201 : 403, 0]);
});

test('nobody joins as a guest by the link of who leads the project no more', async () => {
  const { owner, nobody, mal, bo, startRun } = await world();
  const { project } = await startRun(owner);
  const seat = (role: 'lead' | 'contributor') =>
    owner.call('put', '/projects/{id}/members/{personId}', {
      params: { id: project.id, personId: bo.id },
      body: { role },
    });
  await owner.call('patch', '/projects/{id}', { ...to(project.id), body: { guests: true } });
  await seat('lead');
  const review = await owner.call('post', '/projects/{id}/reviews', {
    ...to(project.id),
    body: { name: 'R' },
  });
  const link = async (by: Visitor) =>
    (await by.call('put', '/reviews/{id}/guest-link', to(review.id))).token;
  const look = async (token: string) => (await nobody.fetch(`/api/v1/guest-links/${token}`)).status;
  const join = (token: string) =>
    nobody.fetch(`/api/v1/guest-links/${token}/guests`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'Gil' }),
    });

  const ofLead = await link(bo);
  const guest = await join(ofLead);
  expect([await look(ofLead), guest.status]).toEqual([200, 201]);
  await seat('contributor');
  expect([await look(ofLead), (await join(ofLead)).status]).toEqual([404, 404]);
  await seat('lead');
  expect(await look(ofLead)).toBe(200);
  await deactivate(owner, bo.id);
  expect([await look(ofLead), (await join(ofLead)).status]).toEqual([404, 404]);
  // Whoever came by it before stays; the facilitator sees them and can take them out.
  const cookie = guest.headers.getSetCookie()[0]?.split(';')[0] as string;
  const stays = await nobody.fetch(`/api/v1/reviews/${review.id}`, { headers: { cookie } });
  expect(stays.status).toBe(200);

  const ofOwner = await link(mal);
  expect(await look(ofOwner)).toBe(200);
  await demote(owner, mal.id);
  expect(await look(ofOwner)).toBe(404);
});
