import { expect, test } from 'vitest';
import { nextDay } from './session/next-day';
import { reviewWorld } from './testing/review-world';

test('disagreement comes first, and what all pass is accepted in one step', async () => {
  const { owner, bo, phase, snapshot, vote, params } = await reviewWorld();
  await phase('lobby', 'judging');
  for (const at of [0, 1, 2]) await vote(owner, at, 'pass');
  for (const at of [0, 2]) await vote(bo, at, 'pass');
  await vote(bo, 1, 'needs_work', 'No test');
  await phase('judging', 'discussing');
  const { agenda, items } = await snapshot(bo);
  expect(agenda).toEqual([items[1]?.id, items[0]?.id, items[2]?.id]);
  const accept = (ids: string[]) =>
    owner.call('post', '/reviews/{id}/acceptances', { params, body: { reviewItemIds: ids } });
  await expect(accept(agenda)).rejects.toMatchObject({ code: 'CONFLICT' });
  await accept(agenda.slice(1));
  expect((await snapshot()).items.map((one) => [one.decision, one.item.status])).toEqual([
    ['accepted', 'done'],
    [null, 'open'],
    ['accepted', 'done'],
  ]);
});

test('needs work reopens the item with its reason and an action for somebody', async () => {
  const { bo, phase, decide, items, owner, history } = await reviewWorld();
  await phase('lobby', 'judging');
  await phase('judging', 'discussing');
  await expect(decide(0, { decision: 'needs_work' })).rejects.toMatchObject({
    details: [{ field: 'reason' }],
  });
  await decide(0, {
    decision: 'needs_work',
    reason: 'No test.\nCover the timeout.',
    action: { ownerId: bo.id, dueOn: '2026-12-01' },
  });
  const params = { id: items[0]?.id as string };
  expect(await owner.call('get', '/items/{id}', { params })).toMatchObject({
    status: 'needs_work',
    justification: 'No test.\nCover the timeout.',
    assigneeId: bo.id,
    dueOn: '2026-12-01',
  });
  expect((await bo.list('/me/actions')).data).toMatchObject([{ text: 'No test.', done: false }]);
  await decide(0, { decision: 'accepted' });
  expect((await bo.list('/me/actions')).data).toEqual([]);
  expect(await history('review.decided')).toHaveLength(2);
  expect(await history('item.answered')).toEqual([]);
});

test('of two clicks at once there is one outcome', async () => {
  const { owner, phase, snapshot, history } = await reviewWorld();
  await Promise.all([phase('lobby', 'judging'), phase('lobby', 'judging')]);
  await phase('judging', 'discussing');
  expect(await history('review.phased')).toHaveLength(2);
  const one = (await snapshot()).items[0] as { id: string; version: number };
  const decide = (decision: 'accepted' | 'deferred') =>
    owner.call('put', '/review-items/{id}/decision', {
      params: { id: one.id },
      body: { decision, reason: 'Because', version: one.version },
    });
  const outcomes = await Promise.allSettled([decide('accepted'), decide('deferred')]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await history('review.decided')).toHaveLength(1);
});

test('neither the shared note nor the reveal is in the way of a decision', async () => {
  const w = await reviewWorld();
  await w.phase('lobby', 'judging');
  await w.vote(w.owner, 0, 'needs_work');
  await w.phase('judging', 'discussing');
  const [seen] = (await w.snapshot()).items as [
    Awaited<ReturnType<typeof w.snapshot>>['items'][number],
  ];
  const params = { id: seen.id };
  const note = (text: string) =>
    w.bo.call('put', '/review-items/{id}/note', {
      params,
      body: { note: text, version: seen.noteVersion },
    });
  await w.owner.call('post', '/review-items/{id}/reveal', { params });
  await note('A timeout is missing.');
  await w.decide(0, { decision: 'needs_work', reason: 'No timeout', version: seen.version });
  await expect(note('Something else')).rejects.toMatchObject({
    code: 'CONFLICT',
    details: [{ field: 'version', message: 'is not 2, the present one' }],
    current: { note: 'A timeout is missing.', noteVersion: 2 },
  });
  await expect(w.decide(0, { decision: 'accepted', version: seen.version })).rejects.toMatchObject({
    code: 'CONFLICT',
  });
});

