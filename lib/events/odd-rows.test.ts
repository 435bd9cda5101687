import { expect, test } from 'vitest';
import { byHand } from '@/lib/testing/by-hand';
import { testWorld } from '@/lib/testing/test-world';

/** What somebody may put into a line by hand, so that it can hold no more. */
const ODD = [
  `names = '""'`,
  "names = '0'",
  "names = '{}'",
  "names = '[null]'",
  `names = '[{"at":1}]'`,
  `names = '[{"at":"data.name","value":{}}]'`,
  "names = 'no JSON'",
  "data = 'null'",
  "data = '[{'",
  "via = '1'",
  "at = 'never'",
  "redacted = 1, at = 'never'",
  "redacted = 1, data = 'null'",
  "type = 'history.redacted', data = 'null'",
  'seq = 1000',
];

test('a line of any form is a line that does not hold, and no failure', async () => {
  const w = await testWorld();
  const { project } = await w.startRun(w.owner);
  const bo = await w.join('Bo Lind');
  const params = { id: project.id, personId: bo.id };
  await w.owner.call('put', '/projects/{id}/members/{personId}', {
    params,
    body: { role: 'reviewer' },
  });
  const sqlite = byHand(w);
  const check = async () =>
    (await (await w.owner.fetch(`/api/v1/projects/${project.id}/history`)).json()).data;
  const whole = await check();
  expect(whole.brokenAt).toBeNull();
  const { id } = sqlite.prepare("select id from events where names like '[{%'").get() as {
    id: string;
  };
  const columns = ['type', 'names', 'data', 'via', 'at', 'redacted', 'seq'];
  const set = columns.map((column) => `${column} = @${column}`).join(', ');
  const was = sqlite.prepare('select * from events where id = ?').get(id) as object;
  for (const change of ODD) {
    sqlite.prepare(`update events set ${change} where id = ?`).run(id);
    expect([change, await check()]).toMatchObject([change, { brokenAt: expect.any(Number) }]);
    sqlite.prepare(`update events set ${set} where id = @id`).run(was);
    expect(await check()).toEqual(whole);
  }
});

test('what stands beside a line that names nobody is no name', async () => {
  const w = await testWorld();
  const { project } = await w.startRun(w.owner);
  const at = `/api/v1/projects/${project.id}`;
  for (const names of ['""', '0', '{}', '[null]', '[{}]']) {
    byHand(w).prepare('update events set names = ?').run(names);
    expect((await w.owner.fetch(`${at}/events`)).status).toBe(200);
    expect((await w.owner.fetch(`${at}/history`)).status).toBe(200);
  }
});
