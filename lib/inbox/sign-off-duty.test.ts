import { expect, test } from 'vitest';
import { reviewWorld } from '@/lib/reviews/testing/review-world';

test('a run is to be signed until one has a sign-off that holds, in whichever way it was made', async () => {
  const { owner, bo, accept, sign, items, run, snapshot } = await reviewWorld({ quorum: 2 });
  const waits = async (who: typeof bo) =>
    (await who.list('/me/inbox', { query: { kind: 'review' } })).data.length;
  await accept();
  expect([await waits(owner), await waits(bo)]).toEqual([1, 1]);
  await sign(owner);
  expect([await waits(owner), await waits(bo)]).toEqual([0, 1]);
  const { seq } = await snapshot();
  await bo.call('post', '/runs/{id}/sign-offs', {
    params: { id: run.id },
    body: { seq, password: 'a long password' },
  });
  expect([await waits(owner), await waits(bo)]).toEqual([0, 0]);

  const params = { id: items[0]?.id as string };
  const body = { kind: 'text', text: 'Later' } as const;
  const { id } = await owner.call('post', '/items/{id}/evidence', { params, body });
  expect([await waits(owner), await waits(bo)]).toEqual([1, 1]);
  await owner.call('delete', '/evidence/{id}', { params: { id } });
  expect([await waits(owner), await waits(bo)]).toEqual([0, 0]);
});
