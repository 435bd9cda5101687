import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import { MARKED_SO } from '@/lib/model/claim';
import { USUAL_RULE } from '@/lib/model/strength';
import { TEST_PASSWORD } from '@/lib/testing/hashed-once';
import { strengthWorld } from '@/lib/testing/strength-world';
import { testWorld } from '@/lib/testing/test-world';
import { packSnapshot, unpackSnapshot } from './packed-snapshot.rules';

const RELEASE =
  '# Release\n\n## Before\n\n- [x] Tag it\n- [~] Tell the press\n\nIn this order:\n\n- [ ] Rest\n\n### Notes\n\n- [x] Write them\n';

async function brought() {
  const w = await testWorld();
  const { checklists } = await w.owner.call('post', '/imports', {
    body: { source: RELEASE, origin: { kind: 'paste' } },
  });
  const checklist = checklists[0] as (typeof checklists)[number];
  const project = await w.owner.call('post', '/projects', { body: { name: 'Orders' } });
  const params = { id: project.id };
  const start = (body: object = {}) =>
    w.owner.call('post', '/projects/{id}/runs', {
      params,
      body: { checklistId: checklist.id, ...body } as never,
    });
  const look = (id: string) => w.owner.call('get', '/runs/{id}/snapshot', { params: { id } });
  return { ...w, checklist, project, start, look };
}

test('a run begins as its document says, claimed by nobody, and counts nothing of it', async () => {
  const w = await brought();
  const run = await w.start();
  const snapshot = await w.look(run.id);
  const nobody = { strength: 'claimed', answeredBy: null, confirmedBy: null, counts: false };
  expect(snapshot.items).toMatchObject([
    { text: 'Tag it', status: 'done', justification: null, ...nobody },
    { text: 'Tell the press', status: 'not_applicable', justification: MARKED_SO, ...nobody },
    { text: 'Rest', status: 'open', strength: null, answeredAt: null },
    { text: 'Write them', status: 'done', ...nobody },
  ]);
  expect(run.progress).toMatchObject({ total: 4, done: 0, notApplicable: 0, toConfirm: 3 });
  const { data } = await w.owner.list('/projects/{id}/events', {
    params: { id: w.project.id },
    query: { type: 'run.created' },
  });
  const [one, two, , four] = snapshot.items.map(({ id }) => id);
  expect(data[0]?.data).toMatchObject({ claims: { done: [one, four], notApplicable: [two] } });
});

test('items say which section they stand in and what stands before them, packed or not', async () => {
  const w = await brought();
  const { id } = await w.start();
  const snapshot = await w.look(id);
  expect(snapshot.items.map(({ section, lead }) => [section, lead])).toEqual([
    [[], ''],
    [[], ''],
    [[], 'In this order:'],
    [['Notes'], ''],
  ]);
  expect(unpackSnapshot(packSnapshot(snapshot))).toEqual(snapshot);
  const report = await w.owner.fetch(`/api/v1/runs/${id}/report?format=md`);
  const text = await report.text();
  expect(text).toContain('#### Notes');
  expect(text).toContain('— the document');
});

test('whoever starts a run hands over what another text of the document says', async () => {
  const w = await brought();
  const keys = (await w.owner.call('get', '/checklists/{id}', { params: { id: w.checklist.id } }))
    .items;
  const rest = keys[2]?.key as string;
  const statuses = async (claims: object) =>
    (await w.look((await w.start({ claims })).id)).items.map(({ status }) => status);
  expect(await statuses({ done: [rest] })).toEqual(['open', 'open', 'done', 'open']);
  expect(await statuses({})).toEqual(['open', 'open', 'open', 'open']);
  for (const [claims, field] of [
    [{ done: ['nowhere'] }, 'claims.done.0'],
    [{ done: [rest], notApplicable: [rest] }, 'claims.notApplicable.0'],
    [{ done: [rest, rest] }, 'claims.done.1'],
    [{ maybe: [] }, 'claims.maybe'],
  ] as const)
    await expect(w.start({ claims })).rejects.toMatchObject({
      code: 'VALIDATION_ERROR',
      details: [{ field }],
    });
});

test('people confirm what a document claims, together too; agents and scripts do not', async () => {
  const w = await strengthWorld({ claimed: true });
  for (const by of [w.agent, w.projectAgent, w.ci])
    await expect(w.verdict(by, 'confirm', w.ids)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  for (const item of await w.verdict(w.bo, 'confirm', w.ids))
    expect(item).toMatchObject({
      strength: 'confirmed',
      counts: true,
      answeredBy: null,
      confirmedBy: w.bo.id,
    });
});

test('who confirms it first is no second person, be it their own document or another’s', async () => {
  const w = await strengthWorld({ claimed: true });
  const [id] = w.ids as [string];
  await w.ada.call('patch', '/projects/{id}', {
    params: { id: w.projectId },
    body: { stageRules: { [w.stage]: { ...USUAL_RULE, second: true } } },
  });
  await w.verdict(w.ada, 'confirm', [id]);
  expect(await w.look()).toMatchObject({ answeredBy: null, confirmedBy: w.ada.id, counts: false });
  await expect(w.verdict(w.ada, 'confirm', [id])).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await w.verdict(w.bo, 'confirm', [id]);
  expect(await w.look()).toMatchObject({
    answeredBy: w.ada.id,
    confirmedBy: w.bo.id,
    counts: true,
  });
  await w.verdict(w.bo, 'take_back', [id]);
  expect(await w.look()).toMatchObject({ answeredBy: null, confirmedBy: w.ada.id, counts: false });
  await w.verdict(w.ada, 'take_back', [id]);
  expect(await w.look()).toMatchObject({ strength: 'claimed', confirmedBy: null });
});

test('an undo gives the claim back to the document', async () => {
  const w = await strengthWorld({ claimed: true });
  const mutationId = uuidv7();
  await w.give(w.bo, { status: 'open' }, { mutationId });
  expect(await w.look()).toMatchObject({ strength: null, answeredAt: null });
  await w.give(w.bo, { status: 'done' }, { undoes: mutationId });
  expect(await w.look()).toMatchObject({ strength: 'claimed', answeredBy: null, counts: false });
});

test('where those who answered may not sign off, who confirmed a document’s claim may not', async () => {
  const w = await strengthWorld({ claimed: true });
  await w.ada.call('patch', '/projects/{id}', {
    params: { id: w.projectId },
    body: { signersApart: true },
  });
  await w.verdict(w.bo, 'confirm', w.ids);
  const { seq } = await w.bo.call('get', '/runs/{id}/snapshot', { params: { id: w.runId } });
  const signed = w.bo.call('post', '/runs/{id}/sign-offs', {
    params: { id: w.runId },
    body: { seq, password: TEST_PASSWORD },
  });
  await expect(signed).rejects.toMatchObject({ code: 'FORBIDDEN' });
});
