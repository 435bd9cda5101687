import { expect, test } from 'vitest';
import { testWorld } from '@/lib/testing/test-world';

const OLD = 'a long password';
const NEW = 'another long password';

async function world() {
  const w = await testWorld();
  const bo = await w.join('Bo');
  const { email } = await bo.call('get', '/me');
  let visits = 0;
  const send = (method: string, path: string, body: object, cookie = '') => {
    visits += 1;
    return w.nobody.fetch(path, {
      method,
      headers: {
        'content-type': 'application/json',
        'x-walkaround-ip': `198.51.${visits >> 8}.${visits & 255}`,
        cookie,
      },
      body: JSON.stringify(body),
    });
  };
  const signIn = (password: string, cookie = '') =>
    send('POST', '/api/auth/sign-in/email', { email, password }, cookie);
  /** Browsers that the account knows, by their cookies. */
  async function devices(count: number) {
    const all: string[] = [];
    for (let n = 0; n < count; n += 1) all.push(deviceIn(await signIn(OLD)));
    return all;
  }
  /** Wrong passwords, so many from each device. @returns how many were looked at */
  async function guess(from: string[], each: number) {
    let tried = 0;
    for (const device of from) {
      const answers = await Promise.all(
        Array.from({ length: each }, (_, n) => signIn(`guess ${n}`, device)),
      );
      tried += answers.filter(({ status }) => status === 401).length;
    }
    return tried;
  }
  const reset = async () => {
    const params = { id: bo.id };
    const { token } = await w.owner.call('post', '/people/{id}/reset-links', { params });
    return send('PUT', `/api/v1/reset-links/${token}/password`, { password: NEW });
  };
  const change = (keepOtherSessions: boolean) =>
    send(
      'PUT',
      '/api/v1/me/password',
      { current: OLD, password: NEW, keepOtherSessions },
      bo.cookie,
    );
  return { ...w, bo, signIn, devices, guess, reset, change };
}

const deviceIn = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0] as string)
    .find((pair) => pair.startsWith('walkaround.device=')) as string;

test('a replaced password takes the known devices with it, but for the one that replaced it', async () => {
  for (const how of ['reset', 'change'] as const) {
    const { devices, guess, signIn, reset, change } = await world();
    const kept = await devices(3);
    const own = deviceIn(await (how === 'reset' ? reset() : change(true)));
    expect([how, await guess(kept, 6)]).toEqual([how, 10]);
    expect((await signIn(NEW)).status).toBe(429);
    expect([how, (await signIn(NEW, own)).status]).toEqual([how, 200]);
  }
}, 60_000);

test('all known devices of an account fail 30 times together, and leave its new browsers alone', async () => {
  const { devices, guess, signIn } = await world();
  const known = await devices(5);
  expect(await guess(known, 8)).toBe(30);
  expect((await signIn(OLD, known[4])).status).toBe(429);
  expect((await signIn(OLD)).status).toBe(200);
}, 60_000);
