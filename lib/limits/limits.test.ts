import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { testWorld } from '@/lib/testing/test-world';
import { addressKey } from './address-key';

const PASSWORD = 'a long password';

/** While there are answers: hashes and checks of passwords, each made once, since they are slow on purpose. */
const once = vi.hoisted(() => ({ answers: undefined as Map<string, unknown> | undefined }));
vi.mock('better-auth/crypto', async (original) => {
  const { hashPassword, verifyPassword, ...rest } =
    await original<typeof import('better-auth/crypto')>();
  const remembering =
    <In, Out>(ask: (input: In) => Out) =>
    (input: In): Out => {
      const key = JSON.stringify(input);
      const answer = (once.answers?.get(key) as Out | undefined) ?? ask(input);
      once.answers?.set(key, answer);
      return answer;
    };
  return {
    ...rest,
    hashPassword: remembering(hashPassword),
    verifyPassword: remembering(verifyPassword),
  };
});

afterEach(() => {
  once.answers = undefined;
  vi.useRealTimers();
});

async function world() {
  const w = await testWorld();
  const { email } = await w.owner.call('get', '/me');
  const post = (path: string, body: object, from: string, cookie = '') =>
    w.nobody.fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-walkaround-ip': from, cookie },
      body: JSON.stringify(body),
    });
  const signIn = (account: { email?: string; password: string }, from: string, cookie = '') =>
    post('/api/auth/sign-in/email', { email, ...account }, from, cookie);
  return { ...w, email, post, signIn };
}

const deviceIn = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0] as string)
    .find((pair) => pair.startsWith('walkaround.device=')) as string;

test('an account can’t be tried without end, from however many addresses', async () => {
  const { signIn, email } = await world();
  const known = deviceIn(await signIn({ password: PASSWORD }, '192.0.2.1'));
  const tries = await Promise.all(
    Array.from({ length: 30 }, (_, n) =>
      signIn(
        { password: `wrong ${n}`, ...(n % 2 ? { email: email.toUpperCase() } : {}) },
        `198.51.100.${n}`,
      ),
    ),
  );
  const count = (status: number) => tries.filter((one) => one.status === status).length;
  expect([count(401), count(429)]).toEqual([10, 20]);
  const refused = await signIn({ password: PASSWORD }, '203.0.113.1');
  expect(refused.status).toBe(429);
  const wait = Number(refused.headers.get('retry-after'));
  expect(wait).toBeGreaterThan(800);
  expect(wait).toBeLessThanOrEqual(900);
  expect(await refused.json()).toMatchObject({
    error: { code: 'RATE_LIMITED', message: 'Too many tries. Try again in 15 minutes.' },
  });

  // Whoever signed in here before is not kept out by strangers, and others have nothing of it.
  expect((await signIn({ password: PASSWORD }, '203.0.113.1', known)).status).toBe(200);
  const forged = known.replace(/\.[^.]*$/, '.AAAA');
  expect((await signIn({ password: PASSWORD }, '203.0.113.1', forged)).status).toBe(429);

  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 15 * 60_000 });
  expect((await signIn({ password: PASSWORD }, '203.0.113.1')).status).toBe(200);
});

test('the cookie of a device is worth nothing for another account, and has a limit too', async () => {
  const { signIn, join } = await world();
  const bo = await join('Bo');
  const { email } = await bo.call('get', '/me');
  const known = deviceIn(await signIn({ email, password: PASSWORD }, '192.0.2.1'));
  const statuses = async (account: object) => {
    const all = [];
    for (let n = 0; n < 11; n += 1)
      all.push((await signIn({ password: 'wrong', ...account }, '192.0.2.1', known)).status);
    return all.lastIndexOf(401);
  };
  expect(await statuses({})).toBe(9);
  expect((await signIn({ password: PASSWORD }, '192.0.2.9')).status).toBe(429);
  expect(await statuses({ email })).toBe(9);
  expect((await signIn({ email, password: PASSWORD }, '192.0.2.9')).status).toBe(200);
});

