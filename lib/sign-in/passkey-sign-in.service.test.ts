import { expect, test } from 'vitest';
import { softPasskey } from '@/lib/testing/soft-passkey';
import { testWorld } from '@/lib/testing/test-world';
import { CHALLENGE_MS } from './challenge';

/** Bo, with a passkey. */
async function world() {
  const w = await testWorld();
  const bo = await w.join('Bo');
  const device = softPasskey();
  const kept = await bo.call('post', '/me/passkeys', {
    body: {
      name: 'Laptop',
      password: 'a long password',
      passkey: device.create(await bo.call('post', '/me/passkey-challenges')),
    },
  });
  const challenge = () => w.nobody.call('post', '/passkey-challenges');
  const send = (passkey: object) =>
    w.nobody.fetch('/api/v1/passkey-sessions', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0',
        'x-walkaround-ip': '192.0.2.7',
      },
      body: JSON.stringify({ passkey }),
    });
  const signIn = async () => send(device.get(await challenge()));
  const as = (response: Response) =>
    w.visitor(
      bo.id,
      response.headers
        .getSetCookie()
        .map((line) => line.split(';')[0])
        .join('; '),
    );
  return { ...w, bo, device, kept, challenge, send, signIn, as };
}

test('a passkey signs in as a password does: a session that is listed, and a known device', async () => {
  const w = await world();
  const response = await w.signIn();
  expect(response.status).toBe(204);
  expect(response.headers.getSetCookie().join()).toContain('walkaround.device=');
  const again = w.as(response);
  expect(await again.call('get', '/me')).toMatchObject({ id: w.bo.id });
  const { data } = await again.list('/me/sessions', {});
  expect(data.find(({ current }) => current)).toMatchObject({
    device: 'Firefox on Linux',
    address: '192.0.2.7',
  });
});

test('what was signed for something else, before, twice or elsewhere signs nobody in', async () => {
  const w = await world();
  const good = w.device.get(await w.challenge());
  expect((await w.send(good)).status).toBe(204);
  expect((await w.send(good)).status).toBe(401);

  const forAdding = w.device.get(await w.bo.call('post', '/me/passkey-challenges'));
  const forOther = { ...w.device.get(await w.challenge()) };
  const handle = Buffer.from(w.owner.id).toString('base64url');
  const late = w.device.get(await w.challenge());
  const stranger = softPasskey();
  expect((await w.send(forAdding)).status).toBe(401);
  const response = { ...forOther.response, userHandle: handle };
  expect((await w.send({ ...forOther, response })).status).toBe(401);
  expect((await w.send(stranger.get(await w.challenge()))).status).toBe(401);
  w.clock.set(new Date(w.clock.now().getTime() + CHALLENGE_MS + 1).toISOString());
  expect((await w.send(late)).status).toBe(401);
  expect((await w.send({ id: 'x' })).status).toBe(400);
});

test('no passkey lets in who is deactivated, nor one that was removed', async () => {
  const w = await world();
  const params = { id: w.bo.id };
  await w.owner.call('put', '/people/{id}/deactivation', { params });
  expect((await w.signIn()).status).toBe(403);
  await w.owner.call('delete', '/people/{id}/deactivation', { params });
  const returned = await w.signIn();
  expect([returned.status, await returned.clone().text()]).toEqual([204, '']);
  const back = w.as(returned);
  await back.call('delete', '/me/passkeys/{id}', { params: { id: w.kept.id } });
  expect((await w.signIn()).status).toBe(401);
});

test('a passkey is not tried without end', async () => {
  const w = await world();
  const { response, ...rest } = w.device.get(await w.challenge());
  const wrong = { ...rest, response: { ...response, signature: 'AAAA' } };
  for (let n = 0; n < 10; n += 1) expect((await w.send(wrong)).status).toBe(401);
  expect((await w.send(wrong)).status).toBe(429);
});
