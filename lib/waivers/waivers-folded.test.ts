import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import type { ProjectEvent } from '@/lib/model/event.types';
import { applyEvent, fromSnapshot } from '@/lib/runs/run-state.reducer';
import { testWorld } from '@/lib/testing/test-world';

test('a page that folds the events of a waiver has what a fresh one has, at every step', async () => {
  const w = await testWorld();
  const ada = await w.join('Ada Okafor');
  const { project, run, items } = await w.startRun(w.owner);
  const [first] = items as [(typeof items)[0]];
  const params = { id: first.id };
  const fresh = async () =>
    fromSnapshot(await w.owner.call('get', '/runs/{id}/snapshot', { params: { id: run.id } }));
  let page = await fresh();
  const follow = async (expected: string | null) => {
    const { data } = await w.owner.list('/projects/{id}/events', {
      params: { id: project.id },
      query: { after: page.seq, sort: 'seq' },
    });
    page = (data as ProjectEvent[]).reduce(applyEvent, page);
    const now = await fresh();
    expect(page.waivers).toEqual(now.waivers);
    expect(page.items[first.id]).toEqual(now.items[first.id]);
    expect(page.waivers[first.id]?.state ?? null).toBe(expected);
    // What was heard before changes nothing.
    expect((data as ProjectEvent[]).reduce(applyEvent, page)).toBe(page);
  };
  const ask = () =>
    ada.call('post', '/items/{id}/waivers', {
      params,
      body: { reason: 'Later', expiresOn: '2026-12-01' },
    });
  const decide = (id: string, decision: 'approved' | 'declined') =>
    w.owner.call('put', '/waivers/{id}/decision', {
      params: { id },
      body: { decision, version: 1 },
    });
  const end = (id: string, version: number) =>
    ada.call('post', '/waivers/{id}/end', { params: { id }, body: { version } });

  await decide((await ask()).id, 'declined');
  await follow(null);
  const taken = await ask();
  await follow('requested');
  await end(taken.id, 1);
  await follow(null);
  const { id } = await ask();
  await decide(id, 'approved');
  await follow('approved');
  const mutationId = uuidv7();
  const { version } = await ada.call('get', '/items/{id}', { params });
  await ada.call('patch', '/items/{id}', { params, body: { status: 'done', version, mutationId } });
  await follow(null);
  await ada.call('patch', '/runs/{id}/items', {
    params: { id: run.id },
    body: {
      undoes: mutationId,
      changes: [{ id: first.id, status: 'waived', justification: 'Later', version: version + 1 }],
    },
  });
  await follow('approved');
  w.clock.set('2026-12-02T00:00:00.000Z');
  await w.services.expireWaivers();
  await follow(null);
  expect(page.items[first.id]?.status).toBe('open');
});
