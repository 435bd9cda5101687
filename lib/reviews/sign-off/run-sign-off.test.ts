import { expect, test } from 'vitest';
import { softPasskey } from '@/lib/testing/soft-passkey';
import { testWorld, type Visitor } from '@/lib/testing/test-world';

/** A run of three items in a project that only its members see. */
async function world() {
  const w = await testWorld();
  const bo = await w.join('Bo');
  const started = await w.startRun(w.owner, { access: 'private' });
  const { project, run, items } = started;
  const params = { id: run.id };
  const answer = async (at: number, body: object) => {
    const id = items[at]?.id as string;
    const { version } = await w.owner.call('get', '/items/{id}', { params: { id } });
    await w.owner.call('patch', '/items/{id}', { params: { id }, body: { ...body, version } });
  };
  const settle = async () => {
    await answer(0, { status: 'done' });
    await answer(1, { status: 'not_applicable', justification: 'No database here' });
    await answer(2, { status: 'done' });
  };
  const seq = async () =>
    (await w.owner.list('/projects/{id}/events', { params: { id: project.id } })).data[0]
      ?.seq as number;
  const sign = async (by: Visitor, body: object = {}) =>
    by.call('post', '/runs/{id}/sign-offs', {
      params,
      body: { seq: await seq(), password: 'a long password', ...body } as never,
    });
  const signed = async () =>
    (
      await w.owner.list('/projects/{id}/events', {
        params: { id: project.id },
        query: { type: 'run.signed' },
      })
    ).data;
  return { ...w, bo, ...started, params, answer, settle, seq, sign, signed };
}

test('a run is signed off from its page once every item is settled', async () => {
  const { owner, settle, sign, answer, signed, items } = await world();
  await answer(0, { status: 'done' });
  await answer(1, { status: 'needs_work', justification: 'No index' });
  await expect(sign(owner)).rejects.toMatchObject({
    code: 'CONFLICT',
    message: expect.stringContaining('and 1 more are not settled'),
    details: [
      { field: `items.${items[1]?.id}`, message: expect.stringMatching(/needs work$/) },
      { field: `items.${items[2]?.id}`, message: expect.stringMatching(/is open$/) },
    ],
  });
  await settle();
  expect(await sign(owner)).toMatchObject({
    signed: true,
    quorum: 1,
    signOffs: [{ reviewId: null, reviewName: null, personName: 'Olga Owner', stale: false }],
  });
  const [event] = await signed();
  expect(event).toMatchObject({
    reviewId: null,
    data: { reviewName: null, state: expect.stringMatching(/^[0-9a-f]{64}$/) },
  });
  // The same person twice is one signature.
  expect((await sign(owner)).signOffs).toHaveLength(1);
  await answer(0, { status: 'open' });
  await expect(sign(owner)).rejects.toMatchObject({ code: 'CONFLICT' });
});

test('an answer that was changed since it was seen refuses; one put back does not', async () => {
  const { owner, settle, sign, answer, seq } = await world();
  await settle();
  const seen = await seq();
  await answer(0, { note: 'Changed meanwhile' });
  await expect(sign(owner, { seq: seen })).rejects.toMatchObject({
    code: 'CONFLICT',
    details: [{ field: 'seq' }],
  });
  await answer(0, { note: null });
  expect(await sign(owner, { seq: seen })).toMatchObject({ signed: true });
});

test('what has not happened yet can’t have been seen', async () => {
  const { owner, settle, sign, seq, signed, params } = await world();
  await settle();
  const beyond = { code: 'VALIDATION_ERROR', details: [{ field: 'seq' }] };
  for (const future of [(await seq()) + 1, 999_999]) {
    await expect(sign(owner, { seq: future })).rejects.toMatchObject(beyond);
    const asked = owner.call('post', '/runs/{id}/sign-off-challenges', {
      params,
      body: { seq: future },
    });
    await expect(asked).rejects.toMatchObject(beyond);
  }
  expect(await signed()).toEqual([]);
  expect(await sign(owner)).toMatchObject({ signed: true });
});

