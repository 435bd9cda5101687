import { expect, test } from 'vitest';
import { reviewWorld } from '@/lib/reviews/testing/review-world';

/** A review in its discussion, after two people said that the first item needs work. */
async function outvoted() {
  const w = await reviewWorld();
  await w.phase('lobby', 'judging');
  await w.vote(w.owner, 0, 'needs_work');
  await w.vote(w.bo, 0, 'needs_work');
  await w.vote(w.bo, 1, 'pass');
  await w.phase('judging', 'discussing');
  const minutes = () =>
    w.owner.call('get', '/reviews/{id}/minutes', { params: w.params, query: { format: 'json' } });
  return { ...w, minutes };
}

test('accepting what most would not asks for a reason, which the minutes tell', async () => {
  const { decide, history, minutes, phase, owner, params } = await outvoted();
  for (const reason of [null, '  ']) {
    await expect(decide(0, { decision: 'accepted', reason })).rejects.toMatchObject({
      code: 'VALIDATION_ERROR',
      details: [{ field: 'reason', message: expect.stringContaining('2 of 2 voted “needs work”') }],
    });
  }
  await decide(0, { decision: 'accepted', reason: 'The test is in another repository.' });
  await decide(1, { decision: 'accepted' });
  await decide(2, { decision: 'accepted' });
  const against = { vote: 'needs_work', count: 2, of: 2 };
  expect((await history('review.decided')).map(({ data }) => data.against)).toEqual([
    against,
    undefined,
    undefined,
  ]);
  await phase('discussing', 'closed');
  expect((await minutes()).runs[0]?.items.map((one) => one.against)).toEqual([against, null, null]);
  const { id } = params;
  const text = await (await owner.fetch(`/api/v1/reviews/${id}/minutes?format=md`)).text();
  expect(text).toMatch(/\*\*Against most votes\*\*: 2 of 2 voted “Needs work”/);
  expect(text).toContain('The test is in another repository.');
});

test('votes of an earlier round count where nobody voted in the new one', async () => {
  const { decide, owner, snapshot } = await outvoted();
  const id = (await snapshot()).items[0]?.id as string;
  await owner.call('post', '/review-items/{id}/rounds', { params: { id }, body: { from: 1 } });
  await expect(decide(0, { decision: 'accepted' })).rejects.toMatchObject({
    details: [{ field: 'reason' }],
  });
});

test('a vote against a decision that has no reason keeps the review from closing', async () => {
  const { decide, owner, bo, vote, snapshot, phase } = await outvoted();
  await decide(1, { decision: 'accepted' });
  const id = (await snapshot()).items[1]?.id as string;
  await owner.call('post', '/review-items/{id}/rounds', { params: { id }, body: { from: 1 } });
  await vote(bo, 1, 'needs_work');
  await expect(phase('discussing', 'closed')).rejects.toMatchObject({
    code: 'CONFLICT',
    details: [{ field: `items.${id}` }],
  });
  await decide(1, { decision: 'accepted', reason: 'Agreed by mail.' });
  await phase('discussing', 'closed');
});
