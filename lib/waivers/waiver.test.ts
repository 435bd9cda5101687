import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import type { ApiError } from '@/lib/api/api-error';
import { testWorld, type Visitor } from '@/lib/testing/test-world';
import { ownToken, projectToken } from '@/lib/testing/token-visitor';

/** A private project of three: a lead, a contributor who asks, and a reviewer who decides. */
async function team() {
  const w = await testWorld();
  const ada = await w.join('Ada Okafor');
  const rob = await w.join('Rob Reviewer');
  const { project, run, items } = await w.startRun(w.owner, { access: 'private' });
  const place = { id: project.id };
  const member = (personId: string, role: 'contributor' | 'reviewer' | 'viewer') =>
    w.owner.call('put', '/projects/{id}/members/{personId}', {
      params: { ...place, personId },
      body: { role },
    });
  await member(ada.id, 'contributor');
  await member(rob.id, 'reviewer');
  const [first, second] = items.map(({ id }) => ({ id })) as [{ id: string }, { id: string }];
  const ask = (by: Visitor, more: object = {}, params = first) =>
    by.call('post', '/items/{id}/waivers', {
      params,
      body: { reason: 'The sandbox is down.', expiresOn: '2026-12-01', ...more },
    });
  const decide = (by: Visitor, id: string, decision: 'approved' | 'declined', version = 1) =>
    by.call('put', '/waivers/{id}/decision', {
      params: { id },
      body: { decision, why: decision === 'declined' ? 'It can’t wait.' : null, version },
    });
  const item = async (params = first) => w.owner.call('get', '/items/{id}', { params });
  const change = (by: Visitor, body: object, params = first) =>
    by.call('patch', '/items/{id}', { params, body: body as { version: number } });
  const inbox = async (by: Visitor) =>
    (await by.list('/me/inbox', { query: { limit: 100 } })).data.map(
      ({ kind, waiver, title }) => `${kind}${waiver ? ` ${waiver.news}` : ''}: ${title}`,
    );
  const waivers = async (state: 'live' | 'all' = 'live') =>
    (await w.owner.list('/projects/{id}/waivers', { params: place, query: { state } })).data;
  return {
    ...w,
    ada,
    rob,
    project,
    run,
    first,
    second,
    member,
    ask,
    decide,
    item,
    change,
    inbox,
    waivers,
  };
}

const refusal = async (work: Promise<unknown>) => {
  const error = (await work.then(
    () => null,
    (error) => error,
  )) as ApiError | null;
  return error && [error.code, ...error.details.map(({ field }) => field)].join(' ');
};

test('what somebody else approved is waived, is not done, and is told to who asked', async () => {
  const w = await team();
  const asked = await w.ask(w.ada);
  expect(asked).toMatchObject({ state: 'requested', ownerName: 'Ada Okafor', approverId: null });
  expect((await w.item()).status).toBe('open');
  expect(await w.inbox(w.rob)).toEqual(['waiver asked: Define route and HTTP method']);
  expect(await w.inbox(w.ada)).toEqual([]);
  expect(await w.decide(w.rob, asked.id, 'approved')).toMatchObject({
    state: 'approved',
    decidedByName: 'Rob Reviewer',
  });
  expect(await w.item()).toMatchObject({
    status: 'waived',
    justification: 'The sandbox is down.',
    answeredBy: w.rob.id,
  });
  expect(await w.inbox(w.rob)).toEqual([]);
  expect(await w.inbox(w.ada)).toEqual(['waiver_news approved: Define route and HTTP method']);
  const { progress } = await w.owner.call('get', '/runs/{id}', { params: { id: w.run.id } });
  expect(progress).toMatchObject({ waived: 1, done: 0 });
  const { data } = await w.owner.list('/runs/{id}/waivers', { params: { id: w.run.id } });
  expect(data.map(({ id }) => id)).toEqual([asked.id]);
  const [news] = (await w.ada.list('/me/inbox', { query: {} })).data;
  const params = { id: news?.id as string };
  expect(
    await refusal(w.rob.call('patch', '/me/waiver-notices/{id}', { params, body: { seen: true } })),
  ).toBe('NOT_FOUND');
  await w.ada.call('patch', '/me/waiver-notices/{id}', { params, body: { seen: true } });
  expect(await w.inbox(w.ada)).toEqual([]);
});

test('what is declined stays as it is, with the reason, and may be asked for again', async () => {
  const w = await team();
  const { id } = await w.ask(w.ada);
  expect(await w.decide(w.rob, id, 'declined')).toMatchObject({
    state: 'declined',
    why: 'It can’t wait.',
  });
  expect((await w.item()).status).toBe('open');
  expect(await w.inbox(w.ada)).toEqual(['waiver_news declined: Define route and HTTP method']);
  expect(await refusal(w.decide(w.owner, id, 'approved', 2))).toBe('CONFLICT');
  await w.ask(w.ada);
  expect(await refusal(w.ask(w.owner))).toBe('CONFLICT');
});

