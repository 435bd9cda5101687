import { expect, test } from 'vitest';
import { softPasskey } from '@/lib/testing/soft-passkey';
import { testWorld, type Visitor } from '@/lib/testing/test-world';
import { CHALLENGE_MS, createChallenges } from './challenge';

const PASSWORD = 'a long password';

async function add(by: Visitor, device = softPasskey(), password = PASSWORD) {
  const passkey = device.create(await by.call('post', '/me/passkey-challenges'));
  return by.call('post', '/me/passkeys', { body: { name: 'Laptop', password, passkey } });
}

test('a passkey is added with one’s password, listed and removed', async () => {
  const { owner, join } = await testWorld();
  const bo = await join('Bo');
  const made = await add(owner);
  expect(made).toMatchObject({ name: 'Laptop', lastUsedAt: null });
  expect(await owner.list('/me/passkeys', {})).toMatchObject({
    data: [{ id: made.id }],
    meta: { total: 1 },
  });
  expect((await bo.list('/me/passkeys', {})).data).toEqual([]);
  const params = { id: made.id };
  await expect(bo.call('delete', '/me/passkeys/{id}', { params })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  await owner.call('delete', '/me/passkeys/{id}', { params });
  expect((await owner.list('/me/passkeys', {})).data).toEqual([]);
});

test('a passkey is not kept without the password, twice, or from elsewhere', async () => {
  const { owner, join, clock } = await testWorld();
  const bo = await join('Bo');
  const device = softPasskey();
  await expect(add(owner, device, 'not it')).rejects.toMatchObject({
    details: [{ field: 'password' }],
  });
  await add(owner, device);
  await expect(add(owner, device)).rejects.toMatchObject({ code: 'CONFLICT' });

  const refused = { code: 'VALIDATION_ERROR', details: [{ field: 'passkey' }] };
  await expect(add(owner, softPasskey('http://elsewhere.test'))).rejects.toMatchObject(refused);
  const another = softPasskey();
  const passkey = another.create(await bo.call('post', '/me/passkey-challenges'));
  const body = { name: 'Laptop', password: PASSWORD, passkey };
  await expect(owner.call('post', '/me/passkeys', { body })).rejects.toMatchObject(refused);
  clock.set(new Date(clock.now().getTime() + CHALLENGE_MS + 1).toISOString());
  await expect(bo.call('post', '/me/passkeys', { body })).rejects.toMatchObject(refused);
  const broken = { ...passkey, response: { ...passkey.response, attestationObject: 'oWFhAQ' } };
  await expect(
    bo.call('post', '/me/passkeys', { body: { ...body, passkey: broken } }),
  ).rejects.toMatchObject(refused);
});

test('a challenge is good for its purpose and five minutes, from this instance alone', () => {
  let now = new Date('2026-11-22T09:00:00.000Z');
  const clock = { now: () => now };
  const challenges = createChallenges({ secret: 'one', clock });
  const made = Buffer.from(challenges.make('this'));
  const text = made.toString('base64url');
  expect(challenges.isGood(text, 'this')).toBe(true);
  expect(challenges.isGood(text, 'that')).toBe(false);
  expect(createChallenges({ secret: 'two', clock }).isGood(text, 'this')).toBe(false);
  for (const at of made.keys()) {
    const changed = Buffer.from(made);
    changed.writeUInt8((changed.readUInt8(at) + 1) % 256, at);
    expect(challenges.isGood(changed.toString('base64url'), 'this')).toBe(false);
  }
  for (const bad of ['', 'AAAA', `${text}AA`]) expect(challenges.isGood(bad, 'this')).toBe(false);
  now = new Date(now.getTime() + CHALLENGE_MS + 1);
  expect(challenges.isGood(text, 'this')).toBe(false);
});
