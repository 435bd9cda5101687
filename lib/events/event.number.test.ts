import { expect, test } from 'vitest';
import { logQueries } from '@/lib/testing/query-log';
import { testWorld } from '@/lib/testing/test-world';

test('the newest line is read only once the project’s row is taken, in the transaction that adds the next', async () => {
  const log = logQueries();
  const { owner } = await testWorld();
  await owner.call('post', '/projects', { body: { name: 'Orders', checklistIds: [] } });
  const made = log.taken();
  const steps = [
    /^BEGIN IMMEDIATE/,
    /^update "projects" set "last_activity_at" = \?/,
    /^select "seq", "hash" from "events" .* order by "events"."seq" desc/,
    /^insert into "events"/,
  ].map((step) => made.findIndex((statement) => step.test(statement)));
  expect(steps).not.toContain(-1);
  expect(steps).toEqual([...steps].sort((one, other) => one - other));
});

test('lines added at the same time are numbered without a gap, project by project', async () => {
  const { owner, startRun } = await testWorld();
  const runs = [await startRun(owner), await startRun(owner)];
  await Promise.all(
    runs.flatMap(({ items }) =>
      items.map(({ id }) =>
        owner.call('patch', '/items/{id}', {
          params: { id },
          body: { status: 'done', version: 1 },
        }),
      ),
    ),
  );
  for (const { project, items } of runs) {
    const params = { id: project.id };
    expect(await owner.call('get', '/projects/{id}/history', { params })).toMatchObject({
      seq: 2 + items.length,
      brokenAt: null,
    });
  }
});
