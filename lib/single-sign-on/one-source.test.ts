import { expect, test } from 'vitest';
import { signsIn, told } from '@/lib/testing/provider-visit';
import { providerWorld } from '@/lib/testing/provider-world';

test.each([
  ['of another address', 'bo@example.com', null],
  ['of the same address', 'eve@example.com', 'eve@example.com'],
])('that an email is verified, said %s', async (_, email, who) => {
  const { w, provider } = await providerWorld();
  await w.owner.call('post', '/invitations', { body: { email } });
  provider.people.set('eve', told('eve@example.com'));
  provider.lie(({ email_verified: _, ...claims }) => ({ ...claims, email }));
  expect((await signsIn(w, 'eve')).me?.email ?? null).toBe(who);
});
