import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { Sqlite } from '@/lib/db/sqlite';
import { databaseFault } from './dialect';

test.each([
  ['SQLITE_FULL', 'full'],
  ['SQLITE_IOERR_FSYNC', 'unwritable'],
  ['SQLITE_READONLY_DBMOVED', 'unwritable'],
  ['SQLITE_CANTOPEN', 'unopened'],
  ['SQLITE_BUSY_SNAPSHOT', 'busy'],
  ['SQLITE_CONSTRAINT_UNIQUE', null],
  ['EACCES', null],
])('%s is %s, also behind errors of others', (code, fault) => {
  const error = Object.assign(new Error('refused'), { code });
  expect(databaseFault(error)).toBe(fault);
  expect(databaseFault(new Error('query failed', { cause: error }))).toBe(fault);
});

test('what the driver itself says of a database that can’t be opened or written', () => {
  const fault = (work: () => unknown) => {
    try {
      work();
    } catch (error) {
      return databaseFault(error);
    }
  };
  expect(fault(() => new Sqlite(tmpdir()))).toBe('unopened');
  const sqlite = new Sqlite(':memory:');
  sqlite.exec('create table notes (id text)');
  sqlite.pragma('query_only = on');
  expect(fault(() => sqlite.exec("insert into notes values ('1')"))).toBe('unwritable');
  expect(databaseFault(undefined)).toBeNull();
});
