import { expect, test } from 'vitest';
import { query, type Tx } from './connection';
import { insertMany } from './insert-many';
import { id, string, table } from './kit/dialect';
import { Sqlite } from './sqlite';

const wide = table('wide', {
  id: id(),
  ...Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`c${n}`, string()])),
});

test('more rows than one statement takes go in as many as they need', async () => {
  const sqlite = new Sqlite(':memory:');
  const columns = Array.from({ length: 60 }, (_, n) => `c${n} text`);
  sqlite.exec(`create table wide (id text primary key, ${columns.join(', ')})`);
  const rows = Array.from({ length: 2_500 }, (_, n) => ({
    id: String(n),
    ...Object.fromEntries(columns.map((_, at) => [`c${at}`, 'x'])),
  }));
  const tx = query(sqlite) as Tx;
  await insertMany(tx, wide, rows);
  await insertMany(tx, wide, []);
  expect(sqlite.prepare('select count(*), min(c59) from wide').raw().get()).toEqual([2_500, 'x']);
});
