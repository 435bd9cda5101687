import { expect, test } from 'vitest';
import { byHand } from '@/lib/testing/by-hand';
import { logQueries, queryPlan } from '@/lib/testing/query-log';
import { testWorld } from '@/lib/testing/test-world';

test('every query is served by an index, and there are no more of them with more projects and reviews', async () => {
  const log = logQueries();
  const { dir, owner, startRun, restart } = await testWorld();
  const one = async () => {
    const { project } = await startRun(owner);
    const params = { id: project.id };
    await owner.call('patch', '/projects/{id}', { params, body: { badge: true } });
    const made = await owner.call('post', '/projects/{id}/reviews', {
      params,
      body: { name: 'Before release' },
    });
    const of = { params: { id: made.id } };
    await owner.call('put', '/reviews/{id}/participants/me', of);
    for (const [from, to] of [
      ['lobby', 'judging'],
      ['judging', 'discussing'],
    ] as const) {
      await owner.call('post', '/reviews/{id}/phase', { ...of, body: { from, to } });
    }
    for (const item of (await owner.call('get', '/reviews/{id}/snapshot', of)).items) {
      await owner.call('put', '/review-items/{id}/decision', {
        params: { id: item.id },
        body: { decision: 'accepted', reason: null, action: null, version: item.version } as never,
      });
    }
    await owner.call('post', '/reviews/{id}/phase', {
      ...of,
      body: { from: 'discussing', to: 'closed' },
    });
    const { seq, runs } = await owner.call('get', '/reviews/{id}/snapshot', of);
    await owner.call('post', '/reviews/{id}/sign-offs', {
      ...of,
      body: { runIds: runs.map(({ id }) => id), seq, password: 'a long password' },
    });
    return project.id;
  };
  const id = await one();
  const reads = [
    '/insights',
    `/projects/${id}/insights`,
    `/projects/${id}/badge.svg`,
    `/projects/${id}/badge.json?stage=implementation`,
  ];
  const queries = async () => {
    const made: string[][] = [];
    // What was kept is forgotten, and whoever asks is known.
    restart();
    await owner.call('get', '/me');
    for (const at of reads) {
      log.taken();
      expect([at, (await owner.fetch(`/api/v1${at}`)).status]).toEqual([at, 200]);
      made.push(log.taken());
    }
    return made;
  };
  await queries();
  const small = await queries();
  const sqlite = byHand({ dir });
  const slow = small.flat().flatMap((query) =>
    queryPlan(sqlite, query)
      .filter((step) => /^SCAN/.test(step) && !/USING (?:COVERING )?INDEX|CONSTANT ROW/.test(step))
      .map((step) => `${step} in ${query}`),
  );
  expect(slow).toEqual([]);
  expect(small[0]?.length).toBeGreaterThan(10);
  for (let n = 0; n < 5; n += 1) await one();
  expect((await queries()).map(({ length }) => length)).toEqual(small.map(({ length }) => length));
});
