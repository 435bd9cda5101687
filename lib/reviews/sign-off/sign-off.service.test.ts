import { expect, test, vi } from 'vitest';
import { reviewWorld } from '@/lib/reviews/testing/review-world';
import { softPasskey } from '@/lib/testing/soft-passkey';
import type { Visitor } from '@/lib/testing/test-world';

test('a run is signed by as many as the quorum asks for, and stale after a change', async () => {
  const { owner, bo, run, items, accept, sign, prepare, snapshot } = await reviewWorld({
    quorum: 2,
  });
  const signing = () => bo.call('get', '/runs/{id}/signing', { params: { id: run.id } });
  expect(await signing()).toMatchObject({ signed: false, quorum: null, signOffs: [] });
  await accept();
  await sign(owner);
  await sign(owner);
  expect(await signing()).toMatchObject({ signed: false, quorum: 2, changes: [] });
  const [made] = await sign(bo);
  expect(made).toMatchObject({ revision: run.revision, stale: false });
  expect(await signing()).toMatchObject({ signed: true, signOffs: [{ stale: false }, {}] });

  const params = { id: items[1]?.id as string };
  const change = async (body: object) => {
    const { version } = await owner.call('get', '/items/{id}', { params });
    await owner.call('patch', '/items/{id}', { params, body: { ...body, version } });
  };
  await change({ note: 'Later' });
  const after = await signing();
  expect(after).toMatchObject({
    signed: false,
    signOffs: [{ stale: true, changedItemIds: [params.id] }, { stale: true }],
    changes: [{ type: 'item.answered', itemId: params.id }],
  });

  const again = await prepare({ scope: { itemIds: after.signOffs[0]?.changedItemIds } });
  expect((await snapshot(owner, again.id)).items).toHaveLength(1);
});

test('what was not seen can’t be signed', async () => {
  const { owner, items, accept, sign, snapshot } = await reviewWorld();
  await accept();
  const { seq } = await snapshot();
  const params = { id: items[0]?.id as string };
  await owner.call('post', '/items/{id}/evidence', { params, body: { kind: 'text', text: 'x' } });
  await expect(sign(owner, { seq })).rejects.toMatchObject({
    code: 'CONFLICT',
    details: [{ field: 'seq' }],
  });
});

test('what has not happened yet can’t be signed', async () => {
  const { owner, run, review, accept, sign, snapshot } = await reviewWorld();
  await accept();
  const { seq } = await snapshot();
  const beyond = { code: 'VALIDATION_ERROR', details: [{ field: 'seq' }] };
  await expect(sign(owner, { seq: seq + 1 })).rejects.toMatchObject(beyond);
  const asked = owner.call('post', '/reviews/{id}/sign-off-challenges', {
    params: { id: review.id },
    body: { runIds: [run.id], seq: 999_999 },
  });
  await expect(asked).rejects.toMatchObject(beyond);
});

test('a run with an item that is not accepted as it stands can’t be signed', async () => {
  const { owner, phase, decide, sign } = await reviewWorld();
  await phase('lobby', 'judging');
  await phase('judging', 'discussing');
  await decide(0, { decision: 'accepted' });
  await expect(sign(owner)).rejects.toMatchObject({ details: [{ field: 'phase' }] });
  await phase('discussing', 'closed');
  await expect(sign(owner)).rejects.toMatchObject({
    code: 'CONFLICT',
    details: [{ field: 'runIds.0', message: 'has 2 items that are not accepted' }],
  });
});

test('it takes one’s own password, and five wrong ones make one wait', async () => {
  const { owner, accept, sign } = await reviewWorld();
  await accept();
  for (let n = 0; n < 5; n += 1) {
    await expect(sign(owner, { password: `wrong ${n}` })).rejects.toMatchObject({
      details: [{ field: 'password' }],
    });
  }
  await expect(sign(owner)).rejects.toMatchObject({ code: 'RATE_LIMITED' });
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61_000 });
  await sign(owner);
  vi.useRealTimers();
});

test('a passkey signs what it was asked to sign, and nothing else', async () => {
  const { owner, bo, run, params, accept, snapshot, history } = await reviewWorld();
  const device = softPasskey();
  const created = device.create(await owner.call('post', '/me/passkey-challenges'));
  await owner.call('post', '/me/passkeys', {
    body: { name: 'Laptop', password: 'a long password', passkey: created },
  });
  await accept();
  const { seq } = await snapshot();
  const wish = { runIds: [run.id], seq };
  const ask = (by: Visitor, body = wish) =>
    by.call('post', '/reviews/{id}/sign-off-challenges', { params, body });
  const sign = (by: Visitor, body: object) =>
    by.call('post', '/reviews/{id}/sign-offs', { params, body: { ...wish, ...body } as never });
  const refused = { code: 'VALIDATION_ERROR', details: [{ field: 'passkey' }] };

  await expect(ask(bo)).rejects.toMatchObject({ code: 'CONFLICT' });
  const earlier = device.get(await ask(owner, { ...wish, seq: seq - 1 }));
  await expect(sign(owner, { passkey: earlier })).rejects.toMatchObject(refused);
  const passkey = device.get(await ask(owner));
  await expect(sign(bo, { passkey })).rejects.toMatchObject(refused);
  const { response } = passkey;
  const signature = device.get({ challenge: 'AAAA' }).response.signature;
  await expect(
    sign(owner, { passkey: { ...passkey, response: { ...response, signature } } }),
  ).rejects.toMatchObject(refused);
  for (const both of [{}, { passkey, password: 'a long password' }]) {
    await expect(sign(owner, both)).rejects.toMatchObject({ details: [{ field: 'password' }] });
  }
  expect(await history('run.signed')).toEqual([]);

  await sign(owner, { passkey });
  expect((await history('run.signed')).map(({ data }) => data.confirmedWith)).toEqual(['passkey']);
  const { data: mine } = await owner.list('/me/passkeys', {});
  expect(mine[0]?.lastUsedAt).not.toBeNull();
});
