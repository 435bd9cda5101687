import path from 'node:path';

import { projectFile } from '@/lib/config/project-file';
import { Sqlite } from '@/lib/db/sqlite';
import type { ChildServer } from './child-server';
import { guideOf } from './guide-text';
import { clientOf, cookieIn, startEmpty } from './world';

/** Items of a run; each project has one. */
const ITEMS = 20;
/** How many projects are made at once. */
const AT_ONCE = 32;
const DAY_MS = 86_400_000;
/** Projects are spread over so many days, the newest of them today. */
const DAYS = 80;

/** A server whose owner sees so many projects, each worked in, with things that are the owner's to do. */
export interface ManyProjects {
  server: ChildServer;
  projectId: string;
  /** Asks for a page; how long it took to be there as a whole, in milliseconds. */
  page(at: string): Promise<number>;
  /** Answers an item of some project, so that nothing can be shown from what was there. */
  answer(): Promise<void>;
}

/**
 * @param count how many projects there are
 * @param actions how many actions each has for the owner: few projects have more, so that as much
 * is shown of few as of many
 */
export async function startMany(count: number, actions: number): Promise<ManyProjects> {
  const started = await startEmpty(guideOf(ITEMS, ITEMS), projectFile('dist/server.mjs'));
  const { server, data, cookie, api, checklistIds } = started;
  const judge = await join(server.url, api);
  const me = await api.call('get', '/me');
  const projectIds: string[] = [];
  const itemIds: string[] = [];
  let next = 0;
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (next < count) {
        next += 1;
        await fill(next);
      }
    }),
  );
  spread(path.join(data, 'walkaround.db'));
  let answered = 0;
  return { server, projectId: projectIds[0] as string, page, answer };

  /** One project: half of its items answered, an item and an action are mine, and one in fifty holds a review. */
  async function fill(number: number): Promise<void> {
    const { id } = await api.call('post', '/projects', {
      body: {
        name: `Service ${number}`,
        description: 'Takes orders and hands them to fulfilment.',
        access: number % 5 === 0 ? 'private' : 'team',
        checklistIds,
      },
    });
    projectIds.push(id);
    const { data: runs } = await api.list('/projects/{id}/runs', { params: { id } });
    for (const run of runs) {
      const params = { id: run.id };
      const { data: items } = await api.list('/runs/{id}/items', { params, query: { limit: 100 } });
      const changes = items.slice(0, ITEMS / 2).map((item, at) => ({
        id: item.id,
        version: item.version,
        ...stateOf(at, number),
      }));
      await api.call('patch', '/runs/{id}/items', { params, body: { changes } });
      itemIds.push(items.at(-1)?.id as string);
      const [mine] = items.slice(-2);
      if (!mine) throw new Error('A run has no items');
      await api.call('patch', '/items/{id}', {
        params: { id: mine.id },
        body: { assigneeId: me.id, version: mine.version },
      });
      for (let at = 0; at < actions; at += 1) {
        await api.call('post', '/items/{id}/actions', {
          params: { id: items[0]?.id as string },
          body: { text: 'Mend it', ownerId: me.id, dueOn: '2030-01-01' },
        });
      }
    }
    if (number % 50 === 1) await review(id);
  }

  async function review(projectId: string): Promise<void> {
    const body = { name: 'Before release', personIds: [judge.id] };
    const { id } = await api.call('post', '/projects/{id}/reviews', {
      params: { id: projectId },
      body,
    });
    const params = { id };
    for (const one of [api, judge.api]) {
      await one.call('put', '/reviews/{id}/participants/me', { params });
    }
    const step = (
      from: 'lobby' | 'judging' | 'discussing',
      to: 'judging' | 'discussing' | 'closed',
    ) => api.call('post', '/reviews/{id}/phase', { params, body: { from, to } });
    await step('lobby', 'judging');
    const { items } = await api.call('get', '/reviews/{id}/snapshot', { params });
    for (const [at, item] of items.entries()) {
      for (const one of [api, judge.api]) {
        const vote = one === api || at % 3 ? 'pass' : 'unsure';
        await one.call('put', '/review-items/{id}/vote', {
          params: { id: item.id },
          body: { vote, comment: null, round: 1, tookMs: 2_000 },
        });
      }
    }
    await step('judging', 'discussing');
    for (const item of items) {
      await api.call('put', '/review-items/{id}/decision', {
        params: { id: item.id },
        body: { decision: 'accepted', reason: null, action: null, version: item.version },
      });
    }
    await step('discussing', 'closed');
  }

  async function page(at: string): Promise<number> {
    const began = performance.now();
    const response = await fetch(server.url + at, { headers: { cookie } });
    const text = await response.text();
    const took = performance.now() - began;
    if (response.status !== 200) throw new Error(`${at} was answered with ${response.status}`);
    if (!text.includes('</html>')) throw new Error(`${at} did not come as a whole`);
    return took;
  }

  async function answer(): Promise<void> {
    const id = itemIds[answered % itemIds.length] as string;
    answered += 1;
    const { version, status } = await api.call('get', '/items/{id}', { params: { id } });
    const body = { status: status === 'done' ? 'open' : 'done', version } as const;
    await api.call('patch', '/items/{id}', { params: { id }, body });
  }
}

function stateOf(at: number, number: number) {
  if (at % 5 === number % 5) return { status: 'needs_work' as const, justification: 'It fails' };
  if (at === number % 7) return { status: 'not_applicable' as const, justification: 'No input' };
  return { status: 'done' as const };
}

/** One more person, who judges with the owner. */
async function join(url: string, owner: ReturnType<typeof clientOf>) {
  const { token } = await owner.call('post', '/invitations');
  const response = await fetch(`${url}/api/v1/people`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      name: 'Bo Lind',
      email: 'bo@example.com',
      password: 'a long password',
      token,
    }),
  });
  const { data } = (await response.json()) as { data: { id: string } };
  return { id: data.id, api: clientOf(url, cookieIn(response)) };
}

/** Moves what was done in each project into the past, as if it had been done over weeks. */
function spread(file: string): void {
  const sqlite = new Sqlite(file, { timeout: 10_000 });
  const projects = sqlite.prepare('select id from projects order by id').pluck().all() as string[];
  const moves = [
    'update events set at = at - @by where project_id = @id',
    'update runs set created_at = created_at - @by where project_id = @id',
    'update actions set created_at = created_at - @by where project_id = @id',
    'update reviews set closed_at = closed_at - @by where project_id = @id',
    'update projects set last_activity_at = last_activity_at - @by where id = @id',
  ].map((move) => sqlite.prepare(move));
  sqlite.transaction(() => {
    for (const [at, id] of projects.entries()) {
      const by = ((at * 7) % DAYS) * DAY_MS;
      for (const move of moves) move.run({ id, by });
    }
  })();
  sqlite.close();
}
