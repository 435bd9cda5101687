import { expect, test } from 'vitest';
import { reviewWorld } from '@/lib/reviews/testing/review-world';
import type { Visitor } from '@/lib/testing/test-world';
import { ownToken, projectToken } from '@/lib/testing/token-visitor';

const refused = { code: 'FORBIDDEN', message: expect.stringContaining('take a person') };

/** A review, and the tokens through which nobody is there in person. */
async function world() {
  const w = await reviewWorld();
  const agent = (await ownToken(w, w.bo, { isAgent: true })).as;
  const ci = (await projectToken(w, w.owner, w.project.id, { role: 'reviewer' })).as;
  const script = (await ownToken(w, w.bo)).as;
  const ready = (by: Visitor) =>
    by.call('patch', '/reviews/{id}/participants/me', { params: w.params, body: { ready: true } });
  const lead = (by: Visitor, from: Visitor, to: Visitor) =>
    by.call('put', '/reviews/{id}/facilitator', {
      params: w.params,
      body: { from: from.id, to: to.id },
    });
  return { ...w, agent, ci, script, ready, lead };
}

test('an agent and a project’s token take no seat, are not ready and cast no vote', async () => {
  const w = await world();
  for (const by of [w.agent, w.ci]) {
    await expect(w.join(by)).rejects.toMatchObject(refused);
    await expect(w.ready(by)).rejects.toMatchObject(refused);
  }
  await w.phase('lobby', 'judging');
  for (const by of [w.agent, w.ci])
    await expect(w.vote(by, 0, 'pass')).rejects.toMatchObject(refused);
  expect(await w.history('review.voted')).toEqual([]);
});

test('a person votes by a script of their own that is no agent', async () => {
  const w = await world();
  await w.ready(w.script);
  await w.phase('lobby', 'judging');
  await w.vote(w.script, 0, 'pass');
  expect(await w.history('review.voted')).toHaveLength(1);
});

test('an agent neither takes a review over nor hands it over', async () => {
  const w = await world();
  w.clock.set('2026-11-22T10:00:00.000Z');
  await expect(w.lead(w.agent, w.owner, w.bo)).rejects.toMatchObject(refused);
  await w.lead(w.bo, w.owner, w.bo);
  await expect(w.lead(w.agent, w.bo, w.owner)).rejects.toMatchObject(refused);
});
