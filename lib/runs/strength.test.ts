import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import { backingOf } from '@/lib/model/backing';
import { countsAsDone, STRENGTHS, USUAL_RULE } from '@/lib/model/strength';
import type { Verdict } from '@/lib/model/verdict';
import { strengthWorld } from '@/lib/testing/strength-world';
import type { Visitor } from '@/lib/testing/test-world';

test('an agent and a project’s token claim, a person and their own script confirm', async () => {
  const w = await strengthWorld();
  const done = { status: 'done' as const };
  expect(await w.give(w.agent, done)).toMatchObject({
    strength: 'claimed',
    counts: false,
    answeredBy: w.ada.id,
    answeredVia: { name: 'Script', isAgent: true, model: 'some-model-4' },
  });
  expect(await w.give(w.ada, { status: 'open' })).toMatchObject({
    strength: null,
    answeredVia: null,
  });
  expect(await w.give(w.ci, done)).toMatchObject({ strength: 'claimed', counts: false });
  await w.give(w.ada, { status: 'open' });
  expect(await w.give(w.script, done)).toMatchObject({ strength: 'confirmed', counts: true });
  // Who does it by when is no answer, whoever says so.
  expect(await w.give(w.agent, { dueOn: '2026-12-01' })).toMatchObject({ strength: 'confirmed' });
});

test('a machine’s result makes a claim a checked one, until it is taken away; an agent’s never does', async () => {
  const w = await strengthWorld();
  await w.attach(w.ci);
  w.clock.set('2026-11-22T09:00:01.000Z');
  // What was attached before says nothing of an answer that came later.
  await w.give(w.agent, { status: 'done' });
  expect(await w.look()).toMatchObject({ strength: 'claimed' });
  await w.attach(w.agent);
  await w.attach(w.projectAgent);
  await w.attach(w.ada);
  expect(await w.look()).toMatchObject({ strength: 'claimed' });
  const result = await w.attach(w.ci);
  const more = await w.attach(w.ci);
  expect(await w.look()).toMatchObject({ strength: 'checked', counts: false });
  await w.detach(w.agent, result);
  expect(await w.look()).toMatchObject({ strength: 'checked' });
  await w.detach(w.ada, more);
  expect(await w.look()).toMatchObject({ strength: 'claimed' });
});

test('people confirm and reject several at once, all or none, and take it back', async () => {
  const w = await strengthWorld();
  const [one, two, three] = w.ids as [string, string, string];
  for (const id of [one, two]) await w.give(w.agent, { status: 'done' }, {}, id);
  const say = async (by: Visitor, verdict: Verdict, ids: string[], more = {}) =>
    w.verdict(by, verdict, ids, more);
  // One of them is open: none is confirmed.
  await expect(say(w.ada, 'confirm', [one, three])).rejects.toMatchObject({
    code: 'VALIDATION_ERROR',
    details: [{ field: 'items.1.id' }],
  });
  expect(await w.look(one)).toMatchObject({ strength: 'claimed' });
  const mutationId = uuidv7();
  const confirmed = await say(w.ada, 'confirm', [one, two], { mutationId });
  expect(confirmed).toMatchObject([
    { strength: 'confirmed', counts: true, confirmedBy: w.ada.id, answeredBy: w.ada.id },
    { strength: 'confirmed', counts: true },
  ]);
  const again = await say(w.ada, 'take_back', [one, two], { undoes: mutationId });
  expect(again).toMatchObject([
    { strength: 'claimed', counts: false, confirmedBy: null },
    { strength: 'claimed', counts: false },
  ]);
  await expect(say(w.ada, 'reject', [one], { reason: ' ' })).rejects.toMatchObject({
    details: [{ field: 'reason' }],
  });
  const [rejected] = await say(w.bo, 'reject', [one], { reason: 'No test at all.' });
  expect(rejected).toMatchObject({
    status: 'needs_work',
    justification: 'No test at all.',
    strength: 'confirmed',
    answeredBy: w.bo.id,
  });
  const { data } = await w.ada.list('/projects/{id}/events', {
    params: { id: w.projectId },
    query: { itemId: one, limit: 1 },
  });
  expect(data[0]?.data).toMatchObject({ rejects: true });
});

