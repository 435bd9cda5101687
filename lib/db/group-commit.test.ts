import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Sqlite } from '@/lib/db/sqlite';
import type { Tx } from './connection';
import { groupCommit } from './group-commit';

function counter() {
  const sqlite = new Sqlite(':memory:');
  sqlite.exec('create table notes (n integer primary key)');
  const rows = () => sqlite.prepare('select n from notes order by n').pluck().all() as number[];
  return { sqlite, rows, ...groupCommit(sqlite) };
}

async function write(tx: Tx, n: number): Promise<void> {
  await tx.run(sql`insert into notes values (${n})`);
}

test('gives back what the work gave', async () => {
  const { transaction } = counter();
  expect(await transaction(async () => 'done')).toBe('done');
});

test('a piece that fails leaves its neighbours', async () => {
  const { transaction, rows } = counter();
  const outcomes = await Promise.allSettled([
    transaction((tx) => write(tx, 1)),
    transaction(async (tx) => {
      await write(tx, 2);
      throw new Error('no');
    }),
    transaction((tx) => write(tx, 3)),
  ]);
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(rows()).toEqual([1, 3]);
});

test('one COMMIT serves all that waited', async () => {
  const sqlite = new Sqlite(':memory:');
  sqlite.exec('create table notes (n integer primary key)');
  let commits = 0;
  const prepare = sqlite.prepare.bind(sqlite);
  sqlite.prepare = ((source: string) => {
    const statement = prepare(source);
    if (source !== 'COMMIT') return statement;
    return { run: () => ++commits && statement.run() };
  }) as never;
  const { transaction } = groupCommit(sqlite);
  await Promise.all(Array.from({ length: 50 }, (_, n) => transaction((tx) => write(tx, n))));
  expect(commits).toBe(1);
});

test('nothing is announced before it is on disk, and nothing that was undone', async () => {
  const { transaction, afterCommit, sqlite } = counter();
  const heard: [number, boolean][] = [];
  const announce = (n: number) => afterCommit(() => heard.push([n, sqlite.inTransaction]));
  await Promise.allSettled([
    transaction(async (tx) => {
      await write(tx, 1);
      announce(1);
    }),
    transaction(async () => {
      announce(2);
      throw new Error('no');
    }),
  ]);
  expect(heard).toEqual([[1, false]]);
});

test('a write that was not awaited is refused, not slipped into the next piece', async () => {
  const { transaction, rows } = counter();
  let stray: Promise<unknown> = Promise.resolve();
  await transaction(async (tx) => {
    stray = new Promise((resolve) => setTimeout(resolve, 5)).then(() => write(tx, 1));
    stray.catch(() => {});
  });
  const slow = transaction(async (tx) => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    await write(tx, 2);
  });
  const refusal = await stray.catch((error: Error) => error);
  expect(String((refusal as Error).cause)).toContain('outside its transaction');
  await slow;
  expect(rows()).toEqual([2]);
});

test('a transaction inside a transaction is refused instead of waiting for itself', async () => {
  const { transaction } = counter();
  await expect(transaction(() => transaction(async () => 1))).rejects.toThrow('wait for itself');
});

test('a full disk fails the group, keeps what was there and lets the next one through', async () => {
  const { transaction, rows, sqlite } = counter();
  await transaction((tx) => write(tx, 1));
  sqlite.exec('create table bulk (t text)');
  const pages = sqlite.pragma('page_count', { simple: true }) as number;
  sqlite.pragma(`max_page_count = ${pages + 2}`);
  const outcomes = await Promise.allSettled([
    transaction((tx) => write(tx, 2)),
    transaction(async (tx) => {
      await tx.run(sql`insert into bulk values (${'x'.repeat(1_000_000)})`);
    }),
  ]);
  expect(outcomes[1]).toMatchObject({ status: 'rejected' });
  // What was acknowledged is there; what was refused is not.
  expect(rows()).toEqual(outcomes[0]?.status === 'fulfilled' ? [1, 2] : [1]);
  sqlite.pragma('max_page_count = 1000000');
  await transaction((tx) => write(tx, 3));
  expect(rows()).toContain(3);
});

test('for any mix of good and bad pieces, exactly the good ones are kept, in order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.boolean(), { maxLength: 300 }), async (good) => {
      const { transaction, rows } = counter();
      const settled = await Promise.allSettled(
        good.map((fine, n) =>
          transaction(async (tx) => {
            await write(tx, n);
            if (!fine) throw new Error('no');
            return n;
          }),
        ),
      );
      const kept = good.flatMap((fine, n) => (fine ? [n] : []));
      expect(rows()).toEqual(kept);
      expect(settled.map(({ status }) => status === 'fulfilled')).toEqual(good);
    }),
    { numRuns: 30 },
  );
});
