import { getTableColumns, is, Table } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { getTableConfig, type Table as OurTable } from '@/lib/db/kit/dialect';
import * as tables from '@/lib/db/tables/tables';
import { HELD } from './held.repo';

const every = Object.values(tables).filter((one) => is(one, Table)) as OurTable[];
const nameOf = (table: OurTable, column: string) => `${getTableConfig(table).name}.${column}`;

/** Columns that refer to people without a foreign key, within a document, or by a seat in a review. */
const BESIDES = ['events.actorId', 'mutations.actorId', 'revisions.origin', 'votes.participantId'];

test('every column that refers to people stands in the list of what is held about them', () => {
  const referring = every.flatMap((table) =>
    getTableConfig(table).foreignKeys.flatMap((key) => {
      const { columns, foreignTable } = key.reference();
      return foreignTable === tables.people ? columns.map(({ name }) => nameOf(table, name)) : [];
    }),
  );
  const listed = HELD.flatMap(({ table, of }) => of.map(({ name }) => nameOf(table, name)));
  expect(new Set([...listed, 'events.actorId'])).toEqual(new Set([...referring, ...BESIDES]));
});

test('a column that sounds like a person is one of them', () => {
  const known = new Set(HELD.flatMap(({ of }) => of));
  const sounding = every.flatMap((table) =>
    Object.values(getTableColumns(table))
      .filter(({ name }) => /(?:person|user|participant|owner|assignee|actor)Id$|By$/.test(name))
      .filter((column) => !known.has(column))
      .map(({ name }) => nameOf(table, name)),
  );
  expect(sounding).toEqual(['events.actorId']);
});

test('nothing that could sign somebody in is shown', () => {
  const shown = HELD.flatMap(({ shown }) => shown.map(({ name }) => name));
  expect(shown.filter((name) => /secret|hash|password|token$|publicKey|salt/i.test(name))).toEqual(
    [],
  );
});
