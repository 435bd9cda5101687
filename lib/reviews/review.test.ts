import { expect, test } from 'vitest';
import { testWorld, type Visitor } from '@/lib/testing/test-world';

/** A review of one run with two people who joined, in its lobby. */
async function world(settings: object = {}) {
  const w = await testWorld();
  const bo = await w.join('Bo');
  const { project, run, items } = await w.startRun(w.owner);
  const review = await w.owner.call('post', '/projects/{id}/reviews', {
    params: { id: project.id },
    body: { name: 'Before release', personIds: [bo.id], ...settings },
  });
  const params = { id: review.id };
  for (const one of [w.owner, bo])
    await one.call('put', '/reviews/{id}/participants/me', { params });
  const phase = (from: Phase, to: Phase, by = w.owner) =>
    by.call('post', '/reviews/{id}/phase', { params, body: { from, to } });
  const snapshot = (by: Visitor = w.owner) => by.call('get', '/reviews/{id}/snapshot', { params });
  const vote = async (
    by: Visitor,
    at: number,
    word: 'pass' | 'needs_work' | 'not_applicable' | 'unsure',
    comment: string | null = null,
  ) => {
    const { items } = await snapshot(by);
    const one = items[at] as (typeof items)[number];
    await by.call('put', '/review-items/{id}/vote', {
      params: { id: one.id },
      body: { vote: word, comment, round: one.round },
    });
  };
  const decide = async (at: number, body: object, by = w.owner) => {
    const { items } = await snapshot();
    const one = items[at] as (typeof items)[number];
    await by.call('put', '/review-items/{id}/decision', {
      params: { id: one.id },
      body: { version: one.version, ...body } as never,
    });
  };
  return { ...w, bo, project, run, items, review, params, phase, snapshot, vote, decide };
}
type Phase = 'lobby' | 'judging' | 'discussing' | 'closed';

test('from the lobby to a signed run', async () => {
  const { owner, bo, phase, snapshot, vote, decide, params, run, items } = await world({
    quorum: 2,
  });
  await phase('lobby', 'judging');
  for (let at = 0; at < items.length; at += 1) {
    await vote(owner, at, 'pass');
    await vote(bo, at, at === 1 ? 'needs_work' : 'pass', at === 1 ? 'No test' : null);
  }
  await phase('judging', 'discussing');
  const open = await snapshot(bo);
  expect(open.agenda[0]).toBe(open.items[1]?.id);
  await owner.call('put', '/reviews/{id}/spotlight', {
    params,
    body: { reviewItemId: open.agenda[0] as string },
  });
  await decide(1, {
    decision: 'needs_work',
    reason: 'No test covers it.',
    action: { ownerId: bo.id, dueOn: '2026-12-01' },
  });
  const { data: actions } = await bo.list('/me/actions', {});
  expect(actions).toMatchObject([{ text: 'No test covers it.', ownerId: bo.id, done: false }]);
  await owner.call('post', '/reviews/{id}/acceptances', {
    params,
    body: { reviewItemIds: open.items.filter((_, at) => at !== 1).map(({ id }) => id) },
  });
  const item = (await owner.list('/runs/{id}/items', { params: { id: run.id } })).data[1];
  expect(item).toMatchObject({ status: 'needs_work', justification: 'No test covers it.' });
  await phase('discussing', 'closed');
  const seq = (await snapshot()).seq;
  const sign = (by: Visitor, at = seq) =>
    by.call('post', '/reviews/{id}/sign-offs', {
      params,
      body: { runIds: [run.id], seq: at, password: 'a long password' },
    });
  await expect(sign(owner)).rejects.toMatchObject({ code: 'CONFLICT' });
});
