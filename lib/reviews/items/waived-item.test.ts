import { expect, test } from 'vitest';
import { reviewWorld } from '../testing/review-world';

/** A review, and how Bo asks for a waiver of one of its run's items that the owner approves. */
async function waivable() {
  const w = await reviewWorld();
  const waive = async (at: number) => {
    const asked = await w.bo.call('post', '/items/{id}/waivers', {
      params: { id: w.items[at]?.id as string },
      body: { reason: 'Later', expiresOn: '2026-12-01' },
    });
    await w.owner.call('put', '/waivers/{id}/decision', {
      params: { id: asked.id },
      body: { decision: 'approved', version: 1 },
    });
  };
  return { ...w, waive };
}

test('accepted, a waived item stays waived; any other decision ends the waiver, and minutes tell of it', async () => {
  const w = await waivable();
  await w.waive(0);
  await w.waive(1);
  await w.phase('lobby', 'judging');
  await w.phase('judging', 'discussing');
  const judged = (await w.snapshot()).items;
  const place = (at: number) => judged.findIndex(({ item }) => item.id === w.items[at]?.id);
  await w.decide(place(0), { decision: 'accepted' });
  await w.decide(place(1), { decision: 'needs_work', reason: 'It can’t wait.' });
  const status = async (at: number) =>
    (await w.owner.call('get', '/items/{id}', { params: { id: w.items[at]?.id as string } }))
      .status;
  expect([await status(0), await status(1)]).toEqual(['waived', 'needs_work']);
  const { data } = await w.owner.list('/projects/{id}/waivers', {
    params: { id: w.project.id },
    query: { state: 'all' },
  });
  expect(data.map(({ state }) => state).toSorted()).toEqual(['approved', 'ended']);
  const minutes = await w.owner.fetch(`/api/v1/reviews/${w.review.id}/minutes?format=md`);
  expect((await minutes.text()).match(/\*\*waived until 1 Dec 2026\*\*/g)).toHaveLength(1);
});

test('a run with a waived item that the review accepted is signed in it, and one waived since is not', async () => {
  const w = await waivable();
  await w.waive(0);
  await w.accept();
  await w.sign(w.owner);
  const other = await waivable();
  await other.accept();
  await other.owner.call('patch', '/items/{id}', {
    params: { id: other.items[0]?.id as string },
    body: { status: 'open', version: 2 },
  });
  await other.waive(0);
  await expect(other.sign(other.owner)).rejects.toMatchObject({ code: 'CONFLICT' });
});
