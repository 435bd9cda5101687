import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { ProjectEvent } from '@/lib/model/event.types';
import { takeAnswer } from '@/lib/reviews/live/answers.reducer';
import { reviewWorld } from '@/lib/reviews/testing/review-world';
import { byHand } from '@/lib/testing/by-hand';
import { signRun } from '@/lib/testing/sign-run';
import { uploaded } from '@/lib/testing/upload';
import { signOffsIn } from '@/lib/verify/history-sign-offs';
import { isSigned } from './sign-off-standing';
import { canonicalState, type SignedAnswer } from './signed-state';

/** A run that two people signed, and ways to change it. */
async function signed() {
  const w = await reviewWorld({ quorum: 2 });
  await w.accept();
  await w.sign(w.owner);
  await w.sign(w.bo);
  const { run, bo, items, project, owner } = w;
  const params = { id: items[0]?.id as string };
  const signing = () => bo.call('get', '/runs/{id}/signing', { params: { id: run.id } });
  const change = async (body: object) => {
    const { version } = await owner.call('get', '/items/{id}', { params });
    await owner.call('patch', '/items/{id}', { params, body: { ...body, version } });
  };
  const turns = async () => {
    const query = { sort: 'seq', limit: 100 } as const;
    const { data } = await owner.list('/projects/{id}/events', {
      params: { id: project.id },
      query,
    });
    return data.filter(({ type }) => type.startsWith('sign-off.'));
  };
  return { ...w, itemParams: params, signing, change, turns };
}

test('a list of runs says which are signed off, partly, or no longer', async () => {
  const w = await reviewWorld({ quorum: 2 });
  const { project, run, owner, items } = w;
  const listed = async () => {
    const { data } = await owner.list('/projects/{id}/runs', { params: { id: project.id } });
    return data.find(({ id }) => id === run.id)?.signing;
  };
  const change = async (status: 'open' | 'done') => {
    const params = { id: items[0]?.id as string };
    const { version } = await owner.call('get', '/items/{id}', { params });
    await owner.call('patch', '/items/{id}', { params, body: { status, version } });
  };
  expect(await listed()).toBeNull();
  await w.accept();
  expect(await listed()).toBeNull();
  await w.sign(owner);
  expect(await listed()).toBe('partly');
  await w.sign(w.bo);
  expect(await listed()).toBe('signed');
  await change('open');
  expect(await listed()).toBe('stale');
  await change('done');
  expect(await listed()).toBe('signed');
  expect((await owner.call('get', '/runs/{id}', { params: { id: run.id } })).signing).toBe(
    'signed',
  );
});

test('an undo that brings everything back makes sign-offs valid again, and the history says both', async () => {
  const { signing, change, turns, itemParams, run } = await signed();
  await change({ status: 'open' });
  const stale = await signing();
  expect(stale).toMatchObject({
    signed: false,
    signOffs: [
      {
        stale: true,
        changedItemIds: [itemParams.id],
        differences: [{ was: { status: 'done' }, changedBy: 'Olga Owner' }],
      },
      { stale: true },
    ],
  });
  await change({ note: 'Also this' });
  await change({ status: 'done' });
  expect(await signing()).toMatchObject({ signed: false });
  await change({ note: null });
  const back = await signing();
  expect(back).toMatchObject({
    signed: true,
    signOffs: [{ stale: false, changedItemIds: [], differences: [] }, { stale: false }],
  });
  expect(back.state).toBe(back.signOffs[0]?.state);
  expect((await turns()).map(({ type, runId, data }) => [type, runId, data.state])).toEqual([
    ['sign-off.stale', run.id, stale.state],
    ['sign-off.valid', run.id, back.state],
  ]);
  expect((await turns())[0]?.data.signOffs).toMatchObject([
    { personName: 'Olga Owner' },
    { personName: 'Bo' },
  ]);
});

test('who has an item by when is no part of what is signed', async () => {
  const { signing, change, turns, bo } = await signed();
  await change({ assigneeId: bo.id, dueOn: '2026-12-01' });
  expect(await signing()).toMatchObject({ signed: true });
  expect(await turns()).toEqual([]);
  await change({ note: 'Also this' });
  const { changes } = await signing();
  expect(changes.map(({ data }) => data.after)).toEqual([{ note: 'Also this' }]);
});

