import { expect, test } from 'vitest';
import { TOKEN_REFUSALS } from '@/lib/model/token.words';
import { byHand } from '@/lib/testing/by-hand';
import { testWorld } from '@/lib/testing/test-world';
import { bearer, ownToken } from '@/lib/testing/token-visitor';
import { makeSecret } from './token-secret';

const me = async (visitor: { fetch: (at: string, init?: RequestInit) => Promise<Response> }) => {
  const response = await visitor.fetch('/api/v1/me');
  return {
    status: response.status,
    challenge: response.headers.get('www-authenticate'),
    message: (await response.json()).error?.message,
  };
};

const refused = (message: string) => ({ status: 401, challenge: 'Bearer', message });

test('a token acts as its person, and is shown once', async () => {
  const w = await testWorld();
  const bo = await w.join('Bo');
  const { token, as, id } = await ownToken(w, bo);
  expect(await as.call('get', '/me')).toMatchObject({ id: bo.id, name: 'Bo' });
  const { data } = await bo.list('/me/tokens', {});
  expect(data).toMatchObject([
    { id, name: 'Script', beginning: token.slice(0, 8), projects: null },
  ]);
  expect(JSON.stringify(data)).not.toContain(token);
  const kept = byHand(w).prepare('select * from tokens').all();
  expect(JSON.stringify(kept)).not.toContain(token);
});

test('a wrong, an unknown and an ill-formed token are refused, each with its reason', async () => {
  const w = await testWorld();
  const { token } = await ownToken(w, w.owner);
  const broken = token.slice(0, -1) + (token.endsWith('x') ? 'y' : 'x');
  expect(await me(bearer(w, broken))).toEqual(refused(TOKEN_REFUSALS.malformed));
  expect(await me(bearer(w, makeSecret()))).toEqual(refused(TOKEN_REFUSALS.unknown));
  for (const authorization of [token, `token ${token}`, 'Bearer', `Bearer ${token} ${token}`, ''])
    expect(await me(bearer(w, '', { authorization }))).toEqual(refused(TOKEN_REFUSALS.scheme));
  expect((await me(bearer(w, '', { authorization: `bearer  ${token} ` }))).status).toBe(200);
});

test('a cookie does not help a token that does not work', async () => {
  const w = await testWorld();
  const { cookie } = w.owner;
  expect(await me(bearer(w, makeSecret(), { cookie }))).toEqual(refused(TOKEN_REFUSALS.unknown));
  const bo = await w.join('Bo');
  const { token } = await ownToken(w, bo);
  expect(await bearer(w, token, { cookie }).call('get', '/me')).toMatchObject({ id: bo.id });
  // A proxy in front asks for a password of its own, and hands it on.
  const authorization = 'Basic cHJveHk6cGFzc3dvcmQ=';
  expect((await me(bearer(w, '', { cookie, authorization }))).status).toBe(200);
  expect((await me(bearer(w, '', { authorization }))).status).toBe(401);
});

test('it ends when it is revoked, when it expires, and with its person', async () => {
  const w = await testWorld();
  const bo = await w.join('Bo');
  const gone = await ownToken(w, bo);
  await bo.call('delete', '/me/tokens/{id}', { params: { id: gone.id } });
  expect(await me(gone.as)).toEqual(refused(TOKEN_REFUSALS.revoked));
  expect((await bo.list('/me/tokens', {})).data).toEqual([]);

  const short = await ownToken(w, bo, { expiresInDays: 1 });
  const long = await ownToken(w, bo, { expiresInDays: null });
  w.clock.set('2026-11-23T08:59:59.999Z');
  expect((await me(short.as)).status).toBe(200);
  w.clock.set('2026-11-23T09:00:00.000Z');
  expect(await me(short.as)).toEqual(refused(TOKEN_REFUSALS.expired));
  expect((await bo.list('/me/tokens', {})).data).toMatchObject([{ expired: true }, {}]);
  expect((await me(long.as)).status).toBe(200);

  const params = { id: bo.id };
  await w.owner.call('put', '/people/{id}/deactivation', { params });
  expect((await me(long.as)).status).toBe(401);
  await w.owner.call('delete', '/people/{id}/deactivation', { params });
  expect(await me(long.as)).toEqual(refused(TOKEN_REFUSALS.revoked));
});

