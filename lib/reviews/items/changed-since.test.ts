import { expect, test } from 'vitest';
import type { ProjectEvent } from '@/lib/model/event.types';
import { applyReviewEvent } from '@/lib/reviews/live/review-state.reducer';
import { reviewWorld } from '@/lib/reviews/testing/review-world';

async function closed() {
  const w = await reviewWorld();
  await w.accept();
  const before = await w.snapshot();
  const params = { id: before.items[0]?.item.id as string };
  const change = async (fields: object) => {
    const { version } = await w.owner.call('get', '/items/{id}', { params });
    await w.owner.call('patch', '/items/{id}', { params, body: { ...fields, version } });
  };
  /** What the review and its minutes say, and whoever follows. */
  const flags = async () => {
    const now = await w.snapshot();
    const { data } = await w.owner.list('/projects/{id}/events', {
      params: { id: w.project.id },
      query: { after: before.seq, sort: 'seq', limit: 100 },
    });
    const followed = (data as unknown as ProjectEvent[]).reduce(applyReviewEvent, before);
    expect(followed.items).toEqual(now.items);
    const minutes = await w.owner.fetch(`/api/v1/reviews/${w.review.id}/minutes?format=md`);
    const { changedSince, evidenceSince } = now.items[0] as (typeof now.items)[number];
    const told = (await minutes.text()).includes('changed since');
    return { changedSince, evidenceSince, told };
  };
  return { ...w, itemParams: params, change, flags };
}

test('work that is handed over is no change of what was decided, and can be signed', async () => {
  const w = await closed();
  await w.change({ assigneeId: w.bo.id });
  await w.change({ dueOn: '2026-12-24' });
  expect(await w.flags()).toEqual({ changedSince: false, evidenceSince: false, told: false });
  const scope = { only: 'not_accepted' as const };
  await expect(w.prepare({ scope })).rejects.toMatchObject({ code: 'VALIDATION_ERROR' });
  await w.sign(w.owner);
  await w.change({ note: 'Said more' });
  expect(await w.flags()).toEqual({ changedSince: true, evidenceSince: false, told: true });
  expect(await w.prepare({ scope })).toMatchObject({ itemCount: 1 });
});

test('evidence that came or went is told apart, and keeps nobody from signing', async () => {
  const w = await closed();
  const body = { kind: 'text' as const, text: 'Seen.' };
  await w.owner.call('post', '/items/{id}/evidence', { params: w.itemParams, body });
  expect(await w.flags()).toEqual({ changedSince: false, evidenceSince: true, told: true });
  await w.sign(w.owner);
});

test('what is decided anew is as it was decided on', async () => {
  const w = await reviewWorld();
  await w.phase('lobby', 'judging');
  await w.phase('judging', 'discussing');
  await w.decide(0, { decision: 'accepted' });
  const { item } = (await w.snapshot()).items[0] as never as { item: { id: string } };
  const params = { id: item.id };
  const { version } = await w.owner.call('get', '/items/{id}', { params });
  await w.owner.call('patch', '/items/{id}', { params, body: { note: 'More', version } });
  await w.owner.call('post', '/items/{id}/evidence', {
    params,
    body: { kind: 'text', text: 'Seen.' },
  });
  expect((await w.snapshot()).items[0]).toMatchObject({ changedSince: true, evidenceSince: true });
  await w.decide(0, { decision: 'accepted' });
  expect((await w.snapshot()).items[0]).toMatchObject({
    changedSince: false,
    evidenceSince: false,
  });
});
