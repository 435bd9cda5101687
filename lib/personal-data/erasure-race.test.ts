import { expect, test } from 'vitest';
import { TEST_PASSWORD } from '@/lib/testing/hashed-once';
import { testWorld } from '@/lib/testing/test-world';
import { ownToken } from '@/lib/testing/token-visitor';

test('what is given back while somebody is being deleted brings no name of theirs into a history', async () => {
  const w = await testWorld();
  const bo = await w.join('Bo Lind');
  const { project, items } = await w.startRun(w.owner);
  const params = { id: items[0]?.id as string };
  const { as: script } = await ownToken(w, bo, { name: 'Bo Lind laptop' });
  const answer = { status: 'needs_work', justification: 'Slow', version: 1 } as const;
  await script.call('patch', '/items/{id}', { params, body: answer });
  const { id } = await w.owner.call('post', '/items/{id}/waivers', {
    params,
    body: { reason: 'Later', expiresOn: '2026-12-20', approverId: bo.id },
  });
  const decision = { decision: 'approved', version: 1 } as const;
  await bo.call('put', '/waivers/{id}/decision', { params: { id }, body: decision });
  await w.owner.call('put', '/people/{id}/deactivation', { params: { id: bo.id } });
  const events = async (query = '') =>
    (await w.owner.fetch(`/api/v1/projects/${project.id}/events?limit=100${query}`)).text();
  // Between two pieces of the deletion, behind the names in the history, the waiver is ended.
  const real = w.db.transaction;
  let ended = false;
  w.db.transaction = async (work) => {
    if (!ended && (await events('&type=history.redacted')).includes('"seq"')) {
      ended = true;
      await w.owner.call('post', '/waivers/{id}/end', { params: { id }, body: { version: 2 } });
    }
    return real(work);
  };
  const body = { name: 'Bo Lind' };
  await w.owner.call('put', '/people/{id}/deletion', { params: { id: bo.id }, body });
  expect(ended).toBe(true);
  expect(await events()).not.toContain('Bo Lind');
});

test.each([
  ['a new name', 'patch', '/me', { name: 'Bo Lind-Ek' }],
  ['a token', 'post', '/me/tokens', { name: 'Bo Lind laptop', scopes: ['read'] }],
  ['an invitation', 'post', '/invitation-links/{token}/acceptance', undefined],
] as const)('%s that was asked for just before a deletion comes too late', async (...asked) => {
  const [, method, at, body] = asked;
  const w = await testWorld();
  const bo = await w.join('Bo Lind');
  const { project } = await w.startRun(w.owner, { access: 'private' });
  const { token } = await w.owner.call('post', '/invitations', {
    body: { projects: [{ projectId: project.id, role: 'contributor' }] },
  });
  const real = w.db.transaction;
  let deleted = false;
  w.db.transaction = async (work) => {
    if (!deleted) {
      deleted = true;
      const body = { name: 'Bo Lind', password: TEST_PASSWORD };
      await bo.call('post', '/me/deletion', { body });
    }
    return real(work);
  };
  const response = await bo.fetch(`/api/v1${at.replace('{token}', token)}`, {
    method: method.toUpperCase(),
    headers: { 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  expect([deleted, response.status]).toEqual([true, 401]);
  const events = await w.owner.fetch(`/api/v1/projects/${project.id}/events`);
  expect(await events.text()).not.toContain('Bo Lind');
});
