import { expect, test } from 'vitest';
import type { ProjectEvent } from '@/lib/model/event.types';
import { USUAL_RULE } from '@/lib/model/strength';
import { reviewWorld } from '@/lib/reviews/testing/review-world';
import { ownToken } from '@/lib/testing/token-visitor';
import { applyReviewEvent } from './review-state.reducer';

async function world() {
  const w = await reviewWorld();
  const agent = (await ownToken(w, w.owner, { isAgent: true })).as;
  const params = { id: w.items[0]?.id as string };
  const look = () => w.owner.call('get', '/items/{id}', { params });
  const claim = async () =>
    agent.call('patch', '/items/{id}', {
      params,
      body: { status: 'done', version: (await look()).version },
    });
  const since = async (seq: number) =>
    (
      await w.owner.list('/projects/{id}/events', {
        params: { id: w.project.id },
        query: { after: seq, sort: 'seq', limit: 100 },
      })
    ).data as unknown as ProjectEvent[];
  return { ...w, look, claim, since, params };
}

test('a review tells whose an answer is, and what its stage asks for before it counts', async () => {
  const w = await world();
  const evidence = { ...USUAL_RULE, evidence: true };
  await w.owner.call('patch', '/projects/{id}', {
    params: { id: w.project.id },
    body: { stageRules: { implementation: evidence } },
  });
  await w.claim();
  const { items, names, project } = await w.snapshot();
  const { item } = items.find((one) => one.item.id === w.params.id) as (typeof items)[number];
  expect(item).toMatchObject({
    strength: 'claimed',
    answeredBy: w.owner.id,
    answeredVia: { isAgent: true },
  });
  expect(names[w.owner.id]).toBe('Olga Owner');
  expect(project.stageRules).toEqual({ implementation: evidence });
});

test('whoever follows a review learns who answered, and of a confirmation', async () => {
  const w = await world();
  const before = await w.snapshot();
  await w.claim();
  const { version } = await w.look();
  await w.bo.call('post', '/runs/{id}/confirmations', {
    params: { id: w.run.id },
    body: { verdict: 'confirm', items: [{ id: w.params.id, version }] },
  });
  const now = await w.snapshot();
  const followed = (await w.since(before.seq)).reduce(applyReviewEvent, before);
  expect(followed.items).toEqual(now.items);
  expect(followed.items.find((one) => one.item.id === w.params.id)?.item).toMatchObject({
    strength: 'confirmed',
    confirmedBy: w.bo.id,
  });
  expect(followed.names).toMatchObject(now.names);
});
