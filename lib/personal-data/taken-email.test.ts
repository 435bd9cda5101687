import { expect, test } from 'vitest';
import { testWorld } from '@/lib/testing/test-world';
import { deletedEmail } from './personal-data.words';

test('nobody can have an address that stands for who was deleted, and so keep others from being', async () => {
  const w = await testWorld();
  const { token } = await w.owner.call('post', '/invitations');
  const body = { token, name: 'Mal', email: deletedEmail(1), password: 'a long password' };
  await expect(w.nobody.call('post', '/people', { body })).rejects.toMatchObject({
    code: 'VALIDATION_ERROR',
    details: [{ field: 'email' }],
  });
  const invitation = { email: deletedEmail(1).toUpperCase() };
  await expect(w.owner.call('post', '/invitations', { body: invitation })).rejects.toMatchObject({
    code: 'VALIDATION_ERROR',
    details: [{ field: 'email' }],
  });
});
