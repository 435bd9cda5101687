import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import { reviewWorld } from '@/lib/reviews/testing/review-world';

async function led() {
  const w = await reviewWorld({ timeBox: 60 });
  const takeOver = (by = w.bo) =>
    by.call('put', '/reviews/{id}/facilitator', {
      params: w.params,
      body: { from: w.owner.id, to: by.id },
    });
  const clientId = uuidv7();
  const heartbeat = () =>
    w.owner.call('put', '/reviews/{id}/presence/{clientId}', {
      params: { ...w.params, clientId },
      body: { reviewItemId: null },
    });
  return { ...w, takeOver, heartbeat };
}

test('a review is taken over only after the facilitator is gone for a while', async () => {
  const { clock, takeOver, heartbeat, snapshot } = await led();
  clock.set('2026-11-22T09:05:00.000Z');
  await heartbeat();
  clock.set('2026-11-22T09:05:20.000Z');
  await expect(takeOver()).rejects.toMatchObject({
    code: 'CONFLICT',
    message: expect.stringContaining('10 seconds'),
  });
  clock.set('2026-11-22T09:05:31.000Z');
  await takeOver();
  expect((await snapshot()).review.facilitatorName).toBe('Bo');
});

test('after a restart the facilitator has the same time to come back', async () => {
  const w = await led();
  w.clock.set('2026-11-22T10:00:00.000Z');
  w.restart();
  await expect(w.takeOver()).rejects.toMatchObject({ code: 'CONFLICT' });
  w.clock.set('2026-11-22T10:00:31.000Z');
  await w.takeOver();
});

test('of two who take over at once, one leads', async () => {
  const w = await led();
  const cy = await w.another('Cy');
  w.clock.set('2026-11-22T10:00:00.000Z');
  const outcomes = await Promise.allSettled([w.takeOver(w.bo), w.takeOver(cy)]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await w.history('review.led')).toHaveLength(1);
});

test('the spotlight shows the votes, starts the time box, and more time adds to it', async () => {
  const { owner, bo, params, phase, vote, snapshot } = await led();
  await phase('lobby', 'judging');
  await vote(bo, 0, 'unsure', 'Hm');
  await phase('judging', 'discussing');
  const one = (await snapshot()).items[0] as { id: string };
  expect((await snapshot()).items[0]?.votes).toEqual([]);
  const lit = await owner.call('put', '/reviews/{id}/spotlight', {
    params,
    body: { reviewItemId: one.id },
  });
  expect(lit).toMatchObject({ spotlightId: one.id, timerEndsAt: '2026-11-22T09:01:00.000Z' });
  expect((await snapshot()).items[0]?.votes).toMatchObject([{ name: 'Bo', comment: 'Hm' }]);
  const more = await owner.call('post', '/reviews/{id}/timer', { params, body: { seconds: 30 } });
  expect(more.timerEndsAt).toBe('2026-11-22T09:01:30.000Z');
  await expect(
    bo.call('put', '/reviews/{id}/spotlight', { params, body: { reviewItemId: null } }),
  ).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('who leads hands over to somebody who is there', async () => {
  const { owner, bo, params, another } = await led();
  const handOver = (to: string) =>
    owner.call('put', '/reviews/{id}/facilitator', { params, body: { from: owner.id, to } });
  const dee = await another('Dee', false);
  await expect(handOver(dee.id)).rejects.toMatchObject({ details: [{ field: 'to' }] });
  expect((await handOver(bo.id)).facilitatorId).toBe(bo.id);
});
