import { expect, test } from 'vitest';
import { USUAL_RULE } from '@/lib/model/strength';
import { testWorld, type Visitor } from '@/lib/testing/test-world';

type Vote = 'pass' | 'needs_work' | 'not_applicable' | 'unsure';

/** A project with one run of three items, and reviews of it that can be carried on step by step. */
async function world(access: 'team' | 'private' = 'team') {
  const w = await testWorld();
  const bo = await w.join('Bo');
  w.clock.set('2026-11-02T09:00:00Z');
  const { project, run, items, checklist } = await w.startRun(w.owner, { access });
  const params = { id: project.id };
  const insights = (by: Visitor = w.owner) => by.call('get', '/projects/{id}/insights', { params });
  const answer = async (at: number, body: object) => {
    const id = items[at]?.id as string;
    const { version } = await w.owner.call('get', '/items/{id}', { params: { id } });
    await w.owner.call('patch', '/items/{id}', { params: { id }, body: { version, ...body } });
  };
  const review = async () => {
    const made = await w.owner.call('post', '/projects/{id}/reviews', {
      params,
      body: { name: 'Weekly', personIds: [bo.id] },
    });
    const of = { params: { id: made.id } };
    for (const one of [w.owner, bo]) await one.call('put', '/reviews/{id}/participants/me', of);
    const step = (from: Phase, to: Phase) =>
      w.owner.call('post', '/reviews/{id}/phase', { ...of, body: { from, to } });
    const at = async (place: number) => {
      const snapshot = await w.owner.call('get', '/reviews/{id}/snapshot', of);
      return snapshot.items.find(
        ({ item }) => item.id === items[place]?.id,
      ) as (typeof snapshot.items)[number];
    };
    const vote = async (by: Visitor, place: number, word: Vote, tookMs: number) => {
      const { id, round } = await at(place);
      const body = { vote: word, comment: null, round, tookMs };
      await by.call('put', '/review-items/{id}/vote', { params: { id }, body });
    };
    const decide = async (place: number, decision: string, reason: string | null = null) => {
      const { id, version } = await at(place);
      const body = { decision, reason, version, action: null } as never;
      await w.owner.call('put', '/review-items/{id}/decision', { params: { id }, body });
    };
    return { id: made.id, step, vote, decide, at };
  };
  return { ...w, bo, project, run, items, checklist, insights, answer, review };
}
type Phase = 'lobby' | 'judging' | 'discussing' | 'closed';

test('progress is told day by day, as it stood at the end of each', async () => {
  const { clock, owner, project, run, checklist, insights, answer } = await world();
  await answer(0, { status: 'done' });
  clock.set('2026-11-04T09:00:00Z');
  await answer(1, { status: 'not_applicable', justification: 'No input' });
  await answer(0, { status: 'needs_work', justification: 'It fails' });
  const other = await owner.call('post', '/projects/{id}/runs', {
    params: { id: project.id },
    body: { checklistId: checklist.id },
  });
  clock.set('2026-11-05T09:00:00Z');
  await answer(0, { status: 'done' });
  await owner.call('delete', '/runs/{id}', { params: { id: other.id } });
  clock.set('2026-11-06T09:00:00Z');
  await owner.call('patch', '/runs/{id}', { params: { id: run.id }, body: { archived: true } });
  clock.set('2026-11-07T09:00:00Z');
  await owner.call('patch', '/runs/{id}', { params: { id: run.id }, body: { archived: false } });
  const { progress, from, to, runCount } = await insights();
  expect([from, to, runCount]).toEqual(['2026-08-10', '2026-11-07', 1]);
  expect(progress).toEqual({
    days: [2, 3, 4, 5, 6, 7].map((day) => `2026-11-0${day}`),
    stages: [
      {
        stage: 'implementation',
        settled: [1, 1, 1, 2, 0, 2],
        total: [3, 3, 6, 3, 0, 3],
        done: 2,
        toConfirm: 0,
      },
    ],
  });
});

test('what does not count yet is not done, as on the project’s page', async () => {
  const { clock, insights, answer, ...w } = await world();
  await answer(0, { status: 'done' });
  await answer(1, { status: 'not_applicable', justification: 'No input' });
  expect((await insights()).items.notApplicable).toHaveLength(1);
  await w.owner.call('patch', '/projects/{id}', {
    params: { id: w.project.id },
    body: { stageRules: { implementation: { ...USUAL_RULE, evidence: true } } },
  });
  const { progress, items } = await insights();
  expect(progress.stages).toMatchObject([{ settled: [2], total: [3], done: 0, toConfirm: 2 }]);
  expect(items.notApplicable).toEqual([]);
  clock.set('2026-11-03T09:00:00Z');
  await w.owner.call('post', '/items/{id}/evidence', {
    params: { id: w.items[0]?.id as string },
    body: { kind: 'text', text: 'Seen.' },
  });
  const { stages } = (await insights()).progress;
  expect(stages).toMatchObject([{ settled: [2, 2], done: 1, toConfirm: 1 }]);
});