test('what nobody got to is named, and carried over into the next review', async () => {
  const { phase, decide, prepare, snapshot, history, review } = await reviewWorld();
  await phase('lobby', 'judging');
  await phase('judging', 'discussing');
  await decide(0, { decision: 'accepted' });
  await decide(1, { decision: 'deferred', reason: 'Waits for the vendor.' });
  await phase('discussing', 'closed');
  const { items } = await snapshot();
  const closed = (await history('review.phased')).at(-1);
  expect(closed?.data).toMatchObject({ to: 'closed', carriedOver: [items[2]?.id] });
  const next = await prepare({ previousId: review.id, scope: { only: 'not_accepted' } });
  const carried = (await snapshot(undefined, next.id)).items;
  expect(carried.map((one) => [one.item.text, one.carriedOver])).toEqual(
    items.slice(1).map((one) => [one.item.text, true]),
  );
  await expect(prepare({ previousId: next.id })).rejects.toMatchObject({
    details: [{ field: 'previousId' }],
  });
});

test('a repeated review comes again, and opens what it accepted', async () => {
  const { accept, snapshot, history, phase, owner, join, project, review } = await reviewWorld({
    repeats: 'monthly',
    reopens: 'accepted',
    scheduledOn: '2027-01-31',
  });
  await accept();
  const nextId = (await history('review.phased')).at(-1)?.data.nextId as string;
  const { data: following } = await owner.list('/projects/{id}/reviews', {
    params: { id: project.id },
    query: { previousId: review.id },
  });
  expect(following.map(({ id }) => id)).toEqual([nextId]);
  const next = await snapshot(undefined, nextId);
  expect(next.review).toMatchObject({ scheduledOn: '2027-02-28', phase: 'lobby' });
  expect(next.items.map((one) => one.item.status)).toEqual(['done', 'done', 'done']);
  await join(owner, nextId);
  await phase('lobby', 'judging', { id: nextId });
  const begun = await snapshot(undefined, nextId);
  expect(begun.items.map((one) => one.item.status)).toEqual(['open', 'open', 'open']);
  const params = { id: begun.items[0]?.id as string };
  const { outcomes } = await owner.call('get', '/review-items/{id}/history', { params });
  expect(outcomes).toMatchObject([{ decision: 'accepted', reviewName: 'Before release' }]);
});

test('a repeated review can open all of its items, and leaves out what was put away', async () => {
  const w = await reviewWorld({ repeats: 'weekly', reopens: 'all' });
  const [first] = w.items as [(typeof w.items)[number]];
  await w.owner.call('patch', '/items/{id}', {
    params: { id: first.id },
    body: { status: 'not_applicable', justification: 'No table.', version: first.version },
  });
  await w.accept();
  const nextId = (await w.history('review.phased')).at(-1)?.data.nextId as string;
  await w.join(w.owner, nextId);
  await w.phase('lobby', 'judging', { id: nextId });
  const begun = await w.snapshot(undefined, nextId);
  expect(begun.items.map(({ item }) => [item.status, item.justification])).toEqual(
    w.items.map(() => ['open', null]),
  );
  await w.phase('judging', 'discussing', { id: nextId });
  await w.owner.call('patch', '/runs/{id}', {
    params: { id: w.run.id },
    body: { archived: true },
  });
  await w.phase('discussing', 'closed', { id: nextId });
  expect((await w.history('review.phased')).at(-1)?.data).not.toHaveProperty('nextId');
});