test('who works in the project signs; others do not see the run', async () => {
  const { bo, nobody, owner, project, settle, sign, run } = await world();
  await settle();
  await expect(sign(bo)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(
    bo.call('post', '/runs/{id}/sign-off-challenges', { params: { id: run.id }, body: { seq: 1 } }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  const ask = await nobody.fetch(`/api/v1/runs/${run.id}/sign-offs`, { method: 'POST' });
  expect(ask.status).toBe(401);
  await owner.call('put', '/projects/{id}/members/{personId}', {
    params: { id: project.id, personId: bo.id },
  });
  expect(await sign(bo)).toMatchObject({ signed: true });
  await owner.call('patch', '/runs/{id}', { params: { id: run.id }, body: { archived: true } });
  await expect(sign(owner)).rejects.toMatchObject({ code: 'CONFLICT' });
});

test('it takes one’s own password or passkey, for just this run as it was seen', async () => {
  const { owner, settle, sign, seq, params } = await world();
  await settle();
  await expect(sign(owner, { password: 'wrong' })).rejects.toMatchObject({
    details: [{ field: 'password' }],
  });
  await expect(sign(owner, { password: undefined })).rejects.toMatchObject({
    details: [{ field: 'password' }],
  });
  await expect(sign(owner, { seq: 0 })).rejects.toMatchObject({ details: [{ field: 'seq' }] });
  const device = softPasskey();
  const created = device.create(await owner.call('post', '/me/passkey-challenges'));
  await owner.call('post', '/me/passkeys', {
    body: { name: 'Laptop', password: 'a long password', passkey: created },
  });
  const ask = async (at: number) =>
    device.get(
      await owner.call('post', '/runs/{id}/sign-off-challenges', { params, body: { seq: at } }),
    );
  const now = await seq();
  const old = { passkey: await ask(now - 1), password: undefined };
  await expect(sign(owner, old)).rejects.toMatchObject({ details: [{ field: 'passkey' }] });
  const made = await sign(owner, { passkey: await ask(now), password: undefined });
  expect(made.signOffs).toMatchObject([{ confirmedWith: 'passkey' }]);
});

test('a run that a closed review was about keeps that review’s quorum', async () => {
  const { owner, bo, project, settle, sign, run } = await world();
  await owner.call('put', '/projects/{id}/members/{personId}', {
    params: { id: project.id, personId: bo.id },
  });
  await settle();
  const review = await owner.call('post', '/projects/{id}/reviews', {
    params: { id: project.id },
    body: { name: 'Two of us', quorum: 2, scope: { runIds: [run.id] } },
  });
  const steps = ['lobby', 'judging', 'discussing', 'closed'] as const;
  for (const [at, to] of steps.entries()) {
    if (at === 0) continue;
    const body = { from: steps[at - 1] ?? 'lobby', to };
    await owner.call('post', '/reviews/{id}/phase', { params: { id: review.id }, body });
  }
  expect(await sign(owner)).toMatchObject({ signed: false, quorum: 2 });
  expect(await sign(bo)).toMatchObject({ signed: true, quorum: 2 });
});

test('where those who answer do not sign, somebody else does', async () => {
  const { owner, bo, project, items, settle, sign } = await world();
  const id = project.id;
  await owner.call('put', '/projects/{id}/members/{personId}', {
    params: { id, personId: bo.id },
    body: { role: 'reviewer' },
  });
  const only = (signersApart: boolean, by = owner) =>
    by.call('patch', '/projects/{id}', { params: { id }, body: { signersApart } });
  await expect(only(true, bo)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect(await only(true)).toMatchObject({ signersApart: true });
  await settle();
  await expect(sign(owner)).rejects.toMatchObject({
    code: 'FORBIDDEN',
    message: expect.stringContaining(`You answered “${items[0]?.text}”`),
    details: [{ field: `items.${items[0]?.id}`, message: 'was answered by you' }],
  });
  expect(await sign(bo)).toMatchObject({ signed: true });
  await only(false);
  expect(await sign(owner)).toMatchObject({ signOffs: [{}, {}] });
});