test('who asked does not decide, nor their tokens, agents or a project’s token', async () => {
  const w = await team();
  const { id } = await w.ask(w.owner);
  expect(await refusal(w.decide(w.owner, id, 'approved'))).toBe('FORBIDDEN');
  const own = await ownToken(w, w.owner);
  expect(await refusal(w.decide(own.as, id, 'approved'))).toBe('FORBIDDEN');
  const agent = await ownToken(w, w.rob, { isAgent: true });
  expect(await refusal(w.decide(agent.as, id, 'approved'))).toBe('FORBIDDEN');
  const project = await projectToken(w, w.owner, w.project.id, { role: 'reviewer' });
  expect(await refusal(w.decide(project.as, id, 'approved'))).toBe('FORBIDDEN');
  const script = await ownToken(w, w.rob, { scopes: ['review'] });
  expect(await w.decide(script.as, id, 'approved')).toMatchObject({ state: 'approved' });
  // A project's token may ask, but not be approved by who made it.
  const ci = await projectToken(w, w.owner, w.project.id);
  expect(await refusal(w.ask(ci.as, {}, w.second))).toBe('VALIDATION_ERROR ownerId');
  const asked = await w.ask(ci.as, { ownerId: w.ada.id }, w.second);
  expect(await refusal(w.decide(w.owner, asked.id, 'approved'))).toBe('FORBIDDEN');
  expect(await refusal(w.decide(w.ada, asked.id, 'approved'))).toBe('FORBIDDEN');
  expect(await w.decide(w.rob, asked.id, 'approved')).toMatchObject({ ownerName: 'Ada Okafor' });
});

test('who is responsible may answer, and is not who approves', async () => {
  const w = await team();
  expect(await refusal(w.ask(w.ada, { ownerId: w.rob.id }))).toBe('VALIDATION_ERROR ownerId');
  const given = w.change(w.ada, { assigneeId: w.rob.id, version: 1 });
  expect(await refusal(given)).toBe('VALIDATION_ERROR assigneeId');
  const both = { ownerId: w.owner.id, approverId: w.owner.id };
  expect(await refusal(w.ask(w.ada, both))).toBe('VALIDATION_ERROR approverId');
  const { id } = await w.ask(w.ada, { ownerId: w.owner.id });
  expect(await w.inbox(w.owner)).toEqual([]);
  expect(await refusal(w.decide(w.owner, id, 'approved'))).toBe('FORBIDDEN');
  expect(await w.decide(w.rob, id, 'approved')).toMatchObject({ ownerId: w.owner.id });
});

test('the status is given by a waiver alone, and its reason stays', async () => {
  const w = await team();
  const waived = { status: 'waived', justification: 'I say so', version: 1 };
  expect(await refusal(w.change(w.ada, waived))).toBe('VALIDATION_ERROR status');
  const bulk = w.ada.call('patch', '/runs/{id}/items', {
    params: { id: w.run.id },
    body: { changes: [{ id: w.first.id, status: 'waived', justification: 'x', version: 1 }] },
  });
  expect(await refusal(bulk)).toBe('VALIDATION_ERROR changes.0.status');
  const { id } = await w.ask(w.ada);
  await w.decide(w.rob, id, 'approved');
  expect(await refusal(w.change(w.ada, { justification: 'Other', version: 2 }))).toBe(
    'VALIDATION_ERROR justification',
  );
  await w.change(w.ada, { note: 'Look in December', dueOn: '2026-11-23', version: 2 });
  expect((await w.waivers()).map(({ state }) => state)).toEqual(['approved']);
});

test.each([
  ['no reason', { reason: ' ' }, 'VALIDATION_ERROR reason'],
  ['a day that is over', { expiresOn: '2026-11-22' }, 'VALIDATION_ERROR expiresOn'],
  ['more than a year', { expiresOn: '2027-11-23' }, 'VALIDATION_ERROR expiresOn'],
  ['an owner from outside', { ownerId: uuidv7() }, 'VALIDATION_ERROR ownerId'],
  ['an approver from outside', { approverId: uuidv7() }, 'VALIDATION_ERROR approverId'],
])('%s is refused by its field', async (_, more, expected) => {
  const w = await team();
  expect(await refusal(w.ask(w.ada, more))).toBe(expected);
});

test('nobody names themselves to decide, and a year to the day is not too long', async () => {
  const w = await team();
  expect(await refusal(w.ask(w.ada, { approverId: w.ada.id }))).toBe('VALIDATION_ERROR approverId');
  expect(await w.ask(w.ada, { expiresOn: '2027-11-22' })).toMatchObject({ state: 'requested' });
});

test('where nobody else may decide, or would hear of it, that is said', async () => {
  const w = await testWorld();
  const { items, project } = await w.startRun(w.owner, { access: 'private' });
  const ask = (by: Visitor, more: object = {}) =>
    by.call('post', '/items/{id}/waivers', {
      params: { id: items[0]?.id as string },
      body: { reason: 'Later', expiresOn: '2026-12-01', ...more },
    });
  await expect(ask(w.owner)).rejects.toThrow(/nobody else in this project may/);
  const ada = await w.join('Ada Okafor');
  await w.owner.call('put', '/projects/{id}/members/{personId}', {
    params: { id: project.id, personId: ada.id },
    body: { role: 'contributor' },
  });
  expect(await refusal(ask(w.owner))).toBe('VALIDATION_ERROR approverId');
  expect(await ask(w.owner, { approverId: ada.id })).toMatchObject({ approverId: ada.id });
  const { data } = await ada.list('/me/inbox', { query: { kind: 'waiver' } });
  expect(data).toHaveLength(1);
});