test('evidence counts by what it says: put back, it is the same', async () => {
  const { signing, owner, itemParams, turns } = await signed();
  const add = () =>
    owner.call('post', '/items/{id}/evidence', {
      params: itemParams,
      body: { kind: 'text', text: 'ok' },
    });
  const remove = (id: string) => owner.call('delete', '/evidence/{id}', { params: { id } });
  const { id } = await add();
  expect(await signing()).toMatchObject({
    signOffs: [{ stale: true, differences: [{ added: [{ text: 'ok' }] }] }, {}],
  });
  await remove(id);
  expect(await signing()).toMatchObject({ signed: true });
  expect((await turns()).map(({ type }) => type)).toEqual(['sign-off.stale', 'sign-off.valid']);
});

test('many changes at once turn a sign-off once', async () => {
  const { signing, owner, run, items, turns } = await signed();
  const set = async (status: 'open' | 'done') => {
    const changes = await Promise.all(
      items.map(async ({ id }) => {
        const { version } = await owner.call('get', '/items/{id}', { params: { id } });
        return { id, status, version };
      }),
    );
    await owner.call('patch', '/runs/{id}/items', { params: { id: run.id }, body: { changes } });
  };
  await set('open');
  await set('done');
  expect(await signing()).toMatchObject({ signed: true });
  expect(await turns()).toHaveLength(2);
});

test('a second person can sign what was changed and put back', async () => {
  const { accept, sign, owner, bo, items, run } = await reviewWorld({ quorum: 2 });
  await accept();
  await sign(owner);
  const params = { id: items[0]?.id as string };
  for (const status of ['open', 'done'] as const) {
    const { version } = await owner.call('get', '/items/{id}', { params });
    await owner.call('patch', '/items/{id}', { params, body: { status, version } });
  }
  await sign(bo);
  expect(await bo.call('get', '/runs/{id}/signing', { params: { id: run.id } })).toMatchObject({
    signed: true,
  });
});

test('anybody can compute the signed state from the history', async () => {
  const { owner, project, run, items } = await signed();
  const query = { sort: 'seq', limit: 100 } as const;
  const { data } = await owner.list('/projects/{id}/events', {
    params: { id: project.id },
    query,
  });
  const answers = new Map<string, SignedAnswer>();
  const states: string[] = [];
  for (const event of data as unknown as ProjectEvent[]) {
    if (event.runId !== run.id) continue;
    if (event.type === 'run.signed') {
      const text = canonicalState(run, answers);
      const state = createHash('sha256').update(text).digest('hex');
      expect(state).toBe(event.data.state);
      states.push(state);
    }
    takeAnswer(answers, event);
  }
  expect(states).toHaveLength(2);
  expect(items.length).toBeGreaterThan(1);
});

test('a sign-off from before states were kept goes by the history', async () => {
  const { dir, signing, change, bo } = await signed();
  byHand({ dir }).exec('update sign_offs set state = null');
  await change({ assigneeId: bo.id });
  expect(await signing()).toMatchObject({ signed: true });
  await change({ status: 'open' });
  expect(await signing()).toMatchObject({ signed: false, signOffs: [{ stale: true }, {}] });
  await change({ status: 'done' });
  expect(await signing()).toMatchObject({ signed: true });
});

test('as many different people as the quorum asks for', () => {
  const by = (personId: string, stale = false) => ({ personId, stale });
  expect(isSigned([by('a'), by('b')], 2)).toBe(true);
  expect(isSigned([by('a'), by('a')], 2)).toBe(false);
  expect(isSigned([by('a', true), by('b')], 2)).toBe(false);
  expect(isSigned([by('a')], null)).toBe(false);
});

test('a file is signed by its hash: another under the same name is another', async () => {
  const { owner, itemParams, signing, project } = await signed();
  const stale = async () => (await signing()).signOffs.map((one) => one.stale);
  const send = (body: string) => uploaded(owner, itemParams.id, { body, name: 'log.txt' });
  const remove = ({ id }: { id: string }) =>
    owner.call('delete', '/evidence/{id}', { params: { id } });
  const one = await send('ok');
  expect(await stale()).toEqual([true, true]);
  await remove(one);
  expect(await stale()).toEqual([false, false]);

  const again = await send('ok');
  await signRun(owner, (await signing()).signOffs[0]?.runId as string);
  await remove(again);
  const other = await send('failed');
  expect((await stale()).at(-1)).toBe(true);
  await remove(other);
  await owner.call('post', '/items/{id}/evidence', {
    params: itemParams,
    body: { kind: 'upload', text: 'log.txt', sha256: one.file.sha256 },
  });
  expect((await stale()).at(-1)).toBe(false);
  const history = await owner.fetch(`/api/v1/projects/${project.id}/events?format=jsonl`);
  const lines = (await history.text()).trim().split('\n');
  expect(signOffsIn(lines).signOffs.map(({ standing }) => standing)).not.toContain('misstated');
});