test('open actions are counted by their age', async () => {
  const { clock, owner, items, insights } = await world();
  for (const [at, dueOn] of [
    ['2026-11-02T10:00:00Z', '2026-11-10'],
    ['2026-11-20T10:00:00Z', null],
    ['2026-11-28T10:00:00Z', '2026-12-24'],
    ['2026-12-05T10:00:00Z', '2026-12-06'],
  ] as const) {
    clock.set(at);
    await owner.call('post', '/items/{id}/actions', {
      params: { id: items[0]?.id as string },
      body: { text: 'Mend it', dueOn },
    });
  }
  clock.set('2026-12-06T09:00:00Z');
  expect((await insights()).actions).toEqual({
    underOneWeek: 1,
    oneToTwoWeeks: 1,
    twoToFourWeeks: 1,
    older: 1,
    total: 4,
    overdue: 1,
  });
});

test('a review’s outcome shows in the lists, and no vote before its time', async () => {
  const { clock, owner, bo, run, items, insights, answer, review } = await world();
  await answer(2, { status: 'needs_work', justification: 'Flaky' });
  clock.set('2026-11-09T09:00:00Z');
  const { step, vote, decide, at } = await review();
  await step('lobby', 'judging');
  const before = JSON.stringify(await insights());
  for (const by of [owner, bo]) {
    await vote(by, 0, 'pass', 900);
    await vote(by, 2, 'pass', 9_000);
  }
  await vote(owner, 1, 'pass', 900);
  await vote(bo, 1, 'needs_work', 900);
  expect(JSON.stringify(await insights())).toBe(before);
  await step('judging', 'discussing');
  expect(JSON.stringify(await insights())).toBe(before);

  const judged = await at(1);
  await owner.call('post', '/review-items/{id}/reveal', { params: { id: judged.id } });
  expect((await insights()).items.disagreedOn).toMatchObject([
    {
      itemKey: items[1]?.key,
      disagreement: 1,
      times: 1,
      runs: [{ runId: run.id, itemId: items[1]?.id }],
    },
  ]);
  // The votes of a second round are as hidden as those of the first were.
  await owner.call('post', '/review-items/{id}/rounds', {
    params: { id: judged.id },
    body: { from: 1 },
  });
  await vote(owner, 1, 'pass', 900);
  await vote(bo, 1, 'unsure', 900);
  expect((await insights()).items.disagreedOn).toMatchObject([{ times: 1 }]);
  await decide(0, 'accepted');
  await decide(1, 'needs_work', 'Still open');
  await decide(2, 'accepted');
  const { items: lists, mending } = await insights();
  expect(lists.disagreedOn).toMatchObject([{ times: 2, runCount: 1, ofRuns: 1 }]);
  expect(lists.wavedThrough.map(({ itemKey }) => itemKey)).toEqual([items[0]?.key]);
  expect(lists.needsWork.map(({ itemKey, times }) => [itemKey, times])).toEqual(
    [items[1]?.key, items[2]?.key].map((key) => [key, 1]).sort((a, b) => order(items, a, b)),
  );
  expect(mending.filter(({ count }) => count > 0)).toEqual([
    { week: '2026-11-09', count: 1, medianHours: 168 },
  ]);
});

const order = (
  items: { key: string; text: string }[],
  [a]: (string | number | undefined)[],
  [b]: (string | number | undefined)[],
) => {
  const text = (key: unknown) => items.find((item) => item.key === key)?.text ?? '';
  return text(a) < text(b) ? -1 : 1;
};

test('an undo takes a need of work back; items that do not apply are as answers stand', async () => {
  const { owner, run, items, insights, answer } = await world();
  const id = items[0]?.id as string;
  const mutationId = '019ab3f2-6c1e-7d3a-9f10-4a5b6c7d8e9f';
  await answer(0, { status: 'needs_work', justification: 'Oops', mutationId });
  expect((await insights()).items.needsWork).toHaveLength(1);
  await owner.call('patch', '/runs/{id}/items', {
    params: { id: run.id },
    body: {
      undoes: mutationId,
      changes: [{ id, status: 'open', justification: null, version: 2 }],
    },
  });
  await answer(1, { status: 'not_applicable', justification: 'No input' });
  const { items: lists } = await insights();
  expect(lists.needsWork).toEqual([]);
  expect(lists.notApplicable).toMatchObject([
    { itemKey: items[1]?.key, checklistTitle: 'New Endpoint', runCount: 1, ofRuns: 1 },
  ]);
});

test('over all projects only what the caller may see counts', async () => {
  const { owner, bo, insights, answer } = await world('private');
  await answer(0, { status: 'not_applicable', justification: 'x' });
  const own = await insights();
  expect(await owner.call('get', '/insights')).toEqual(own);
  expect(await bo.call('get', '/insights')).toMatchObject({
    projectCount: 0,
    runCount: 0,
    progress: { stages: [] },
    items: { notApplicable: [] },
  });
  await expect(insights(bo)).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
