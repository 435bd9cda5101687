import path from 'node:path';
import { expect, test } from 'vitest';
import { Sqlite } from '@/lib/db/sqlite';
import type { Phase } from '@/lib/model/review.types';
import { logQueries, queryPlan } from '@/lib/testing/query-log';
import { testWorld, type Visitor } from '@/lib/testing/test-world';

async function readable() {
  const log = logQueries();
  const w = await testWorld();
  const { project, run, items } = await w.startRun(w.owner);
  const item = items[0] as { id: string; key: string };
  await w.owner.call('patch', '/items/{id}', {
    params: { id: item.id },
    body: { assigneeId: w.owner.id, version: 1 },
  });
  const review = await reviewed(w.owner, project.id);
  const { data: guides } = await w.owner.list('/guides');
  const guide = guides[0] as (typeof guides)[number];
  const lists = [
    '/me',
    '/people',
    `/people/${w.owner.id}/duties`,
    '/me/sessions',
    '/invitations',
    '/me/items',
    '/me/inbox',
    '/me/inbox/count',
    '/me/passkeys',
    '/guides',
    '/guides?name=backend-developer',
    `/guides/${guide.id}`,
    `/guides/${guide.id}/checklists`,
    `/checklists/${run.checklistId}`,
    `/checklists/${run.checklistId}/guidance?key=${item.key}`,
    ...['name', '-createdAt', '-lastActivityAt'].map((sort) => `/projects?sort=${sort}&q=ord`),
    '/projects?pinned=true',
    '/projects?pinned=false&sort=name',
    '/projects?state=archived',
    '/projects?state=deleted',
    '/tombstones',
    `/projects/${project.id}`,
    `/projects/${project.id}/members`,
    `/projects/${project.id}/assignable`,
    `/projects/${project.id}/candidates`,
    `/projects/${project.id}/runs`,
    `/projects/${project.id}/runs?sort=-title&state=archived`,
    `/projects/${project.id}/events`,
    `/projects/${project.id}/events?runId=${run.id}`,
    `/projects/${project.id}/events?itemId=${item.id}&sort=seq`,
    `/projects/${project.id}/report?format=json`,
    `/runs/${run.id}/report?format=json`,
    `/runs/${run.id}`,
    `/runs/${run.id}/snapshot`,
    `/runs/${run.id}/source`,
    `/guides/${run.guideId}/source?project=${project.id}`,
    `/runs/${run.id}/items?status=open&assigneeId=none`,
    `/runs/${run.id}/items?assigneeId=${w.owner.id}&q=x`,
    `/items/${item.id}`,
    `/items/${item.id}/evidence`,
    `/items/${item.id}/comments`,
    `/items/${item.id}/actions`,
    '/me/actions',
    `/runs/${run.id}/waivers`,
    `/projects/${project.id}/waivers`,
    `/projects/${project.id}/waivers?state=over`,
    '/me/inbox?kind=waiver',
    '/me/inbox?kind=waiver_news',
    `/projects/${project.id}/actions?state=overdue`,
    `/projects/${project.id}/reviews`,
    `/projects/${project.id}/reviews?state=open`,
    `/projects/${project.id}/reviews?previousId=${review.id}`,
    `/reviews/${review.id}`,
    `/reviews/${review.id}/items`,
    `/reviews/${review.id}/participants`,
    `/reviews/${review.id}/snapshot`,
    `/reviews/${review.id}/minutes?format=json`,
    `/review-items/${review.itemId}/history`,
    `/runs/${run.id}/signing`,
    '/insights',
    '/search?q=ord',
    `/search?q=${encodeURIComponent('"write tests" in:items status:open assignee:me')}`,
    '/search?q=status:open',
    '/search?q=assignee:me',
    '/search?q=status:archived',
    '/search?q=in:items',
    `/search?q=in:${project.id}`,
    `/projects/${project.id}/insights`,
    '/me/tokens',
    `/projects/${project.id}/tokens`,
  ];
  const read = async (at: string) => {
    log.taken();
    expect((await w.owner.fetch(`/api/v1${at}`)).status).toBe(200);
    return log.taken().filter((query) => /^(?:select|with)\b/i.test(query));
  };
  return { ...w, lists, read, run, project };
}