test('only who confirmed takes it back, and only a person confirms', async () => {
  const w = await strengthWorld();
  const id = w.ids[0] as string;
  await w.give(w.agent, { status: 'done' });
  for (const by of [w.agent, w.projectAgent, w.ci])
    await expect(w.verdict(by, 'confirm', [id])).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await w.verdict(w.script, 'confirm', [id]);
  await expect(w.verdict(w.bo, 'take_back', [id])).rejects.toMatchObject({
    code: 'VALIDATION_ERROR',
  });
  expect(await w.look()).toMatchObject({ strength: 'confirmed', confirmedBy: w.ada.id });
});

test('a verdict on what somebody changed meanwhile is a conflict, and a repeat is harmless', async () => {
  const w = await strengthWorld();
  const id = w.ids[0] as string;
  await w.give(w.agent, { status: 'done' });
  const call = (version: number, mutationId: string) =>
    w.bo.call('post', '/runs/{id}/confirmations', {
      params: { id: w.runId },
      body: { verdict: 'confirm', items: [{ id, version }], mutationId },
    });
  await expect(call(1, uuidv7())).rejects.toMatchObject({
    code: 'CONFLICT',
    current: { id, version: 2 },
  });
  const mutationId = uuidv7();
  const [once] = await call(2, mutationId);
  expect(await call(2, mutationId)).toEqual([once]);
});