test('an address can’t try accounts without end; many who sign in from one can', async () => {
  once.answers = new Map();
  const { signIn, email } = await world();
  const failing = Array.from({ length: 100 }, (_, n) =>
    signIn({ email: `nobody-${n}@example.com`, password: 'x' }, '192.0.2.1'),
  );
  await Promise.all(failing);
  expect((await signIn({ password: PASSWORD }, '192.0.2.1')).status).toBe(429);
  for (let n = 0; n < 110; n += 2) {
    const two = [1, 2].map(() => signIn({ email, password: PASSWORD }, '192.0.2.2'));
    expect((await Promise.all(two)).map(({ status }) => status)).toEqual([200, 200]);
  }
});

test('whatever is no JSON gets no try', async () => {
  const { nobody, email } = await world();
  const form = await nobody.fetch('/api/auth/sign-in/email', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ email, password: PASSWORD }).toString(),
  });
  expect(form.status).toBe(415);
  for (const path of ['change-password', 'sign-up/email', 'update-user', 'request-password-reset'])
    expect((await nobody.fetch(`/api/auth/${path}`, { method: 'POST', body: '{}' })).status).toBe(
      404,
    );
});

test('links are not guessed, nor is the setup, nor is a review filled with guests', async () => {
  const { post, nobody, owner, startRun } = await world();
  const { project } = await startRun(owner);
  const params = { id: project.id };
  await owner.call('patch', '/projects/{id}', { params, body: { guests: true } });
  const review = await owner.call('post', '/projects/{id}/reviews', {
    params,
    body: { name: 'x' },
  });
  const link = await owner.call('put', '/reviews/{id}/guest-link', { params: { id: review.id } });
  const account = { name: 'A', email: 'a@example.com', password: PASSWORD };
  const get = (path: string, from: string) =>
    nobody.fetch(path, { headers: { 'x-walkaround-ip': from } });
  const tries: [string, number, (n: number) => Promise<Response>][] = [
    ['setup', 20, (n) => post('/api/v1/setup', account, `192.0.2.${n}`)],
    ['join', 20, (n) => post('/api/v1/people', { ...account, token: 'x' }, `192.0.2.${n}`)],
    ['look', 100, (n) => get(`/api/v1/invitation-links/${n}`, '198.51.100.1')],
    ['reset', 100, (n) => get(`/api/v1/reset-links/${n}`, '198.51.100.2')],
    ['guest link', 100, (n) => get(`/api/v1/guest-links/${n}`, '198.51.100.3')],
    [
      'guests',
      500,
      (n) =>
        post(
          `/api/v1/guest-links/${link.token}/guests`,
          { name: 'G' },
          `203.0.${n >> 8}.${n & 255}`,
        ),
    ],
  ];
  for (const [name, allowed, attempt] of tries) {
    for (let n = 0; n < allowed; n += 1) {
      const { status } = await attempt(n);
      if (status === 429) throw new Error(`${name} was refused at ${n}`);
    }
    const refused = await attempt(allowed);
    expect([name, refused.status, refused.headers.has('retry-after')]).toEqual([name, 429, true]);
  }
}, 60_000);

test('an address of IPv6 counts as its network, one of IPv4 as itself', () => {
  expect(addressKey('192.0.2.1')).toBe('192.0.2.1');
  expect(addressKey('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64');
  expect(addressKey('2001:DB8:1:2::9')).toBe('2001:db8:1:2::/64');
  expect(addressKey('::1')).toBe('0:0:0:0::/64');
  expect(addressKey('::ffff:cb00:714d')).toBe('203.0.113.77');
  expect(addressKey('0:0:0:0:0:ffff:203.0.113.77')).toBe('203.0.113.77');
  expect(addressKey('2001:db8::1:2:198.51.100.1')).toBe('2001:db8:0:0::/64');
  expect(addressKey('fe80::1%eth0')).toBe('fe80:0:0:0::/64');
  const group = fc.integer({ min: 0, max: 0xffff }).map((n) => n.toString(16));
  fc.assert(
    fc.property(fc.tuple(group, group, group, group), fc.tuple(group, group), (net, hosts) => {
      const key = `${net.join(':')}::/64`;
      expect(addressKey([...net, '0', '0', ...hosts].join(':'))).toBe(key);
      expect(addressKey(`${net.join(':')}::${hosts.join(':')}`)).toBe(key);
    }),
  );
});
