import { expect, test } from 'vitest';
import { testWorld, type Visitor } from '@/lib/testing/test-world';
import { MOST_PINS } from './pin.service';

async function world() {
  const w = await testWorld();
  const bo = await w.join('Bo');
  const make = (name: string, by: Visitor = bo, access: 'team' | 'private' = 'team') =>
    by.call('post', '/projects', { body: { name, access } });
  const pin = (id: string, by: Visitor = bo) =>
    by.call('put', '/projects/{id}/pin', { params: { id } });
  const unpin = (id: string, by: Visitor = bo) =>
    by.call('delete', '/projects/{id}/pin', { params: { id } });
  const names = async (query: object, by: Visitor = bo) => {
    const { data, meta } = await by.list('/projects', { query: { sort: 'name', ...query } });
    expect(meta.total).toBe(data.length);
    return data.map(({ name }) => name);
  };
  return { ...w, bo, make, pin, unpin, names };
}

test('a pin is one’s own, and pinning twice is pinning once', async () => {
  const { owner, make, pin, unpin, names, bo } = await world();
  const a = await make('A');
  await make('B');
  await Promise.all([pin(a.id), pin(a.id)]);
  expect(await names({ pinned: true })).toEqual(['A']);
  expect(await names({ pinned: false })).toEqual(['B']);
  expect(await names({})).toEqual(['A', 'B']);
  expect(await names({ pinned: true }, owner)).toEqual([]);
  const get = (by: Visitor) => by.call('get', '/projects/{id}', { params: { id: a.id } });
  expect([(await get(bo)).pinned, (await get(owner)).pinned]).toEqual([true, false]);
  await unpin(a.id);
  await unpin(a.id);
  expect(await names({ pinned: true })).toEqual([]);
});

test('what may not be seen can’t be pinned, and a pin does not show it', async () => {
  const { owner, bo, make, pin, names } = await world();
  const project = await make('Open', owner);
  await pin(project.id);
  await owner.call('patch', '/projects/{id}', {
    params: { id: project.id },
    body: { access: 'private' },
  });
  expect(await names({ pinned: true })).toEqual([]);
  await expect(pin(project.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  const status = async (path: string) => (await bo.fetch(`/api/v1${path}`)).status;
  expect(await status('/projects?pinned=maybe')).toBe(400);
});

test('the most pins one can have, archived projects not counted', async () => {
  const { make, pin, bo } = await world();
  const made = [];
  for (let n = 0; n <= MOST_PINS; n += 1) made.push((await make(`P${n}`)).id);
  const [first, ...others] = made as [string, ...string[]];
  await Promise.all(others.map((id) => pin(id)));
  await expect(pin(first)).rejects.toMatchObject({ code: 'CONFLICT' });
  await pin(others[0] as string);
  await bo.call('patch', '/projects/{id}', {
    params: { id: others[0] as string },
    body: { archived: true },
  });
  await pin(first);
});
