import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import type { ProjectEvent } from '@/lib/model/event.types';
import { USUAL_RULE } from '@/lib/model/strength';
import { applyRunEvent } from '@/lib/reviews/live/review-runs.reducer';
import { reviewWorld } from '@/lib/reviews/testing/review-world';
import type { Visitor } from '@/lib/testing/test-world';
import { ownToken, projectToken } from '@/lib/testing/token-visitor';

async function world() {
  const w = await reviewWorld();
  const agent = (await ownToken(w, w.owner, { isAgent: true })).as;
  const id = w.items[0]?.id as string;
  const look = () => w.owner.call('get', '/items/{id}', { params: { id } });
  const claim = async (by: Visitor) => {
    const { version } = await look();
    await by.call('patch', '/items/{id}', { params: { id }, body: { status: 'done', version } });
  };
  const discuss = async () => {
    await w.phase('lobby', 'judging');
    await w.phase('judging', 'discussing');
  };
  return { ...w, agent, id, look, claim, discuss };
}

test('what a review decides is accepted, also an answer that stays as it is', async () => {
  const w = await world();
  await w.claim(w.agent);
  await w.discuss();
  const { version, answeredVia } = await w.look();
  const begun = await w.snapshot();
  await w.decide(0, { decision: 'accepted' });
  const after = await w.look();
  expect(after).toMatchObject({
    status: 'done',
    strength: 'accepted',
    counts: true,
    answeredVia,
    version: version + 1,
  });
  // Whoever follows the review folds the same, and it is as it was decided on.
  const now = await w.snapshot();
  expect(now.items[0]).toMatchObject({ changedSince: false, item: { strength: 'accepted' } });
  const { data } = await w.owner.list('/projects/{id}/events', {
    params: { id: w.project.id },
    query: { after: begun.seq, type: 'review.decided', limit: 100 },
  });
  const events = data as unknown as ProjectEvent[];
  const folded = events.reduce(applyRunEvent, begun as never);
  expect(folded.items[0]?.item).toEqual(now.items[0]?.item);
});

test('an agent’s token and a project’s own decide nothing in a review', async () => {
  const w = await world();
  await w.claim(w.agent);
  await w.discuss();
  const refused = { code: 'FORBIDDEN', message: expect.stringContaining('take a person') };
  await expect(w.decide(0, { decision: 'accepted' }, { by: w.agent })).rejects.toMatchObject(
    refused,
  );
  const { items } = await w.snapshot();
  await expect(
    w.agent.call('post', '/reviews/{id}/acceptances', {
      params: w.params,
      body: { reviewItemIds: [items[0]?.id as string] },
    }),
  ).rejects.toMatchObject(refused);
  expect(await w.look()).toMatchObject({ strength: 'claimed', counts: false });
  const ci = (await projectToken(w, w.owner, w.project.id)).as;
  await expect(w.decide(0, { decision: 'accepted' }, { by: ci })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
});

test('a run that lacks what its stage asks for is not signed off in a review either', async () => {
  const w = await world();
  await w.owner.call('patch', '/projects/{id}', {
    params: { id: w.project.id },
    body: { stageRules: { implementation: { ...USUAL_RULE, evidence: true } } },
  });
  await w.accept();
  await expect(w.sign(w.owner)).rejects.toMatchObject({ code: 'CONFLICT' });
  for (const { id } of w.items) {
    const body = { kind: 'text' as const, text: 'Seen.' };
    await w.owner.call('post', '/items/{id}/evidence', { params: { id }, body });
  }
  await w.sign(w.owner);
});

test('nobody undoes a decision so that an answer speaks for who gave it before', async () => {
  for (const who of ['bo', 'owner'] as const) {
    const w = await world();
    await w.claim(w.bo);
    await w.discuss();
    await w.decide(0, { decision: 'accepted' });
    const mutationId = uuidv7();
    await w.decide(0, { decision: 'needs_work', reason: 'No.', action: null, mutationId });
    const { version } = await w.look();
    const change = { id: w.id, version, status: 'done', justification: null } as const;
    await w[who].call('patch', '/runs/{id}/items', {
      params: { id: w.run.id },
      body: { undoes: mutationId, changes: [change] },
    });
    expect(await w.look()).toMatchObject({ answeredBy: w[who].id, strength: 'confirmed' });
  }
});
