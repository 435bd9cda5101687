import { expect, test } from 'vitest';
import { reviewWorld } from '@/lib/reviews/testing/review-world';

/** A review in its discussion, of which both people passed the first two items. */
async function passed() {
  const w = await reviewWorld();
  const { items } = await w.snapshot();
  const first = items[0] as (typeof items)[number];
  const second = items[1] as (typeof items)[number];
  await w.phase('lobby', 'judging');
  const pass = (by: typeof w.bo, id: string) =>
    by.call('put', '/review-items/{id}/vote', { params: { id }, body: { vote: 'pass', round: 1 } });
  for (const by of [w.owner, w.bo]) for (const { id } of [first, second]) await pass(by, id);
  const accept = () =>
    w.owner.call('post', '/reviews/{id}/acceptances', {
      params: w.params,
      body: { reviewItemIds: [first.id, second.id] },
    });
  const decisions = async () =>
    (await w.snapshot()).items.slice(0, 2).map(({ decision }) => decision);
  const params = { id: w.items[0]?.id as string };
  const discuss = () => w.phase('judging', 'discussing');
  return { ...w, first, pass, accept, decisions, item: params, discuss };
}

test('what was changed after the votes is not accepted with the rest, unseen', async () => {
  const w = await passed();
  await w.discuss();
  await w.bo.call('patch', '/items/{id}', {
    params: w.item,
    body: { status: 'needs_work', justification: 'It was never tested', version: 1 },
  });
  await w.accept();
  expect(await w.decisions()).toEqual([null, 'accepted']);
  const answer = await w.owner.call('get', '/items/{id}', { params: w.item });
  expect(answer.status).toBe('needs_work');
  await expect(w.accept()).rejects.toMatchObject({
    code: 'CONFLICT',
    details: [{ field: 'reviewItemIds.0' }],
  });
});

test('evidence counts as a change, a new assignee does not', async () => {
  const w = await passed();
  await w.bo.call('patch', '/items/{id}', {
    params: w.item,
    body: { assigneeId: w.bo.id, version: 1 },
  });
  await w.bo.call('post', '/items/{id}/evidence', {
    params: { id: w.items[1]?.id as string },
    body: { kind: 'text', text: 'Look' },
  });
  await w.discuss();
  await w.accept();
  expect(await w.decisions()).toEqual(['accepted', null]);
});

test('it is accepted once everybody who voted has voted on it as it is', async () => {
  const w = await passed();
  await w.bo.call('patch', '/items/{id}', { params: w.item, body: { note: 'More', version: 1 } });
  await w.pass(w.bo, w.first.id);
  await w.pass(w.owner, w.first.id);
  await w.discuss();
  await w.accept();
  expect(await w.decisions()).toEqual(['accepted', 'accepted']);
});