test('an answer ends a waiver, and undoing it brings it back with all it had', async () => {
  const w = await team();
  const { id } = await w.ask(w.ada);
  await w.decide(w.rob, id, 'approved');
  const before = await w.item();
  const mutationId = uuidv7();
  await w.change(w.ada, { status: 'done', version: 2, mutationId });
  expect((await w.waivers('all')).map(({ state }) => state)).toEqual(['ended']);
  const undo = (undoes: string, fields: object, version: number) =>
    w.ada.call('patch', '/runs/{id}/items', {
      params: { id: w.run.id },
      body: { mutationId: uuidv7(), undoes, changes: [{ id: w.first.id, ...fields, version }] },
    });
  const was = { status: 'waived' as const, justification: before.justification };
  expect(await refusal(undo(uuidv7(), was, 3))).toBe('VALIDATION_ERROR changes.0.status');
  expect(await refusal(undo(mutationId, { ...was, justification: 'Other' }, 3))).toBe(
    'VALIDATION_ERROR changes.0.justification',
  );
  await undo(mutationId, was, 3);
  expect(await w.item()).toMatchObject({
    ...was,
    answeredBy: w.rob.id,
    answeredAt: before.answeredAt,
  });
  expect(await w.waivers()).toMatchObject([{ id, state: 'approved', closedAt: null }]);
  // Past its day it does not come back.
  const again = uuidv7();
  await w.change(w.ada, { status: 'done', version: 4, mutationId: again });
  w.clock.set('2026-12-02T00:00:00.000Z');
  expect(await refusal(undo(again, was, 5))).toBe('VALIDATION_ERROR changes.0.status');
});

test('settling an item withdraws what is asked for, and an undo asks again', async () => {
  const w = await team();
  const { id } = await w.ask(w.ada);
  const mutationId = uuidv7();
  await w.change(w.ada, { status: 'done', version: 1, mutationId });
  expect((await w.waivers('all')).map(({ state }) => state)).toEqual(['withdrawn']);
  expect(await w.inbox(w.rob)).toEqual([]);
  expect(await refusal(w.ask(w.ada))).toBe('CONFLICT');
  await w.ada.call('patch', '/runs/{id}/items', {
    params: { id: w.run.id },
    body: { undoes: mutationId, changes: [{ id: w.first.id, status: 'open', version: 2 }] },
  });
  expect(await w.waivers()).toMatchObject([{ id, state: 'requested' }]);
});

test('a waiver that is ended by hand gives the item back as it was', async () => {
  const w = await team();
  const failing = { status: 'needs_work', justification: 'It times out.', version: 1 };
  await w.change(w.ada, failing);
  const { id } = await w.ask(w.owner);
  await w.decide(w.rob, id, 'approved');
  const end = (version: number, mutationId = uuidv7()) =>
    w.ada.call('post', '/waivers/{id}/end', { params: { id }, body: { version, mutationId } });
  expect(await refusal(end(1))).toBe('CONFLICT version');
  const mutationId = uuidv7();
  expect(await end(2, mutationId)).toMatchObject({ state: 'ended' });
  expect(await end(2, mutationId)).toMatchObject({ state: 'ended' });
  expect(await w.item()).toMatchObject({
    status: 'needs_work',
    justification: 'It times out.',
    answeredBy: w.ada.id,
  });
  expect(await refusal(end(3))).toBe('CONFLICT');
});

test('its end is told to who asked and who approved, with who ended it, till it is taken back', async () => {
  const w = await team();
  const { id } = await w.ask(w.ada);
  await w.decide(w.rob, id, 'approved');
  const mutationId = uuidv7();
  await w.owner.call('post', '/waivers/{id}/end', {
    params: { id },
    body: { version: 2, mutationId },
  });
  const news = async (by: Visitor) =>
    (await by.list('/me/inbox', { query: {} })).data.flatMap(({ waiver }) =>
      waiver?.news === 'ended' ? [waiver.by] : [],
    );
  expect(await news(w.ada)).toEqual(['Olga Owner']);
  expect(await news(w.rob)).toEqual(['Olga Owner']);
  expect(await news(w.owner)).toEqual([]);
  expect(await w.waivers('all')).toMatchObject([
    { closedBy: w.owner.id, closedByName: 'Olga Owner' },
  ]);
  const { version } = await w.item();
  const reason = 'The sandbox is down.';
  await w.owner.call('patch', '/runs/{id}/items', {
    params: { id: w.run.id },
    body: {
      undoes: mutationId,
      changes: [{ id: w.first.id, status: 'waived', justification: reason, version }],
    },
  });
  expect(await w.waivers()).toMatchObject([{ id, state: 'approved', closedByName: null }]);
  expect(await news(w.ada)).toEqual([]);
});
