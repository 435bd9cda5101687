import { expect, test } from 'vitest';
import { secondFactors } from '@/lib/db/tables/tables';
import { codeAt } from '@/lib/testing/authenticator';
import { testWorld, type Visitor } from '@/lib/testing/test-world';

const PASSWORD = 'a long password';
const HALF_MINUTE = 30_000;

/** Bo, whose authenticator app is on. */
async function world() {
  const w = await testWorld();
  const bo = await w.join('Bo');
  const { email } = await bo.call('get', '/me');
  const on = async (by: Visitor) => {
    const { secret, uri } = await by.call('post', '/me/second-factor', {
      body: { password: PASSWORD },
    });
    const { recoveryCodes } = await by.call('post', '/me/second-factor/confirmation', {
      body: { code: codeAt(secret, w.clock.now()) },
    });
    return { secret, uri, recoveryCodes };
  };
  const app = await on(bo);
  const later = (ms: number) => w.clock.set(new Date(w.clock.now().getTime() + ms).toISOString());
  const now = (ms = 0) => codeAt(app.secret, new Date(w.clock.now().getTime() + ms));
  const signIn = async (code?: string, password = PASSWORD) => {
    const response = await w.nobody.fetch('/api/auth/sign-in/email', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password, code }),
    });
    const cookie = response.headers.getSetCookie().map((line) => line.split(';')[0]);
    return {
      status: response.status,
      json: await response.json(),
      as: w.visitor(bo.id, cookie.join('; ')),
    };
  };
  return { ...w, bo, on, app, later, now, signIn };
}

test('besides the password a code is asked for, and each signs in once', async () => {
  const w = await world();
  const asked = await w.signIn();
  expect(asked).toMatchObject({
    status: 401,
    json: { error: { code: 'UNAUTHENTICATED', details: [{ field: 'code' }] } },
  });
  expect((await asked.as.fetch('/api/v1/me')).status).toBe(401);
  // The code that confirmed the app is used up too.
  expect((await w.signIn(w.now())).status).toBe(401);
  w.later(HALF_MINUTE);
  const right = await w.signIn(w.now());
  expect(right.status).toBe(200);
  expect(await right.as.call('get', '/me')).toMatchObject({ id: w.bo.id });
  expect((await w.signIn(w.now())).status).toBe(401);
  // One early is taken, for clocks differ; then those before it are used up as well.
  expect((await w.signIn(w.now(HALF_MINUTE))).status).toBe(200);
  expect((await w.signIn(w.now(-HALF_MINUTE))).status).toBe(401);
  w.later(10 * HALF_MINUTE);
  expect((await w.signIn(w.now(-2 * HALF_MINUTE))).status).toBe(401);
  // With a wrong password nobody learns that there is a code.
  const wrong = await w.signIn(w.now(), 'not the password');
  expect(wrong.json.error.details).toEqual([]);
  expect((await w.signIn(w.now())).status).toBe(200);
});

test('of two sign-ins with one code at once, one succeeds', async () => {
  const w = await world();
  w.later(HALF_MINUTE);
  const both = await Promise.all([w.signIn(w.now()), w.signIn(w.now())]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 401]);
});

test('recovery codes sign in once each, however they are typed; only hashes are kept', async () => {
  const w = await world();
  const [first, second] = w.app.recoveryCodes as [string, string];
  expect(new Set(w.app.recoveryCodes).size).toBe(10);
  expect((await w.signIn(first)).status).toBe(200);
  expect((await w.signIn(first)).status).toBe(401);
  expect((await w.signIn(second.toUpperCase().replaceAll('-', ' '))).status).toBe(200);
  expect(await w.bo.call('get', '/me/second-factor')).toMatchObject({ recoveryCodesLeft: 8 });
  const [row] = await w.db.read.select().from(secondFactors);
  expect(row?.secret).not.toContain(w.app.secret);
});

test('codes are not tried without end', async () => {
  const w = await world();
  for (let n = 0; n < 10; n += 1) expect((await w.signIn('000000')).status).toBe(401);
  w.later(HALF_MINUTE);
  expect((await w.signIn(w.now())).status).toBe(429);
});

test('it takes the password to set it up and to turn it off, and one’s own code to confirm it', async () => {
  const w = await world();
  const cy = await w.join('Cy');
  const refused = { details: [{ field: 'password' }] };
  const begin = (password: string) => cy.call('post', '/me/second-factor', { body: { password } });
  const confirm = (code: string) =>
    cy.call('post', '/me/second-factor/confirmation', { body: { code } });
  await expect(begin('not it')).rejects.toMatchObject(refused);
  await expect(confirm('123456')).rejects.toMatchObject({ code: 'CONFLICT' });
  await begin(PASSWORD);
  await expect(confirm('000000')).rejects.toMatchObject({ details: [{ field: 'code' }] });
  expect(await cy.call('get', '/me/second-factor')).toEqual({ since: null, recoveryCodesLeft: 0 });
  await w.on(cy);
  await expect(begin(PASSWORD)).rejects.toMatchObject({ code: 'CONFLICT' });
  const turnOff = (password: string) =>
    w.bo.call('post', '/me/second-factor/removal', { body: { password } });
  await expect(turnOff('not it')).rejects.toMatchObject(refused);
  await turnOff(PASSWORD);
  expect((await w.signIn()).status).toBe(200);
});

test('owners and admins turn it off for whom they may act on, nobody for themselves', async () => {
  const w = await world();
  const ann = await w.join('Ann');
  await w.owner.call('put', '/people/{id}/role', {
    params: { id: ann.id },
    body: { role: 'admin' },
  });
  const off = (by: Visitor, id: string) =>
    by.call('delete', '/people/{id}/second-factor', { params: { id } });
  await expect(off(ann, w.owner.id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(off(w.owner, w.owner.id)).rejects.toMatchObject({ code: 'CONFLICT' });
  await expect(off(w.bo, ann.id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await off(ann, w.bo.id);
  expect((await w.signIn()).status).toBe(200);
  const notices = async () => (await w.bo.list('/me/notices')).data;
  const told = { kind: 'app_turned_off', text: 'Ann turned your authenticator app off.' };
  expect(await notices()).toMatchObject([{ ...told, seen: false }]);
  // What was off already is nothing to tell.
  await off(ann, w.bo.id);
  await w.bo.call('post', '/me/notices/seen');
  expect(await notices()).toMatchObject([{ ...told, seen: true }]);
});

test('new recovery codes take the password, and end those from before', async () => {
  const w = await world();
  const renew = (password: string) =>
    w.bo.call('post', '/me/second-factor/recovery-codes', { body: { password } });
  const cy = await w.join('Cy');
  await expect(
    cy.call('post', '/me/second-factor/recovery-codes', { body: { password: PASSWORD } }),
  ).rejects.toMatchObject({ code: 'CONFLICT' });
  const { recoveryCodes: old } = w.app;
  await expect(renew('not it')).rejects.toMatchObject({ details: [{ field: 'password' }] });
  const { recoveryCodes: fresh } = await renew(PASSWORD);
  expect(new Set([...old, ...fresh]).size).toBe(20);
  expect((await w.signIn(old[0])).status).toBe(401);
  expect((await w.signIn(fresh[0])).status).toBe(200);
  expect(await w.bo.call('get', '/me/second-factor')).toMatchObject({ recoveryCodesLeft: 9 });
});
