import { expect, test } from 'vitest';
import { testWorld } from '@/lib/testing/test-world';

const DAYS = ['2026-12-03', null, '2026-12-01', null, '2026-12-02', '2026-11-01', null];

test('pages of what is mine are the whole list in its order, the undated last', async () => {
  const { owner, startRun } = await testWorld();
  const { project, items } = await startRun(owner);
  for (const [at, dueOn] of DAYS.entries()) {
    await owner.call('post', '/items/{id}/actions', {
      params: { id: items[0]?.id as string },
      body: { text: `Action ${at}`, ownerId: owner.id, dueOn },
    });
  }
  const expected = [5, 2, 4, 0, 1, 3, 6].map((at) => `Action ${at}`);
  const params = { id: project.id };
  for (const state of ['open', 'all'] as const) {
    for (const limit of [1, 2, 3, 4, 5, 7, 10]) {
      const pages: string[] = [];
      const ofProject: string[] = [];
      for (let page = 1; page <= Math.ceil(DAYS.length / limit) + 1; page += 1) {
        const query = { state, limit, page };
        const mine = await owner.list('/me/actions', { query });
        expect(mine.meta.total).toBe(DAYS.length);
        pages.push(...mine.data.map(({ text }) => text));
        const { data } = await owner.list('/projects/{id}/actions', { params, query });
        ofProject.push(...data.map(({ text }) => text));
      }
      expect(pages).toEqual(expected);
      expect(ofProject).toEqual(expected);
    }
  }
  const overdue = await owner.list('/me/actions', { query: { state: 'overdue' } });
  expect(overdue.data.map(({ text }) => text)).toEqual(['Action 5']);
});

test('pages of what is assigned to me are the whole list, whichever kinds are in it', async () => {
  const { owner, startRun } = await testWorld();
  const { items } = await startRun(owner);
  const [first, second] = items.map(({ id }) => id) as [string, string];
  for (const id of [first, second]) {
    await owner.call('patch', '/items/{id}', {
      params: { id },
      body: { assigneeId: owner.id, dueOn: id === first ? '2026-12-02' : null, version: 1 },
    });
  }
  for (const dueOn of DAYS) {
    await owner.call('post', '/items/{id}/actions', {
      params: { id: items[2]?.id as string },
      body: { text: 'Mend it', ownerId: owner.id, dueOn },
    });
  }
  const whole = await owner.list('/me/inbox', { query: { limit: 100 } });
  expect(whole.data.map(({ kind, dueOn }) => `${kind} ${dueOn}`)).toEqual([
    'action 2026-11-01',
    'action 2026-12-01',
    'action 2026-12-02',
    'item 2026-12-02',
    'action 2026-12-03',
    'action null',
    'action null',
    'action null',
    'item null',
  ]);
  expect(whole.meta.total).toBe(9);
  for (const limit of [1, 2, 4, 8]) {
    const ids: string[] = [];
    for (let page = 1; page <= Math.ceil(9 / limit); page += 1) {
      const { data } = await owner.list('/me/inbox', { query: { limit, page } });
      ids.push(...data.map(({ id }) => id));
    }
    expect(ids).toEqual(whole.data.map(({ id }) => id));
  }
});
