import { expect, test } from 'vitest';
import { testWorld } from '@/lib/testing/test-world';
import { eventsFollowing } from './events-following';

test('tells what became of sign-offs after a document was made', async () => {
  const { owner, startRun } = await testWorld();
  const { project, run, items } = await startRun(owner);
  const at = () => owner.call('get', '/projects/{id}/history', { params: { id: project.id } });
  const set = async (status: 'open' | 'done') => {
    for (const { id } of items) {
      const { version } = await owner.call('get', '/items/{id}', { params: { id } });
      await owner.call('patch', '/items/{id}', { params: { id }, body: { status, version } });
    }
  };
  const since = async ({ seq, head }: { seq: number; head: string }) =>
    (await eventsFollowing({ projectId: project.id, seq, head }, (path) => owner.fetch(path)))
      .signOffs;
  await set('done');
  const before = await at();
  await owner.call('post', '/runs/{id}/sign-offs', {
    params: { id: run.id },
    body: { seq: before.seq, password: 'a long password' },
  });
  const signed = await at();
  expect(await since(before)).toEqual([
    { person: expect.stringMatching(/^Olga Owner \(\S+@example\.com\)$/), turned: 'signed' },
  ]);
  expect(await since(signed)).toEqual([]);
  await set('open');
  expect(await since(signed)).toEqual([{ person: 'Olga Owner', turned: 'stale' }]);
  await set('done');
  expect(await since(signed)).toEqual([{ person: 'Olga Owner', turned: 'valid' }]);
});
