import { afterEach, expect, test, vi } from 'vitest';
import { testWorld, type Visitor } from '@/lib/testing/test-world';

const OLD = 'a long password';
const NEW = 'another long password';

afterEach(() => vi.useRealTimers());

async function world() {
  const w = await testWorld();
  const { email } = await w.owner.call('get', '/me');
  const signIn = async (account: { email: string; password: string }, headers = {}) => {
    const response = await w.nobody.fetch('/api/auth/sign-in/email', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(account),
    });
    const cookie = response.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
    return { status: response.status, headers: response.headers, cookie };
  };
  const as = async (password = OLD, headers = {}) =>
    w.visitor(w.owner.id, (await signIn({ email, password }, headers)).cookie);
  return { ...w, email, signIn, as };
}

const change = (by: Visitor, current: string, keepOtherSessions = false) =>
  by.call('put', '/me/password', { body: { current, password: NEW, keepOtherSessions } });
const isIn = async (who: Visitor) => (await who.fetch('/api/v1/me')).status === 200;

test('one’s own password is changed with the present one; other sessions end unless kept', async () => {
  const { owner, email, as, signIn } = await world();
  const phone = await as();
  await expect(change(owner, 'not it')).rejects.toMatchObject({
    details: [{ field: 'current', message: 'This is not your password.' }],
  });
  await change(owner, OLD);
  expect([await isIn(owner), await isIn(phone)]).toEqual([true, false]);
  expect((await signIn({ email, password: OLD })).status).toBe(401);

  const laptop = await as(NEW);
  await change(owner, NEW, true);
  expect([await isIn(owner), await isIn(laptop)]).toEqual([true, true]);
});

test('my sessions name device and address, and end one by one or all others', async () => {
  const { owner, join, as } = await world();
  const bo = await join('Bo');
  const chrome =
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/143.0.0.0 Safari/537.36';
  const phone = await as(OLD, { 'user-agent': chrome, 'x-walkaround-ip': '192.0.2.7' });
  await as();
  const { data, meta } = await phone.list('/me/sessions', {});
  expect(meta.total).toBe(3);
  const own = data.filter(({ current }) => current);
  expect(own).toMatchObject([{ device: 'Chrome on Linux', address: '192.0.2.7' }]);

  const params = { id: own[0]?.id as string };
  await expect(bo.call('delete', '/me/sessions/{id}', { params })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  await owner.call('delete', '/me/sessions/{id}', { params });
  expect([await isIn(owner), await isIn(phone)]).toEqual([true, false]);
  await owner.call('delete', '/me/sessions');
  expect((await owner.list('/me/sessions', {})).meta.total).toBe(1);
  expect([await isIn(owner), await isIn(bo)]).toEqual([true, true]);
});

test('when a session was last used is kept to within five minutes', async () => {
  const { owner } = await world();
  const seen = async () => (await owner.list('/me/sessions', {})).data[0]?.lastSeenAt as string;
  const before = await seen();
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 6 * 60_000 });
  const fetched = await owner.fetch('/api/v1/me', { headers: { 'x-walkaround-ip': '192.0.2.9' } });
  expect(fetched.status).toBe(200);
  await vi.waitFor(async () => {
    expect(Date.parse(await seen()) - Date.parse(before)).toBeGreaterThan(5 * 60_000);
  });
  expect((await owner.list('/me/sessions', {})).data[0]?.address).toBe('192.0.2.9');
});

test('a reset link works once, for an hour, and a new one takes the place of the old', async () => {
  const { owner, nobody, join, clock, signIn } = await world();
  const bo = await join('Bo');
  const { email } = await bo.call('get', '/me');
  const make = () => owner.call('post', '/people/{id}/reset-links', { params: { id: bo.id } });
  const use = (token: string, password = NEW) =>
    nobody.call('put', '/reset-links/{token}/password', { params: { token }, body: { password } });
  await expect(
    bo.call('post', '/people/{id}/reset-links', { params: { id: owner.id } }),
  ).rejects.toMatchObject({ code: 'FORBIDDEN' });

  const [old, link] = [await make(), await make()];
  expect(link.url).toBe(`http://localhost:3000/reset/${link.token}`);
  const gone = { code: 'NOT_FOUND' };
  await expect(use(old.token)).rejects.toMatchObject(gone);
  const look = await nobody.call('get', '/reset-links/{token}', { params: { token: link.token } });
  expect(look).toMatchObject({ name: 'Bo', email });
  await expect(use(link.token, 'short')).rejects.toMatchObject({
    details: [{ field: 'password' }],
  });
  const both = await Promise.allSettled([use(link.token), use(link.token)]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await isIn(bo)).toBe(false);
  expect((await signIn({ email, password: OLD })).status).toBe(401);
  expect((await signIn({ email, password: NEW })).status).toBe(200);
  await expect(use(link.token)).rejects.toMatchObject(gone);

  const late = await make();
  clock.set('2026-11-22T10:00:01.000Z');
  await expect(use(late.token)).rejects.toMatchObject(gone);
});

test('a token is kept as its hash alone', async () => {
  const { owner, db } = await world();
  const { token } = await owner.call('post', '/people/{id}/reset-links', {
    params: { id: owner.id },
  });
  const { passwordResets } = await import('@/lib/db/tables/tables');
  expect(JSON.stringify(await db.read.select().from(passwordResets))).not.toContain(token);
});
