import { expect, test } from 'vitest';
import { byHand } from '@/lib/testing/by-hand';
import { testWorld } from '@/lib/testing/test-world';

/** A history of a few events, and a second connection to tamper with it. */
async function history() {
  const w = await testWorld();
  const { project, items } = await w.startRun(w.owner);
  for (const { id } of items) {
    await w.owner.call('patch', '/items/{id}', {
      params: { id },
      body: { status: 'done', version: 1 },
    });
  }
  const sqlite = byHand(w);
  const check = () => w.owner.call('get', '/projects/{id}/history', { params: { id: project.id } });
  return { ...w, project, sqlite, check };
}

test('an untouched history holds', async () => {
  const { check } = await history();
  expect(await check()).toMatchObject({ seq: 5, brokenAt: null });
});

test.each([
  ['a changed line', "update events set data = replace(data, 'done', 'open') where seq = 4", 4],
  ['a changed time', 'update events set at = at + 1 where seq = 3', 3],
  ['a changed actor', "update events set actor_id = 'x' where seq = 2", 2],
  ['a removed line', 'delete from events where seq = 3', 4],
  [
    'two swapped lines',
    'update events set seq = case seq when 3 then 104 else 103 end where seq in (3, 4); update events set seq = seq - 100 where seq > 100',
    3,
  ],
  ['a hash made up to fit', "update events set data = '{}', hash = 'x' where seq = 4", 4],
])('%s is found', async (_, sql, brokenAt) => {
  const { sqlite, check } = await history();
  sqlite.exec(sql);
  expect(await check()).toMatchObject({ brokenAt });
});
