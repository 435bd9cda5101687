import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import { testWorld } from '@/lib/testing/test-world';

async function world() {
  const w = await testWorld();
  const { items, project } = await w.startRun(w.owner);
  const comment = await w.owner.call('post', '/items/{id}/comments', {
    params: { id: items[0]?.id as string },
    body: { body: 'Which index?' },
  });
  const reword = (body: { body: string; mutationId?: string }) =>
    w.owner.call('patch', '/comments/{id}', { params: { id: comment.id }, body });
  const reworded = async () =>
    (
      await w.owner.list('/projects/{id}/events', {
        params: { id: project.id },
        query: { type: 'comment.changed' },
      })
    ).data;
  return { reword, reworded };
}

test('a comment that is reworded again by a late repeat keeps the newer words', async () => {
  const { reword, reworded } = await world();
  const mutationId = uuidv7();
  await reword({ body: 'Which index serves this?', mutationId });
  await reword({ body: 'Which index serves the list?' });
  expect(await reword({ body: 'Which index serves this?', mutationId })).toMatchObject({
    body: 'Which index serves the list?',
  });
  expect((await reworded()).map((event) => event.mutationId)).toEqual([null, mutationId]);
});

test('a mutationId of another rewording is a conflict', async () => {
  const { reword, reworded } = await world();
  const mutationId = uuidv7();
  await reword({ body: 'One', mutationId });
  await expect(reword({ body: 'Two', mutationId })).rejects.toMatchObject({
    code: 'CONFLICT',
    details: [{ field: 'mutationId' }],
  });
  expect(await reworded()).toHaveLength(1);
});

test('a repeat after it was removed tells that it is gone, and does not show it again', async () => {
  const w = await testWorld();
  const { items } = await w.startRun(w.owner);
  const params = { id: items[0]?.id as string };
  const comment = { id: uuidv7(), mutationId: uuidv7(), body: 'Which index?' };
  await w.owner.call('post', '/items/{id}/comments', { params, body: comment });
  await w.owner.call('delete', '/comments/{id}', { params: { id: comment.id } });
  await expect(
    w.owner.call('post', '/items/{id}/comments', { params, body: comment }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' });

  const evidence = { id: uuidv7(), mutationId: uuidv7(), kind: 'text' as const, text: 'ok' };
  await w.owner.call('post', '/items/{id}/evidence', { params, body: evidence });
  await w.owner.call('delete', '/evidence/{id}', { params: { id: evidence.id } });
  await expect(
    w.owner.call('post', '/items/{id}/evidence', { params, body: evidence }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('the history says which change a change of evidence takes back', async () => {
  const w = await testWorld();
  const { items, project } = await w.startRun(w.owner);
  const params = { id: items[0]?.id as string };
  const [added, removed, again] = [uuidv7(), uuidv7(), uuidv7()];
  const body = { kind: 'text' as const, text: 'ok' };
  const add = (more: object) =>
    w.owner.call('post', '/items/{id}/evidence', { params, body: { ...body, ...more } });
  const { id } = await add({ mutationId: added });
  const remove = () =>
    w.owner.call('delete', '/evidence/{id}', {
      params: { id },
      query: { mutationId: removed, undoes: added },
    });
  await remove();
  await remove();
  await add({ mutationId: again, undoes: removed });
  const { data } = await w.owner.list('/projects/{id}/events', {
    params: { id: project.id },
    query: { itemId: params.id, sort: 'seq' },
  });
  expect(data.map(({ type, mutationId, data }) => [type, mutationId, data.undoes])).toEqual([
    ['evidence.added', added, undefined],
    ['evidence.removed', removed, added],
    ['evidence.added', again, removed],
  ]);
});