/** A review of all there is, judged, with an action and a sign-off to be found. */
async function reviewed(owner: Visitor, projectId: string) {
  const { id } = await owner.call('post', '/projects/{id}/reviews', {
    params: { id: projectId },
    body: { name: 'Before release' },
  });
  const params = { id };
  const phase = (from: Phase, to: Phase) =>
    owner.call('post', '/reviews/{id}/phase', { params, body: { from, to } });
  await owner.call('put', '/reviews/{id}/participants/me', { params });
  await phase('lobby', 'judging');
  const { items } = await owner.call('get', '/reviews/{id}/snapshot', { params });
  for (const one of items) {
    await owner.call('put', '/review-items/{id}/vote', {
      params: { id: one.id },
      body: { vote: 'pass', round: 1 },
    });
  }
  await phase('judging', 'discussing');
  await owner.call('post', '/reviews/{id}/acceptances', {
    params,
    body: { reviewItemIds: items.map((one) => one.id) },
  });
  await phase('discussing', 'closed');
  const { seq, runs } = await owner.call('get', '/reviews/{id}/snapshot', { params });
  await owner.call('post', '/reviews/{id}/sign-offs', {
    params,
    body: { runIds: runs.map((run) => run.id), seq, password: 'a long password' },
  });
  // Makes the sign-off stale, so that what differs is looked for too.
  await owner.call('post', '/items/{id}/evidence', {
    params: { id: items[0]?.item.id as string },
    body: { kind: 'text', text: 'Later' },
  });
  await owner.call('post', '/items/{id}/actions', {
    params: { id: items[0]?.item.id as string },
    body: { text: 'Write it down', ownerId: owner.id },
  });
  return { id, itemId: items[0]?.id as string };
}

test('every query of every read is served by an index', async () => {
  const { dir, lists, read } = await readable();
  const sqlite = new Sqlite(path.join(dir, 'walkaround.db'), { readonly: true });
  const slow: string[] = [];
  let queries = 0;
  for (const at of lists) {
    for (const query of await read(at)) {
      queries += 1;
      for (const step of queryPlan(sqlite, query)) {
        if (
          /^SCAN/.test(step) &&
          !/USING (?:COVERING )?INDEX|CONSTANT ROW|VIRTUAL TABLE INDEX \d+:\S*M/.test(step)
        )
          slow.push(`${at}: ${step} in ${query}`);
      }
    }
  }
  expect(slow).toEqual([]);
  expect(queries).toBeGreaterThan(50);
  sqlite.close();
});

test('no read makes more queries as its list grows', async () => {
  const { owner, lists, read, project, run, startRun } = await readable();
  const count = async () => {
    const counts: Record<string, number> = {};
    for (const at of lists) counts[at] = (await read(at)).length;
    return counts;
  };
  // One of each thing is there before; what is asked only where there is any is asked then. Before
  // each count something has changed, so that nothing is told from what was kept.
  await grow(1);
  await count();
  await grow(1);
  const small = await count();
  await grow(6);
  expect(await count()).toEqual(small);

  async function grow(times: number): Promise<void> {
    for (let n = 0; n < times; n += 1) {
      await startRun(owner);
      const { id } = await owner.call('post', '/projects/{id}/runs', {
        params: { id: project.id },
        body: { checklistId: run.checklistId },
      });
      const { data } = await owner.list('/runs/{id}/items', { params: { id } });
      for (const item of data) {
        await owner.call('patch', '/items/{id}', {
          params: { id: item.id },
          body: { assigneeId: owner.id, version: 1 },
        });
        await owner.call('post', '/items/{id}/evidence', {
          params: { id: item.id },
          body: { kind: 'text', text: 'x' },
        });
        await owner.call('post', '/items/{id}/actions', {
          params: { id: item.id },
          body: { text: 'x', ownerId: owner.id },
        });
        await owner.call('post', '/items/{id}/comments', {
          params: { id: item.id },
          body: { body: 'x' },
        });
      }
      await reviewed(owner, project.id);
    }
  }
});