test('a scope is what it says', async () => {
  const { owner, project, run, items, accept } = await reviewWorld();
  const count = async (scope: object) =>
    (
      await owner.call('post', '/projects/{id}/review-scopes', {
        params: { id: project.id },
        body: scope,
      })
    ).itemCount;
  expect(await count({})).toBe(3);
  expect(await count({ stages: ['design'] })).toBe(0);
  expect(await count({ runIds: [run.id], itemIds: [items[0]?.id] })).toBe(1);
  expect(await count({ only: 'not_accepted' })).toBe(3);
  await accept();
  expect(await count({ only: 'not_accepted' })).toBe(0);
  const params = { id: items[1]?.id as string };
  const { version } = await owner.call('get', '/items/{id}', { params });
  await owner.call('patch', '/items/{id}', { params, body: { note: 'Changed', version } });
  expect(await count({ only: 'not_accepted' })).toBe(1);
});

test('only who leads changes a review, against its present version', async () => {
  const { bo, owner, params, review } = await reviewWorld();
  const change = (by: typeof owner, body: object) =>
    by.call('patch', '/reviews/{id}', { params, body: body as never });
  const version = review.version;
  await expect(change(bo, { name: 'Mine', version })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await change(owner, { quorum: 3, version });
  await expect(change(owner, { quorum: 4, version })).rejects.toMatchObject({
    code: 'CONFLICT',
    current: { quorum: 3 },
  });
});

test.each([
  ['2026-11-23', 'weekly', '2026-11-30'],
  ['2026-12-31', 'monthly', '2027-01-31'],
  ['2027-01-31', 'monthly', '2027-02-28'],
  ['2026-11-30', 'quarterly', '2027-02-28'],
] as const)('%s, %s: next on %s', (day, repeats, next) => {
  expect(nextDay(day, repeats)).toBe(next);
});

test('open votes show as they come, and a new round takes votes until it ends', async () => {
  const { phase, vote, snapshot, owner, bo } = await reviewWorld({ blind: false });
  await phase('lobby', 'judging');
  await vote(bo, 0, 'needs_work', 'Where is the test?');
  const seen = async () => (await snapshot(owner)).items[0];
  expect(await seen()).toMatchObject({
    revealed: false,
    votes: [{ vote: 'needs_work', comment: 'Where is the test?' }],
    tally: { needs_work: 1 },
  });
  await phase('judging', 'discussing');
  const params = { id: (await seen())?.id as string };
  await owner.call('post', '/review-items/{id}/rounds', { params, body: { from: 1 } });
  expect(await seen()).toMatchObject({ revealed: false, round: 2, votes: [] });
  await vote(bo, 0, 'pass');
  expect(await seen()).toMatchObject({ votes: [{ vote: 'pass' }] });
  await owner.call('post', '/review-items/{id}/reveal', { params });
  expect(await seen()).toMatchObject({ revealed: true });
  await expect(vote(bo, 0, 'unsure')).rejects.toMatchObject({ code: 'CONFLICT' });
});

test('votes that were cast blind can’t be opened by a setting', async () => {
  const { phase, vote, snapshot, owner, bo, params } = await reviewWorld();
  await phase('lobby', 'judging');
  await vote(bo, 0, 'needs_work', 'Where is the test?');
  await phase('judging', 'lobby');
  const { version } = (await snapshot()).review;
  await expect(
    owner.call('patch', '/reviews/{id}', { params, body: { blind: false, version } }),
  ).rejects.toMatchObject({ code: 'CONFLICT', details: [{ field: 'blind' }] });
  expect(JSON.stringify(await snapshot())).not.toContain('Where is the test?');
});

test('what was shown takes no more votes, also back in the judging', async () => {
  const { owner, bo, params, phase, vote, snapshot } = await reviewWorld();
  await phase('lobby', 'judging');
  await vote(bo, 0, 'pass');
  await phase('judging', 'discussing');
  const reviewItemId = (await snapshot()).items[0]?.id as string;
  await owner.call('put', '/reviews/{id}/spotlight', { params, body: { reviewItemId } });
  await phase('discussing', 'judging');
  await expect(vote(bo, 0, 'unsure')).rejects.toMatchObject({ details: [{ field: 'round' }] });
  await vote(bo, 1, 'pass');
});