test('a stage may ask for a second person and for evidence, and a change of that counts anew', async () => {
  const w = await strengthWorld();
  const [one] = w.ids as [string];
  const rule = (by: Visitor, values: object) =>
    by.call('patch', '/projects/{id}', {
      params: { id: w.projectId },
      body: { stageRules: { [w.stage]: { ...USUAL_RULE, ...values } } },
    });
  await w.give(w.ada, { status: 'done' });
  expect(await w.look()).toMatchObject({ counts: true });
  await rule(w.ada, { second: true });
  expect(await w.look()).toMatchObject({ counts: false, strength: 'confirmed' });
  await expect(w.verdict(w.ada, 'confirm', [one])).rejects.toMatchObject({
    code: 'FORBIDDEN',
    details: [{ field: 'items.0.id' }],
  });
  await w.verdict(w.bo, 'confirm', [one]);
  expect(await w.look()).toMatchObject({
    counts: true,
    confirmedBy: w.bo.id,
    answeredBy: w.ada.id,
  });
  await rule(w.ada, { second: true, evidence: true });
  expect(await w.look()).toMatchObject({ counts: false });
  const piece = await w.attach(w.bo);
  expect(await w.look()).toMatchObject({ counts: true });
  await w.detach(w.ada, piece);
  expect(await w.look()).toMatchObject({ counts: false });
  await rule(w.ada, { strength: 'accepted' });
  expect(await w.look()).toMatchObject({ counts: false });
  await rule(w.ada, { strength: 'claimed' });
  expect(await w.look()).toMatchObject({ counts: true });
  // What counts is not an agent's to say, whatever its person may.
  await expect(rule(w.agent, { strength: 'claimed' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(rule(w.bo, { strength: 'claimed' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('what only was claimed is not done: progress tells it apart, and no run of it is signed off', async () => {
  const w = await strengthWorld();
  for (const id of w.ids) await w.give(w.agent, { status: 'done' }, {}, id);
  const run = await w.ada.call('get', '/runs/{id}', { params: { id: w.runId } });
  const total = w.ids.length;
  expect(run.progress).toMatchObject({ total, done: 0, toConfirm: total });
  const { seq } = await w.ada.call('get', '/runs/{id}/snapshot', { params: { id: w.runId } });
  await expect(
    w.ada.call('post', '/runs/{id}/sign-offs', {
      params: { id: w.runId },
      body: { seq, password: 'a long password' },
    }),
  ).rejects.toMatchObject({
    code: 'CONFLICT',
    details: expect.arrayContaining([
      { field: `items.${w.ids[0]}`, message: expect.stringContaining('is to confirm') },
    ]),
  });
  await w.verdict(w.ada, 'confirm', [...w.ids]);
  const after = await w.ada.call('get', '/runs/{id}', { params: { id: w.runId } });
  expect(after.progress).toMatchObject({ done: total, toConfirm: 0 });
});

test('the database says of every rule what the rules in words say', async () => {
  const w = await strengthWorld();
  const [one, two, three] = w.ids as [string, string, string];
  const rules = STRENGTHS.flatMap((strength) =>
    [false, true].flatMap((second) =>
      [false, true].map((evidence) => ({ strength, second, evidence })),
    ),
  );
  const holds = async () => {
    const told: boolean[] = [];
    for (const rule of rules) {
      const body = { stageRules: { [w.stage]: rule } };
      await w.ada.call('patch', '/projects/{id}', { params: { id: w.projectId }, body });
      for (const id of w.ids) {
        const row = await w.look(id);
        const { data } = await w.ada.list('/items/{id}/evidence', { params: { id } });
        expect([rule, row.counts]).toEqual([rule, countsAsDone(row, rule, backingOf(data))]);
        told.push(row.counts);
      }
    }
    expect(new Set(told)).toEqual(new Set([true, false]));
  };
  await w.give(w.ada, { status: 'done' }, {}, one);
  await w.give(w.agent, { status: 'done' }, {}, two);
  await w.attach(w.ci, two);
  await w.give(w.ci, { status: 'not_applicable', justification: 'No.' }, {}, three);
  await w.attach(w.agent, three);
  await holds();
  await w.verdict(w.bo, 'confirm', [two, three]);
  await w.give(w.bo, { status: 'needs_work', justification: 'No.' }, {}, one);
  await holds();
});

test('whoever confirmed what only a token had answered has answered, where those do not sign', async () => {
  const w = await strengthWorld();
  await w.ada.call('patch', '/projects/{id}', {
    params: { id: w.projectId },
    body: { signersApart: true },
  });
  for (const id of w.ids) await w.give(w.ci, { status: 'done' }, {}, id);
  await w.verdict(w.bo, 'confirm', [...w.ids]);
  const { seq } = await w.ada.call('get', '/runs/{id}/snapshot', { params: { id: w.runId } });
  const sign = (by: Visitor) =>
    by.call('post', '/runs/{id}/sign-offs', {
      params: { id: w.runId },
      body: { seq, password: 'a long password' },
    });
  await expect(sign(w.bo)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await sign(w.ada);
});

test('a confirmation that its giver withdrew by saying it needs work stays withdrawn, a claim against it does not count', async () => {
  const w = await strengthWorld();
  const confirmed = { strength: 'confirmed', answeredBy: w.ada.id, confirmedBy: w.bo.id };
  await w.ada.call('patch', '/projects/{id}', {
    params: { id: w.projectId },
    body: { stageRules: { [w.stage]: { ...USUAL_RULE, second: true } } },
  });
  await w.give(w.ada, { status: 'done' });
  await w.verdict(w.bo, 'confirm', [w.ids[0] as string]);
  const work = { status: 'needs_work', justification: 'I was wrong.' };
  const done = { status: 'done', justification: null };
  const claim = uuidv7();
  await w.give(w.agent, work, { mutationId: claim });
  expect(await w.give(w.ada, done, { undoes: claim })).toMatchObject(confirmed);
  const mutationId = uuidv7();
  await w.give(w.bo, work, { mutationId });
  expect(await w.give(w.ada, done, { undoes: mutationId })).toMatchObject({
    ...confirmed,
    confirmedBy: null,
    counts: false,
  });
});

test('a confirmation that was followed by another is gone once both are taken back', async () => {
  const w = await strengthWorld();
  const id = w.ids[0] as string;
  await w.ada.call('patch', '/projects/{id}', {
    params: { id: w.projectId },
    body: { stageRules: { [w.stage]: { ...USUAL_RULE, second: true } } },
  });
  await w.give(w.agent, { status: 'done' });
  for (const by of [w.ada, w.bo]) await w.verdict(by, 'confirm', [id]);
  const [first] = await w.verdict(w.bo, 'take_back', [id]);
  expect(first).toMatchObject({ strength: 'confirmed', confirmedBy: w.ada.id });
  const [after] = await w.verdict(w.ada, 'take_back', [id]);
  expect(after).toMatchObject({ strength: 'claimed', confirmedBy: null });
});

test('evidence that an agent swapped since somebody looked is not confirmed unseen', async () => {
  const w = await strengthWorld();
  await w.give(w.agent, { status: 'done' });
  const piece = await w.attach(w.agent);
  const { id, version } = await w.look();
  await w.detach(w.agent, piece);
  await w.attach(w.agent);
  const confirm = w.bo.call('post', '/runs/{id}/confirmations', {
    params: { id: w.runId },
    body: { verdict: 'confirm', items: [{ id, version }] },
  });
  await expect(confirm).rejects.toMatchObject({
    code: 'CONFLICT',
    current: { strength: 'claimed' },
  });
  await w.verdict(w.bo, 'confirm', [id]);
});
