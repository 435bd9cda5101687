import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { ProjectEvent } from '@/lib/model/event.types';
import { takeAnswer } from '@/lib/reviews/live/answers.reducer';
import { byHand } from '@/lib/testing/by-hand';
import { TEST_PASSWORD } from '@/lib/testing/hashed-once';
import { strengthWorld } from '@/lib/testing/strength-world';
import { signOffsIn } from '@/lib/verify/history-sign-offs';
import { canonicalState, type SignedAnswer } from './signed-state';

/** A run whose first item is waived until the 24th, and all others done, that Cy signed. */
async function signedWaived() {
  const w = await strengthWorld();
  const [first, ...rest] = w.ids as [string, ...string[]];
  for (const id of rest) await w.give(w.ada, { status: 'done' }, {}, id);
  const waive = async (expiresOn: string) => {
    const { id } = await w.ada.call('post', '/items/{id}/waivers', {
      params: { id: first },
      body: { reason: 'Later', expiresOn, approverId: w.bo.id },
    });
    const body = { decision: 'approved', version: 1 } as const;
    await w.bo.call('put', '/waivers/{id}/decision', { params: { id }, body });
    return id;
  };
  const waiver = await waive('2026-11-24');
  const params = { id: w.runId };
  const { seq } = await w.ada.call('get', '/runs/{id}/snapshot', { params });
  const body = { seq, password: TEST_PASSWORD };
  await (await w.join('Cy')).call('post', '/runs/{id}/sign-offs', { params, body });
  const signing = () => w.ada.call('get', '/runs/{id}/signing', { params });
  const history = async () => {
    const found = await w.ada.fetch(`/api/v1/projects/${w.projectId}/events?format=jsonl`);
    return (await found.text()).trim().split('\n');
  };
  const standings = async () =>
    signOffsIn(await history()).signOffs.map(({ standing }) => standing);
  const expire = async () => {
    w.clock.set('2026-11-25T00:00:01.000Z');
    await w.services.expireWaivers();
  };
  return { ...w, waive, waiver, signing, history, standings, expire };
}

test('what was signed as waived until a day is not signed as waived until another', async () => {
  const w = await signedWaived();
  expect(await w.standings()).toEqual(['holds']);
  await w.expire();
  expect((await w.signing()).signed).toBe(false);
  await w.waive('2027-11-24');
  expect(await w.signing()).toMatchObject({
    signed: false,
    signOffs: [{ stale: true, differences: [{ was: { waiver: w.waiver } }] }],
  });
  expect(await w.standings()).toEqual(['stale']);
});

test('an undo that brings the same waiver back makes the sign-off valid again', async () => {
  const w = await signedWaived();
  const mutationId = crypto.randomUUID();
  await w.give(w.ada, { status: 'done', justification: null }, { mutationId });
  expect((await w.signing()).signed).toBe(false);
  await w.give(w.ada, { status: 'waived', justification: 'Later' }, { undoes: mutationId });
  expect(await w.signing()).toMatchObject({ signed: true, signOffs: [{ differences: [] }] });
  expect(await w.standings()).toEqual(['holds']);
});

test('a sign-off from before states said the waiver holds as it did, and goes by the history', async () => {
  const w = await signedWaived();
  const run = { id: w.runId, revision: '' };
  const answers = new Map<string, SignedAnswer>();
  for (const line of await w.history()) {
    const event = JSON.parse(line) as ProjectEvent;
    if (event.type === 'run.created') run.revision = event.data.revision;
    takeAnswer(answers, event);
  }
  const older = createHash('sha256')
    .update(canonicalState(run, answers, 'before waivers'))
    .digest('hex');
  const { state } = (await w.signing()) as { state: string };
  expect(older).not.toBe(state);
  byHand(w).exec(`update sign_offs set state = '${older}'`);
  const stood = async () =>
    signOffsIn((await w.history()).map((line) => line.replace(state, older))).signOffs;
  const note = (text: string | null) => w.give(w.ada, { note: text });
  await note('A note');
  expect((await w.signing()).signed).toBe(false);
  await note(null);
  expect((await w.signing()).signed).toBe(true);
  expect(await stood()).toMatchObject([{ standing: 'holds' }]);
  await w.expire();
  await w.waive('2027-11-24');
  expect((await w.signing()).signed).toBe(false);
  expect(await stood()).toMatchObject([{ standing: 'stale' }]);
});
