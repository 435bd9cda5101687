import {
  type AnyColumn,
  aliasedTable,
  and,
  eq,
  inArray,
  isNull,
  or,
  type SQL,
  sql,
} from 'drizzle-orm';
import { people } from '@/lib/db/tables/tables';
import { STAFF_ROLES } from '@/lib/model/instance.roles';

const makers = aliasedTable(people, 'maker');

/** The condition that whoever a column names is an owner or an admin who can sign in. */
export const isActiveStaff = (column: AnyColumn): SQL =>
  maker(column, inArray(makers.role, STAFF_ROLES));

/** The same of a link to somebody's account, whose maker may hand one out: see `mayActOn`. */
export const isActiveOver = (column: AnyColumn, personId: AnyColumn): SQL =>
  maker(
    column,
    or(
      eq(makers.role, 'owner'),
      sql`${makers.role} = 'admin' and exists (select 1 from ${people} where ${people.id} = ${personId} and ${people.role} = 'member')`,
    ),
  );

const maker = (column: AnyColumn, condition: SQL | undefined): SQL =>
  sql`exists (select 1 from ${people} ${makers} where ${and(eq(makers.id, column), isNull(makers.deactivatedAt), condition)})`;
