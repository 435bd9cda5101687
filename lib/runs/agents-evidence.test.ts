import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import { type StageRule, USUAL_RULE } from '@/lib/model/strength';
import { strengthWorld } from '@/lib/testing/strength-world';

const RULE: StageRule = { ...USUAL_RULE, evidence: true };
const done = { status: 'done' as const };

/** A run whose stage asks for evidence. */
async function world(rule: Partial<StageRule> = {}) {
  const w = await strengthWorld();
  await w.ada.call('patch', '/projects/{id}', {
    params: { id: w.projectId },
    body: { stageRules: { [w.stage]: { ...RULE, ...rule } } },
  });
  const tick = () => w.clock.set(new Date(w.clock.now().getTime() + 1000).toISOString());
  const pieces = async (id = w.ids[0] as string) =>
    (await w.ada.list('/items/{id}/evidence', { params: { id } })).data;
  const told = async (id = w.ids[0] as string) => {
    const query = { itemId: id, limit: 100, sort: 'seq' } as const;
    const { data } = await w.ada.list('/projects/{id}/events', {
      params: { id: w.projectId },
      query,
    });
    return data.at(-1)?.data;
  };
  return { ...w, first: w.ids[0] as string, tick, pieces, told };
}

test('an agent’s evidence backs no claim: of a stage that takes claims it takes a person’s or a machine’s', async () => {
  const w = await world({ strength: 'claimed' });
  for (const by of [w.agent, w.projectAgent]) {
    await w.give(by, done);
    const piece = await w.attach(by);
    expect(await w.pieces()).toMatchObject([{ id: piece, claimed: true }]);
    expect(await w.look()).toMatchObject({ strength: 'claimed', counts: false });
    await w.detach(by, piece);
    await w.give(w.ada, { status: 'open' });
  }
  await w.give(w.agent, done);
  const result = await w.attach(w.ci);
  expect(await w.look()).toMatchObject({ strength: 'checked', counts: true });
  await w.detach(w.ci, result);
  expect(await w.look()).toMatchObject({ strength: 'claimed', counts: false });
  await w.attach(w.script);
  expect(await w.look()).toMatchObject({ strength: 'claimed', counts: true });
});

test('an agent’s evidence counts once a person confirms or answers with it there, and not before', async () => {
  const w = await world();
  const [one, two] = w.ids as [string, string];
  await w.give(w.agent, done);
  await w.attach(w.agent);
  expect(await w.look()).toMatchObject({ counts: false });
  await w.verdict(w.bo, 'confirm', [one]);
  expect(await w.look()).toMatchObject({ strength: 'confirmed', counts: true });
  await w.verdict(w.bo, 'take_back', [one]);
  expect(await w.look()).toMatchObject({ strength: 'claimed', counts: false });

  const { version } = await w.look(two);
  await w.attach(w.agent, two);
  const answer = w.ada.call('patch', '/items/{id}', {
    params: { id: two },
    body: { ...done, version },
  });
  await expect(answer).rejects.toMatchObject({ code: 'CONFLICT' });
  expect(await w.give(w.ada, done, {}, two)).toMatchObject({ counts: true });
});

test('what an agent adds to or takes from a confirmed answer makes it a claim, until somebody confirms', async () => {
  const w = await world();
  await w.give(w.ada, done);
  await w.verdict(w.bo, 'confirm', [w.first]);
  const claim = { strength: 'claimed', confirmedBy: null, answeredBy: w.ada.id, counts: false };
  const piece = await w.attach(w.agent);
  expect(await w.look()).toMatchObject(claim);
  expect(await w.told()).toMatchObject({
    evidence: { claimed: true },
    answer: { strength: 'claimed', again: true },
  });
  // Neither who did it nor who takes it back brings the confirmation back.
  await w.detach(w.agent, piece);
  expect(await w.look()).toMatchObject(claim);
  await w.attach(w.ada);
  expect(await w.look()).toMatchObject({ ...claim });
  await w.verdict(w.ada, 'confirm', [w.first]);
  expect(await w.look()).toMatchObject({ strength: 'confirmed', confirmedBy: w.ada.id });
  const [own] = await w.pieces();
  await w.detach(w.agent, own?.id as string);
  expect(await w.look()).toMatchObject(claim);
});

