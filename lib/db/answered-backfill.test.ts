import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { projectFile } from '@/lib/config/project-file';
import { testWorld } from '@/lib/testing/test-world';
import { Sqlite } from './sqlite';

const MARK = '-- Who gave each answer';

test('the migration tells from the history who answered what was there, and nobody for what is open', async () => {
  const { dir, owner, startRun } = await testWorld();
  const { items } = await startRun(owner);
  const [kept, reopened] = items as [(typeof items)[number], (typeof items)[number]];
  const give = (id: string, status: 'done' | 'open', version: number) =>
    owner.call('patch', '/items/{id}', { params: { id }, body: { status, version } });
  await give(kept.id, 'done', 1);
  await give(reopened.id, 'done', 1);
  await give(reopened.id, 'open', 2);

  const sqlite = new Sqlite(path.join(dir, 'walkaround.db'));
  const read = () =>
    sqlite.prepare('select id, answered_by, answered_at from answers order by id').all();
  const before = read();
  sqlite.exec('update answers set answered_by = null, answered_at = null');
  const migration = readFileSync(projectFile('drizzle/0003_accounts_and_records.sql'), 'utf8');
  sqlite.exec(migration.slice(migration.indexOf(MARK)));
  expect(read()).toEqual(before);
  sqlite.close();
});
