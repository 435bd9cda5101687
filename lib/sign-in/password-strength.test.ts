import { hashPassword } from 'better-auth/crypto';
import { expect, test } from 'vitest';
import { setPasswordHash } from '@/lib/people/person.repo';
import { testWorld } from '@/lib/testing/test-world';

const WEAK = [
  ['short', /at least 12/],
  ['x'.repeat(129), /at most 128/],
  ['unbelievable', /most common/],
  ['Password1234', /common password/],
  ['dear okonkwo, hello', /“okonkwo”/],
] as const;

test('a weak password is refused wherever one is chosen, and says what to change', async () => {
  const w = await testWorld();
  const bo = await w.join('Bo Okonkwo');
  for (const [password, message] of WEAK) {
    const refused = { details: [{ field: 'password', message: expect.stringMatching(message) }] };
    const { token } = await w.owner.call('post', '/invitations');
    const account = { name: 'Chi Okonkwo', email: 'chi@example.com', password };
    const join = () => w.nobody.call('post', '/people', { body: { ...account, token } });
    await expect(join()).rejects.toMatchObject(refused);
    await expect(
      bo.call('put', '/me/password', { body: { current: 'a long password', password } }),
    ).rejects.toMatchObject(refused);
    const reset = await w.owner.call('post', '/people/{id}/reset-links', {
      params: { id: bo.id },
    });
    const params = { token: reset.token };
    const use = (password: string) =>
      w.nobody.call('put', '/reset-links/{token}/password', { params, body: { password } });
    await expect(use(password)).rejects.toMatchObject(refused);
    // Neither link is used up by it.
    await w.nobody.call('get', '/reset-links/{token}', { params });
    await w.nobody.call('get', '/invitation-links/{token}', { params: { token } });
  }
}, 60_000);

test('a password from before goes on working', async () => {
  const w = await testWorld();
  const { email } = await w.owner.call('get', '/me');
  const hash = await hashPassword('walkaround');
  await w.db.transaction((tx) => setPasswordHash(tx, w.owner.id, hash, new Date()));
  const { status } = await w.nobody.fetch('/api/auth/sign-in/email', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: 'walkaround' }),
  });
  expect(status).toBe(200);
});
