import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { projectFile } from '@/lib/config/project-file';
import { reviewWorld } from '@/lib/reviews/testing/review-world';
import { ownToken, projectToken } from '@/lib/testing/token-visitor';
import { Sqlite } from './sqlite';

const MARK = '-- How strong each answer is';

test('the migration tells from the history how strong what was there is, and whether it counts', async () => {
  const w = await reviewWorld();
  const { owner } = w;
  const { items, project } = await w.startRun(owner);
  const { items: more } = await w.startRun(owner);
  const agent = (await ownToken(w, owner, { isAgent: true })).as;
  const ci = (await projectToken(w, owner, project.id)).as;
  const [mine, claimed, counted] = items.map(({ id }) => id);
  const [reopened, reworded] = more.map(({ id }) => id);
  const give = async (by: typeof owner, id: string | undefined, fields: object) => {
    const params = { id: id as string };
    const { version } = await owner.call('get', '/items/{id}', { params });
    await by.call('patch', '/items/{id}', { params, body: { ...fields, version } });
  };
  const done = { status: 'done' as const };
  await give(owner, mine, done);
  await give(agent, claimed, done);
  await give(ci, counted, done);
  await give(agent, reopened, done);
  await give(owner, reopened, { status: 'open' });
  await give(agent, reworded, { status: 'needs_work', justification: 'Slow.' });
  await give(owner, reworded, { justification: 'Too slow.' });
  // A review that accepts what an agent claimed stands behind it.
  await give(agent, w.items[0]?.id, done);
  await w.accept();
  // What says nothing of the answer leaves it as strong as it is.
  await give(owner, claimed, { note: 'Seen.' });

  const sqlite = new Sqlite(path.join(w.dir, 'walkaround.db'));
  const read = () =>
    sqlite
      .prepare(
        "select id, strength, counts, json_extract(answered_via, '$.tokenId') as via from answers order by id",
      )
      .all();
  const before = read();
  expect(before).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ id: mine, strength: 'confirmed', counts: 1 }),
      expect.objectContaining({ id: claimed, strength: 'claimed', counts: 0 }),
      expect.objectContaining({ id: counted, strength: 'claimed', counts: 0 }),
      expect.objectContaining({ id: reopened, strength: null, counts: 0 }),
      expect.objectContaining({ id: w.items[0]?.id, strength: 'accepted', counts: 1 }),
      expect.objectContaining({ id: w.items[1]?.id, strength: 'accepted', counts: 1 }),
      expect.objectContaining({ id: reworded, strength: 'confirmed', counts: 0 }),
    ]),
  );
  sqlite.exec('update answers set strength = null, counts = 0, answered_via = null');
  const migration = readFileSync(projectFile('drizzle/0016_strength.sql'), 'utf8');
  sqlite.exec(migration.slice(migration.indexOf(MARK)));
  expect(read()).toEqual(before);
  sqlite.close();
});