test('a note that an agent changes makes a confirmed answer a claim, and an undo is no confirmation', async () => {
  const w = await world({ evidence: false });
  await w.give(w.ada, { ...done, note: 'As measured.' });
  const mutationId = uuidv7();
  const noted = await w.give(w.agent, { note: 'All green.' }, { mutationId });
  expect(noted).toMatchObject({ strength: 'claimed', answeredBy: w.ada.id, counts: false });
  expect(await w.told()).toMatchObject({ again: true });
  const back = { note: 'As measured.' };
  expect(await w.give(w.agent, back, { undoes: mutationId })).toMatchObject({ counts: false });
  expect(await w.give(w.ada, { note: 'Mine.' })).toMatchObject({ strength: 'claimed' });
  expect(await w.verdict(w.ada, 'confirm', [w.first])).toMatchObject([{ counts: true }]);
  // A machine's result is welcome, its note is not; who does it by when is no part of the answer.
  const result = await w.attach(w.ci);
  expect(await w.give(w.agent, { dueOn: '2026-12-01' })).toMatchObject({ strength: 'confirmed' });
  // Nor does its result from before back what was changed since.
  expect(await w.give(w.ci, { note: 'Build 12' })).toMatchObject({ strength: 'claimed' });
  const newer = await w.attach(w.ci);
  expect(await w.look()).toMatchObject({ strength: 'checked' });
  await w.detach(w.ci, newer);
  expect(await w.look()).toMatchObject({ strength: 'claimed' });
  await w.detach(w.ci, result);
});

test('an undo gives back nothing that an agent has touched since', async () => {
  const w = await world({ second: true });
  await w.give(w.ada, done);
  await w.verdict(w.bo, 'confirm', [w.first]);
  const mutationId = uuidv7();
  await w.give(w.agent, { status: 'needs_work', justification: 'Slow.' }, { mutationId });
  await w.attach(w.agent);
  const undone = await w.give(w.ada, { ...done, justification: null }, { undoes: mutationId });
  // Ada has answered anew, with it there; Bo has not seen it.
  expect(undone).toMatchObject({ strength: 'confirmed', confirmedBy: null, counts: false });
  expect(await w.verdict(w.bo, 'confirm', [w.first])).toMatchObject([{ counts: true }]);
  // The same of a note that came with what is undone, and is left there.
  const other = uuidv7();
  const work = { status: 'needs_work', justification: 'Slow.', note: 'All green.' };
  await w.give(w.agent, work, { mutationId: other });
  const marks = { undoes: other };
  expect(await w.give(w.ada, { ...done, justification: null }, marks)).toMatchObject({
    note: 'All green.',
    strength: 'confirmed',
    confirmedBy: null,
    counts: false,
  });
});

test('evidence that an agent attached stays its own when it is taken away and put back', async () => {
  const w = await world({ strength: 'claimed' });
  await w.give(w.agent, done);
  let piece = await w.attach(w.agent, w.first, 'All green');
  for (const by of [w.ada, w.script, w.agent]) {
    w.tick();
    await w.detach(w.ada, piece);
    w.tick();
    piece = await w.attach(by, w.first, 'All green');
    expect(await w.pieces()).toMatchObject([{ claimed: true }]);
    expect(await w.look()).toMatchObject({ counts: false });
  }
  // A person's is an agent's once an agent puts it back, a machine's own result is its own.
  const own = await w.attach(w.bo, w.first, 'By hand');
  expect(await w.look()).toMatchObject({ counts: true });
  await w.detach(w.bo, own);
  await w.attach(w.agent, w.first, 'By hand');
  expect(await w.look()).toMatchObject({ counts: false });
  await w.detach(w.ada, piece);
  await w.attach(w.ci, w.first, 'All green');
  expect(await w.look()).toMatchObject({ counts: true });
});
