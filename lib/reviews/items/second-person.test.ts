import { expect, test } from 'vitest';
import type { ProjectEvent } from '@/lib/model/event.types';
import { answeredAfter } from '@/lib/runs/answered.reducer';
import { answerSteps } from '@/lib/runs/answered.repo';
import { answeredOf } from '@/lib/runs/answered-facts';
import { findItem } from '@/lib/runs/item.repo';
import { applyEvent, fromSnapshot } from '@/lib/runs/run-state.reducer';
import { TEST_PASSWORD } from '@/lib/testing/hashed-once';
import { strengthWorld } from '@/lib/testing/strength-world';
import type { Visitor } from '@/lib/testing/test-world';

/** A stage that asks for a second person, where those who answered do not sign. */
async function world() {
  const w = await strengthWorld();
  const params = { id: w.projectId };
  const second = { strength: 'confirmed', second: true, evidence: false } as const;
  await w.ada.call('patch', '/projects/{id}', {
    params,
    body: { stageRules: { [w.stage]: second }, signersApart: true },
  });
  const id = w.ids[0] as string;
  const begun = fromSnapshot(
    await w.ada.call('get', '/runs/{id}/snapshot', { params: { id: w.runId } }),
  );

  /** Goes through a review of their own, and decides on the first item, or on every one. */
  async function decideAlone(by: Visitor, body: object = { decision: 'accepted' }, many = 1) {
    const review = await by.call('post', '/projects/{id}/reviews', {
      params,
      body: { name: 'Mine' },
    });
    const own = { params: { id: review.id } };
    await by.call('put', '/reviews/{id}/participants/me', own);
    const phase = (from: 'lobby' | 'judging', to: 'judging' | 'discussing') =>
      by.call('post', '/reviews/{id}/phase', { ...own, body: { from, to } });
    await phase('lobby', 'judging');
    await phase('judging', 'discussing');
    const { items } = await by.call('get', '/reviews/{id}/snapshot', own);
    for (const { id, version } of items.slice(0, many)) {
      await by.call('put', '/review-items/{id}/decision', {
        params: { id },
        body: { version, ...body } as never,
      });
    }
  }

  /** The item as the API gives it, which the history and a page that was open all along tell too. */
  async function told() {
    const item = await w.look(id);
    const row = await findItem(w.db.read, id);
    if (!row) throw new Error('gone');
    expect(answeredOf(row)).toEqual(answeredAfter(await answerSteps(w.db.read, id)));
    const query = { after: begun.seq, limit: 100, sort: 'seq' } as const;
    const { data } = await w.ada.list('/projects/{id}/events', { params, query });
    const live = (data as unknown as ProjectEvent[]).reduce(applyEvent, begun);
    expect(live.items[id]).toEqual(item);
    const { acceptances } = await w.ada.call('get', '/runs/{id}/snapshot', {
      params: { id: w.runId },
    });
    if (item.strength === 'accepted') expect(live.acceptances[id]).toEqual(acceptances[id]);
    return item;
  }

  return { ...w, id, decideAlone, told };
}

test('who answered is not their own second person by a review; whoever else decides or confirms is', async () => {
  const w = await world();
  await w.give(w.bo, { status: 'done' });
  await w.decideAlone(w.bo);
  const own = { strength: 'accepted', answeredBy: w.bo.id, confirmedBy: w.bo.id, counts: false };
  expect(await w.told()).toMatchObject(own);
  await w.decideAlone(w.ada);
  expect(await w.told()).toMatchObject({ ...own, confirmedBy: w.ada.id, counts: true });
});

test('what a review decides otherwise than was answered is the answer of who decided', async () => {
  const w = await world();
  await w.decideAlone(w.bo, { decision: 'not_applicable', reason: 'Internal.' });
  const own = { strength: 'accepted', answeredBy: w.bo.id, counts: false };
  expect(await w.told()).toMatchObject(own);
  await w.verdict(w.ada, 'confirm', [w.id]);
  expect(await w.told()).toMatchObject({ ...own, confirmedBy: w.ada.id, counts: true });
  await w.verdict(w.ada, 'take_back', [w.id]);
  expect(await w.told()).toMatchObject({ ...own, confirmedBy: w.bo.id, counts: false });
  await expect(w.verdict(w.bo, 'take_back', [w.id])).rejects.toMatchObject({
    code: 'VALIDATION_ERROR',
  });
});

test('whoever confirmed stays the second person when a review accepts it', async () => {
  const w = await world();
  await w.give(w.bo, { status: 'done' });
  await w.verdict(w.ada, 'confirm', [w.id]);
  await w.decideAlone(w.bo);
  expect(await w.told()).toMatchObject({
    strength: 'accepted',
    confirmedBy: w.ada.id,
    counts: true,
  });
});

test('reports and the run say that who accepted it did, and who had confirmed it only confirmed', async () => {
  const w = await world();
  await w.give(w.projectAgent, { status: 'done' });
  await w.verdict(w.ada, 'confirm', [w.id]);
  await w.decideAlone(w.bo);
  await w.told();
  const report = async (format: string) => {
    const response = await w.ada.fetch(`/api/v1/runs/${w.runId}/report?format=${format}`);
    return response.text();
  };
  expect(await report('md')).toMatch(
    /Confirmed by Olga Owner; accepted by Bo in the review “Mine”/,
  );
  const { data } = JSON.parse(await report('json'));
  const by = { confirmedById: w.ada.id, acceptedById: w.bo.id, acceptedIn: 'Mine' };
  expect(data.runs[0].items[0]).toMatchObject(by);
  expect((await report('csv')).split('\r\n')[1]).toMatch(/"Bo[^"]*","[^"]+","Mine",""$/);
  const { acceptances } = await w.ada.call('get', '/runs/{id}/snapshot', {
    params: { id: w.runId },
  });
  expect(acceptances).toMatchObject({ [w.id]: { by: w.bo.id } });
});

test('who accepts alone what a project’s token claimed does not sign it off where those who answered do not', async () => {
  const w = await world();
  for (const id of w.ids) await w.give(w.projectAgent, { status: 'done' }, {}, id);
  await w.decideAlone(w.ada, { decision: 'accepted' }, w.ids.length);
  expect(await w.told()).toMatchObject({ confirmedBy: w.ada.id, counts: true });
  const params = { id: w.runId };
  const { seq } = await w.ada.call('get', '/runs/{id}/snapshot', { params });
  const sign = (by: Visitor) =>
    by.call('post', '/runs/{id}/sign-offs', { params, body: { seq, password: TEST_PASSWORD } });
  await expect(sign(w.ada)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await sign(w.bo);
});