test('nobody ends, or sees, a token of somebody else', async () => {
  const w = await testWorld();
  const bo = await w.join('Bo');
  const { id, as } = await ownToken(w, bo);
  const revoke = w.owner.call('delete', '/me/tokens/{id}', { params: { id } });
  await expect(revoke).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect((await w.owner.list('/me/tokens', {})).data).toEqual([]);
  expect((await me(as)).status).toBe(200);
});

test('another site’s page may not use a cookie, but whoever has a token may', async () => {
  const w = await testWorld();
  const { token } = await ownToken(w, w.owner);
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: 'https://elsewhere.example' },
    body: JSON.stringify({ name: 'Orders' }),
  };
  expect((await w.owner.fetch('/api/v1/projects', init)).status).toBe(403);
  expect((await bearer(w, token).fetch('/api/v1/projects', init)).status).toBe(201);
  const { cookie } = w.owner;
  const session = await bearer(w, token, { cookie }).fetch('/api/auth/get-session');
  expect(session.status).toBe(403);
});

test('when it was last used is kept to the minute, and nobody waits for it', async () => {
  const w = await testWorld();
  const { as } = await ownToken(w, w.owner);
  const used = async () => {
    await w.db.transaction(async () => {});
    return (await w.owner.list('/me/tokens', {})).data[0]?.lastUsedAt;
  };
  expect(await used()).toBeNull();
  await Promise.all([me(as), me(as), me(as)]);
  expect(await used()).toBe('2026-11-22T09:00:00.000Z');
  w.clock.set('2026-11-22T09:00:59.000Z');
  await me(as);
  expect(await used()).toBe('2026-11-22T09:00:00.000Z');
  w.clock.set('2026-11-22T09:01:00.000Z');
  await me(as);
  expect(await used()).toBe('2026-11-22T09:01:00.000Z');
});

test('wrong tokens of one address are slowed down, right ones never', async () => {
  const w = await testWorld();
  const { token } = await ownToken(w, w.owner);
  const from = { 'x-walkaround-ip': '203.0.113.7' };
  for (let n = 0; n < 100; n += 1)
    expect((await me(bearer(w, makeSecret(), from))).status).toBe(401);
  expect((await me(bearer(w, makeSecret(), from))).status).toBe(429);
  expect((await me(bearer(w, token, from))).status).toBe(200);
  expect((await me(bearer(w, makeSecret(), { 'x-walkaround-ip': '203.0.113.8' }))).status).toBe(
    401,
  );
});

test('what is asked for is checked, field by field', async () => {
  const w = await testWorld();
  const post = async (body: object) => {
    const response = await w.owner.fetch('/api/v1/me/tokens', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'x', scopes: ['read'], ...body }),
    });
    return [response.status, (await response.json()).error?.details[0]?.field];
  };
  const stranger = '019ab3f2-6c1e-7d3a-9f10-4a5b6c7d8e9f';
  expect(await post({ name: ' ' })).toEqual([400, 'name']);
  expect(await post({ scopes: [] })).toEqual([400, 'scopes']);
  expect(await post({ scopes: ['all'] })).toEqual([400, 'scopes.0']);
  expect(await post({ expiresInDays: 0 })).toEqual([400, 'expiresInDays']);
  expect(await post({ expiresInDays: 3651 })).toEqual([400, 'expiresInDays']);
  expect(await post({ projectIds: [] })).toEqual([400, 'projectIds']);
  expect(await post({ projectIds: [stranger] })).toEqual([400, 'projectIds']);
  for (let n = 0; n < 50; n += 1) expect((await post({}))[0]).toBe(201);
  expect((await post({}))[0]).toBe(409);
});
