import { expect, test } from 'vitest';
import { reviewWorld } from '@/lib/reviews/testing/review-world';
import { TEST_PASSWORD } from '@/lib/testing/hashed-once';
import { strengthWorld } from '@/lib/testing/strength-world';
import { projectToken } from '@/lib/testing/token-visitor';
import { signOffsIn } from '@/lib/verify/history-sign-offs';

/** A run that Bo signed, of answers that Ada gave. */
async function signed(by: 'ada' | 'agent' = 'ada') {
  const w = await strengthWorld();
  for (const id of w.ids) await w.give(w[by], { status: 'done' }, {}, id);
  if (by === 'agent') await w.verdict(w.bo, 'confirm', w.ids);
  const params = { id: w.runId };
  const { seq } = await w.bo.call('get', '/runs/{id}/snapshot', { params });
  const body = { seq, password: TEST_PASSWORD };
  await (by === 'ada' ? w.bo : w.ada).call('post', '/runs/{id}/sign-offs', { params, body });
  const isSigned = async () => (await w.ada.call('get', '/runs/{id}/signing', { params })).signed;
  const listed = async () => (await w.ada.call('get', '/runs/{id}', { params })).signing;
  const verified = async () => {
    const history = await w.ada.fetch(`/api/v1/projects/${w.projectId}/events?format=jsonl`);
    return signOffsIn((await history.text()).trim().split('\n')).signOffs.map(
      ({ standing }) => standing,
    );
  };
  /** What the page, lists and a checked history say, which is the same. */
  const stands = async () => {
    const told = [
      await isSigned(),
      (await listed()) === 'signed',
      (await verified())[0] === 'holds',
    ];
    expect(new Set(told).size).toBe(1);
    return told[0];
  };
  return { ...w, stands };
}

test('an agent does not make a sign-off valid again, whoever stands behind the claim does', async () => {
  const w = await signed();
  expect(await w.stands()).toBe(true);
  await w.give(w.bo, { status: 'needs_work', justification: 'It was never tested.' });
  expect(await w.stands()).toBe(false);
  await w.give(w.projectAgent, { status: 'done', justification: null });
  expect(await w.look()).toMatchObject({ strength: 'claimed', counts: false });
  expect(await w.stands()).toBe(false);
  await w.verdict(w.bo, 'confirm', [w.ids[0] as string]);
  expect(await w.stands()).toBe(true);
});

test('evidence that an agent puts back makes no sign-off valid again, a person who looks again does', async () => {
  const w = await signed();
  const piece = await w.attach(w.agent);
  expect(await w.stands()).toBe(false);
  await w.detach(w.agent, piece);
  expect(await w.stands()).toBe(false);
  await w.detach(w.ada, await w.attach(w.ada));
  expect(await w.stands()).toBe(false);
  await w.verdict(w.bo, 'confirm', [w.ids[0] as string]);
  expect(await w.stands()).toBe(true);
});

test('what an agent put back as it was signed is not valid for anything a person does that leaves it so', async () => {
  const w = await signed();
  const [one, two] = w.ids as [string, string];
  const rule = { strength: 'claimed', second: false, evidence: false } as const;
  await w.ada.call('patch', '/projects/{id}', {
    params: { id: w.projectId },
    body: { stageRules: { [w.stage]: rule } },
  });
  const piece = await w.attach(w.ada);
  await w.detach(w.ada, piece);
  expect(await w.stands()).toBe(true);
  await w.give(w.agent, { status: 'needs_work', justification: 'Broken.' });
  await w.give(w.agent, { status: 'done', justification: null });
  expect(await w.look()).toMatchObject({ strength: 'claimed', counts: true });
  expect(await w.stands()).toBe(false);
  await w.give(w.ada, { status: 'done' });
  await w.give(w.ada, { assigneeId: w.ada.id, note: null }, {}, two);
  await w.detach(w.ada, piece);
  await w.verdict(w.bo, 'confirm', [one]);
  await w.verdict(w.bo, 'take_back', [one]);
  expect(await w.stands()).toBe(false);
  await w.give(w.ada, { note: 'Again.' }, {}, two);
  expect(await w.stands()).toBe(false);
  await w.give(w.ada, { note: null }, {}, two);
  expect(await w.stands()).toBe(true);
});

test('a run whose confirmations are taken back is not signed until they are given again', async () => {
  const w = await signed('agent');
  const [one] = w.ids as [string];
  expect(await w.stands()).toBe(true);
  await w.verdict(w.bo, 'take_back', [one]);
  expect(await w.stands()).toBe(false);
  await w.verdict(w.bo, 'confirm', [one]);
  expect(await w.stands()).toBe(true);
});

test('what was signed stays signed when its stage asks for more, until it is changed', async () => {
  const w = await signed();
  const [one] = w.ids as [string];
  const rule = { strength: 'confirmed', second: true, evidence: false } as const;
  await w.ada.call('patch', '/projects/{id}', {
    params: { id: w.projectId },
    body: { stageRules: { [w.stage]: rule } },
  });
  expect(await w.look()).toMatchObject({ counts: false });
  expect(await w.stands()).toBe(true);
  await w.give(w.ada, { note: 'More.' });
  await w.give(w.ada, { note: null });
  expect(await w.stands()).toBe(false);
  await w.verdict(w.bo, 'confirm', [one]);
  expect(await w.stands()).toBe(false);
  await w.verdict(w.bo, 'confirm', w.ids.slice(1));
  expect(await w.stands()).toBe(true);
});

test('a review does not sign anew what does not count, because somebody signed it before', async () => {
  const w = await reviewWorld({ quorum: 2 });
  const bot = (await projectToken(w, w.owner, w.project.id, { isAgent: true })).as;
  const params = { id: w.items[0]?.id as string };
  const give = async (by: typeof bot, body: object) => {
    const { version } = await w.owner.call('get', '/items/{id}', { params });
    await by.call('patch', '/items/{id}', { params, body: { ...body, version } });
  };
  await w.accept();
  await w.sign(w.owner);
  await give(w.owner, { status: 'needs_work', justification: 'No.' });
  await give(bot, { status: 'done', justification: null });
  await expect(w.sign(w.bo)).rejects.toMatchObject({ code: 'CONFLICT' });
});
