import { expect, test } from 'vitest';
import { testWorld } from '@/lib/testing/test-world';

const account = (email: string) => ({ name: 'Ann', email, password: 'a long password' });

async function world() {
  const w = await testWorld();
  const post = async (path: string, body: object, headers: Record<string, string> = {}) => {
    const response = await w.nobody.fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    return { status: response.status, headers: response.headers, json: await response.json() };
  };
  const people = async () => (await w.owner.list('/people')).meta.total;
  return { ...w, post, people };
}

test('the first account is the owner’s, and there is only one first', async () => {
  const { owner, post, people } = await world();
  expect(await owner.call('get', '/me')).toMatchObject({ role: 'owner' });
  expect((await post('/api/v1/setup', account('second@example.com'))).json.error.code).toBe(
    'CONFLICT',
  );
  expect(await people()).toBe(1);
});

test('a link lets one person in, once', async () => {
  const { owner, post, people } = await world();
  const { token, url } = await owner.call('post', '/invitations');
  expect(url).toContain(token);
  const both = await Promise.all([
    post('/api/v1/people', { ...account('a@example.com'), token }),
    post('/api/v1/people', { ...account('b@example.com'), token }),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual([201, 404]);
  expect(await people()).toBe(2);
  expect(both.find(({ status }) => status === 201)?.json.data.role).toBe('member');
});

test('a link works again when the account could not be made', async () => {
  const { owner, post } = await world();
  const { token } = await owner.call('post', '/invitations');
  const me = await owner.call('get', '/me');
  const taken = await post('/api/v1/people', { ...account(me.email), token });
  expect(taken.json.error).toMatchObject({ code: 'CONFLICT', details: [{ field: 'email' }] });
  expect((await post('/api/v1/people', { ...account('new@example.com'), token })).status).toBe(201);
});

test('a revoked or expired link lets nobody in', async () => {
  const { owner, post, clock } = await world();
  const revoked = await owner.call('post', '/invitations');
  await owner.call('delete', '/invitations/{id}', { params: { id: revoked.id } });
  expect(
    (await post('/api/v1/people', { ...account('a@example.com'), token: revoked.token })).status,
  ).toBe(404);
  const late = await owner.call('post', '/invitations');
  clock.set('2026-11-29T09:00:01.000Z');
  expect(
    (await post('/api/v1/people', { ...account('a@example.com'), token: late.token })).status,
  ).toBe(404);
});

test('better-auth signs in and out, but signs nobody up without a link', async () => {
  const { owner, post, people } = await world();
  const up = await post('/api/auth/sign-up/email', account('x@example.com'), {
    'x-walkaround-invitation': 'made up',
  });
  expect(up.status).toBe(404);
  expect(await people()).toBe(1);
  const { email } = await owner.call('get', '/me');
  expect(
    (await post('/api/auth/sign-in/email', { email, password: 'wrong password' })).status,
  ).toBe(401);
  const signedIn = await post('/api/auth/sign-in/email', { email, password: 'a long password' });
  expect(signedIn.status).toBe(200);
});

test('after signing out the cookie is worth nothing at once', async () => {
  const { owner } = await world();
  expect((await owner.fetch('/api/v1/me')).status).toBe(200);
  const headers = { 'content-type': 'application/json' };
  const signOut = (origin: object) =>
    owner.fetch('/api/auth/sign-out', {
      method: 'POST',
      headers: { ...headers, ...origin },
      body: '{}',
    });
  expect((await signOut({ origin: 'https://evil.example' })).status).toBe(403);
  expect((await owner.fetch('/api/v1/me')).status).toBe(200);
  expect((await signOut({})).status).toBe(200);
  expect((await owner.fetch('/api/v1/me')).status).toBe(401);
});

test('nobody makes themselves the owner', async () => {
  const { owner, post } = await world();
  const { token } = await owner.call('post', '/invitations');
  expect(
    (await post('/api/v1/people', { ...account('a@example.com'), token, role: 'owner' })).status,
  ).toBe(400);
});

test('people are found by a part of their name or email, a page at a time', async () => {
  const { owner, join: person } = await testWorld();
  const bo = await person('Bo Lindqvist');
  const boa = await person('Anaïs Boateng');
  await person('100% Dana');
  const found = async (q: string, page = {}) => {
    const { data, meta } = await owner.list('/people', { query: { q, ...page } });
    return { ids: data.map(({ id }) => id), total: meta.total };
  };
  expect(await found('LINDQ')).toEqual({ ids: [bo.id], total: 1 });
  expect(await found('bo', { page: 2, limit: 1 })).toEqual({ ids: [boa.id], total: 2 });
  const { email } = await boa.call('get', '/me');
  expect(await found(` ${email.toUpperCase()} `)).toEqual({ ids: [boa.id], total: 1 });
  expect((await found('0%')).total).toBe(1);
  expect((await found('_')).total).toBe(0);
  expect((await found('')).total).toBe(4);
  await expect(found('x'.repeat(201))).rejects.toMatchObject({ details: [{ field: 'q' }] });
});
