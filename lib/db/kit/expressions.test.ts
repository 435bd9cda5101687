import { type SQL, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { query } from '@/lib/db/connection';
import { Sqlite } from '@/lib/db/sqlite';
import {
  asNumber,
  contains,
  countWhere,
  dayNumber,
  day as dayOf,
  earlierDay,
  emptyFirst,
  id,
  json,
  jsonFlag,
  jsonHas,
  jsonText,
  jsonWritten,
  moment,
  momentValue,
  string,
  table,
} from './dialect';

const notes = table('notes', {
  id: id(),
  text: string(),
  dueOn: dayOf(),
  at: moment(),
  data: json<unknown>(),
});

type Note = typeof notes.$inferInsert;

/** Some rows, and what an expression is of each, in the order of their ids. */
async function withNotes(...rows: Note[]) {
  const sqlite = new Sqlite(':memory:');
  sqlite.exec('create table notes (id text primary key, text text, due_on text, at integer, data)');
  const q = query(sqlite);
  await q.insert(notes).values(rows);
  return {
    q,
    of: async <T>(expression: SQL<T>) =>
      (await q.select({ it: expression }).from(notes).orderBy(notes.id)).map(({ it }) => it),
  };
}

test('a text is found in whatever case, and wildcards in it stand for themselves', async () => {
  const { q } = await withNotes(
    { id: '1', text: '100% done' },
    { id: '2', text: '1000 done' },
    { id: '3', text: 'C:\\temp_1' },
    { id: '4', text: null },
  );
  const found = async (text: string) =>
    (await q.select({ id: notes.id }).from(notes).where(contains(notes.text, text))).map(
      ({ id }) => id,
    );
  expect(await found('100% D')).toEqual(['1']);
  expect(await found('p_1')).toEqual(['3']);
  expect(await found('\\t')).toEqual(['3']);
  expect(await found('_')).toEqual(['3']);
});

test('what is at a place of a document, JSON’s null told from nothing', async () => {
  const { of } = await withNotes(
    { id: '1', data: { after: { status: 'done', archived: true } } },
    { id: '2', data: { after: { status: null, archived: false } } },
    { id: '3', data: {} },
  );
  expect(await of(jsonText(notes.data, 'after.status'))).toEqual(['done', null, null]);
  expect(await of(jsonFlag(notes.data, 'after.archived'))).toEqual([true, false, null]);
  const has = jsonHas(notes.data, 'after.status');
  expect(await of(sql<boolean>`${has}`.mapWith(Boolean))).toEqual([true, true, false]);
  const says = jsonWritten(notes.data, '"done"');
  expect(await of(sql<boolean>`${says}`.mapWith(Boolean))).toEqual([true, false, false]);
  expect(() => jsonText(notes.data, "x' or 1")).toThrow('no place in a document');
});

test('of two days the earlier one, and the one that is there', async () => {
  const { of } = await withNotes(
    { id: '1', dueOn: '2026-11-30' },
    { id: '2', dueOn: '2026-01-01' },
    { id: '3', dueOn: null },
  );
  expect(await of(earlierDay(notes.dueOn, sql`${'2026-06-01'}`))).toEqual([
    '2026-06-01',
    '2026-01-01',
    '2026-06-01',
  ]);
  expect(await of(earlierDay(notes.dueOn, sql`null`))).toEqual(['2026-11-30', '2026-01-01', null]);
});

test('moments as days, and as a prepared statement takes them', async () => {
  const late = new Date('2026-11-26T23:59:59.999Z');
  const { of } = await withNotes({ id: '1', at: late }, { id: '2', at: new Date(+late + 1) });
  expect(await of(dayNumber(notes.at))).toEqual([20_783, 20_784]);
  expect(momentValue(null)).toBeNull();
  expect(await of(sql<boolean>`${notes.at} = ${momentValue(late)}`.mapWith(Boolean))).toEqual([
    true,
    false,
  ]);
});

test('what is true is counted, what is nothing is not, and what is empty sorts first', async () => {
  const { q } = await withNotes(
    { id: '1', text: 'a', dueOn: '2026-11-30' },
    { id: '2', text: null },
    { id: '3', text: 'b', dueOn: '2026-01-01' },
  );
  const isA = sql`${notes.text} = 'a'`;
  const [row] = await q
    .select({ a: countWhere(isA), sum: sql<number>`sum(${asNumber(isA)})` })
    .from(notes);
  expect(row).toEqual({ a: 1, sum: 1 });
  const ordered = await q.select({ id: notes.id }).from(notes).orderBy(emptyFirst(notes.dueOn));
  expect(ordered.map(({ id }) => id)).toEqual(['2', '3', '1']);
});
