import { expect, test } from 'vitest';
import { testWorld } from '@/lib/testing/test-world';
import { ownToken } from '@/lib/testing/token-visitor';

/** A world with a member, a review, and scripts of the owner that may all that a token may. */
async function withScripts() {
  const w = await testWorld();
  const bo = await w.join('Bo');
  const { project } = await w.startRun(w.owner);
  const params = { id: project.id };
  await w.owner.call('patch', '/projects/{id}', { params, body: { guests: true } });
  const review = await w.owner.call('post', '/projects/{id}/reviews', {
    params,
    body: { name: 'Before release' },
  });
  const { as: agent } = await ownToken(w, w.owner, { isAgent: true });
  const { as: script } = await ownToken(w, w.owner);
  return { ...w, bo, review, agent, script };
}

test('an agent makes no link by which it would come in as a person, who confirms what it claims', async () => {
  const { agent, review } = await withScripts();
  const body = { emails: ['cy@example.com'] };
  const params = { id: review.id };
  for (const ask of [
    () => agent.call('post', '/invitations'),
    () => agent.call('post', '/invitation-batches', { body }),
    () => agent.call('put', '/reviews/{id}/guest-link', { params }),
  ])
    await expect(ask()).rejects.toMatchObject({ code: 'FORBIDDEN', message: /person/ });
});

test('a script of a person’s own may invite, and open a review to guests', async () => {
  const { script, review } = await withScripts();
  expect((await script.call('post', '/invitations')).token).toBeTruthy();
  const params = { id: review.id };
  expect((await script.call('put', '/reviews/{id}/guest-link', { params })).token).toBeTruthy();
});

test('no token opens the account of somebody, who would sign off', async () => {
  const { agent, script, bo } = await withScripts();
  const params = { id: bo.id };
  for (const by of [agent, script]) {
    const link = by.call('post', '/people/{id}/reset-links', { params });
    await expect(link).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const app = by.call('delete', '/people/{id}/second-factor', { params });
    await expect(app).rejects.toMatchObject({ code: 'FORBIDDEN' });
  }
});
