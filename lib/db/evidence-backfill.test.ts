import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { projectFile } from '@/lib/config/project-file';
import { strengthWorld } from '@/lib/testing/strength-world';
import { Sqlite } from './sqlite';

const MARK = '-- What agents attached';

const done = { status: 'done' as const };

test('the migration tells from the history what agents attached, and whom they changed something of', async () => {
  const w = await strengthWorld();
  const { items, run, project } = await w.startRun(w.owner);
  const [plain, backed, noted] = w.ids as [string, string, string];
  const [seen, withdrawn, claim] = items.map(({ id }) => id) as [string, string, string];
  const tick = () => w.clock.set(new Date(w.clock.now().getTime() + 1000).toISOString());
  const judge = async (verdict: 'confirm' | 'take_back', id: string) => {
    const { version } = await w.look(id);
    const body = { verdict, items: [{ id, version }] };
    await w.bo.call('post', '/runs/{id}/confirmations', { params: { id: run.id }, body });
  };
  const give = async (by: typeof w.ada, fields: object, id: string) => {
    const { version } = await w.look(id);
    await by.call('patch', '/items/{id}', { params: { id }, body: { ...fields, version } });
  };
  for (const id of [plain, backed, noted, seen, withdrawn]) await give(w.ada, done, id);
  await w.attach(w.bo, plain);
  await w.attach(w.ci, plain);
  await w.attach(w.agent, backed);
  await give(w.ci, { note: 'Build 12' }, noted);
  await w.attach(w.agent, seen);
  await judge('confirm', seen);
  await w.attach(w.agent, withdrawn);
  await judge('confirm', withdrawn);
  await judge('take_back', withdrawn);
  await give(w.agent, done, claim);
  for (const by of [w.agent, w.ada]) {
    const piece = await w.attach(by, claim, 'All green');
    tick();
    await w.detach(w.ada, piece);
  }
  await w.attach(w.script, claim, 'All green');
  const rule = { strength: 'claimed', second: false, evidence: true } as const;
  for (const id of [w.projectId, project.id])
    await w.ada.call('patch', '/projects/{id}', {
      params: { id },
      body: { stageRules: { [w.stage]: rule } },
    });

  const sqlite = new Sqlite(path.join(w.dir, 'walkaround.db'));
  const read = () => ({
    answers: sqlite
      .prepare('select id, strength, confirmed_by, counts from answers order by id')
      .all(),
    evidence: sqlite.prepare('select item_id, claimed from evidence order by id').raw().all(),
  });
  const before = read();
  const told = (id: string) => before.answers.find((one) => (one as { id: string }).id === id);
  expect([plain, backed, noted, seen, withdrawn, claim].map(told)).toMatchObject([
    { strength: 'confirmed', counts: 1 },
    { strength: 'claimed', counts: 0 },
    { strength: 'claimed', counts: 0 },
    { strength: 'confirmed', counts: 1 },
    { strength: 'claimed', counts: 0 },
    { strength: 'claimed', counts: 0 },
  ]);
  // As versions before left them, by which it all counted.
  const answered = sqlite.prepare(
    "update answers set strength = 'confirmed', counts = 1 where id = ?",
  );
  for (const id of [backed, noted, withdrawn]) answered.run(id);
  sqlite.exec('update evidence set claimed = 0');
  sqlite.exec("update answers set counts = 1 where status = 'done'");
  const migration = readFileSync(projectFile('drizzle/0017_agents_evidence.sql'), 'utf8');
  sqlite.exec(migration.slice(migration.indexOf(MARK)));
  expect(read()).toEqual(before);
  sqlite.close();
});
