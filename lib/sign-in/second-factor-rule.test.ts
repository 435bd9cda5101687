import { expect, test } from 'vitest';
import { codeAt } from '@/lib/testing/authenticator';
import { testWorld, type Visitor } from '@/lib/testing/test-world';

const PASSWORD = 'a long password';

async function world() {
  const w = await testWorld();
  const bo = await w.join('Bo', 'bo@example.com');
  // Sessions begin by better-auth's clock, which is the real one.
  w.clock.set(new Date().toISOString());
  const require = (secondFactorRequired: boolean, by = w.owner) =>
    by.call('put', '/instance-settings', { body: { secondFactorRequired } });
  const signIn = async (code?: string): Promise<Visitor> => {
    const answer = await w.nobody.fetch('/api/auth/sign-in/email', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'bo@example.com', password: PASSWORD, code }),
    });
    expect(answer.status).toBe(200);
    const cookies = answer.headers.getSetCookie().map((one) => one.split(';')[0]);
    return w.visitor(bo.id, cookies.join('; '));
  };
  return { w, bo, require, signIn };
}

const status = async (who: Visitor, path: string) => (await who.fetch(`/api/v1${path}`)).status;

test('whoever signs in without an app sets one up before all else, and then goes on', async () => {
  const { w, bo, require, signIn } = await world();
  await expect(require(true, bo)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await require(true);
  expect(await bo.call('get', '/instance-settings')).toEqual({ secondFactorRequired: true });
  // Who is signed in is not thrown out of their work.
  expect(await status(bo, '/projects')).toBe(200);

  const again = await signIn();
  const refused = { code: 'FORBIDDEN', details: [{ field: 'secondFactor' }] };
  await expect(again.call('get', '/me')).rejects.toMatchObject(refused);
  await expect(again.call('post', '/projects', { body: { name: 'x' } })).rejects.toMatchObject(
    refused,
  );
  expect(await status(again, '/me/passkeys')).toBe(403);
  expect(await status(again, '/me/tokens')).toBe(403);
  expect(await again.call('get', '/me/second-factor')).toMatchObject({ since: null });
  const { secret } = await again.call('post', '/me/second-factor', {
    body: { password: PASSWORD },
  });
  const code = codeAt(secret, w.clock.now());
  await again.call('post', '/me/second-factor/confirmation', { body: { code } });
  expect(await status(again, '/me')).toBe(200);
  await expect(
    again.call('post', '/me/second-factor/removal', { body: { password: PASSWORD } }),
  ).rejects.toMatchObject({ code: 'CONFLICT' });
});

test('an app that staff turned off is set up anew; the rule ends for everybody when it is lifted', async () => {
  const { w, bo, require, signIn } = await world();
  await require(true);
  const first = await signIn();
  const { secret } = await first.call('post', '/me/second-factor', {
    body: { password: PASSWORD },
  });
  const code = codeAt(secret, w.clock.now());
  await first.call('post', '/me/second-factor/confirmation', { body: { code } });
  await w.owner.call('delete', '/people/{id}/second-factor', { params: { id: bo.id } });
  const second = await signIn();
  expect(await status(second, '/me')).toBe(403);
  await require(false);
  expect(await status(second, '/me')).toBe(200);
});
