import { and, asc, eq, gt } from 'drizzle-orm';
import type { Query } from '@/lib/db/connection';
import type { Column } from '@/lib/db/kit/dialect';
import { events, people } from '@/lib/db/tables/tables';
import type { EventRow } from '@/lib/events/event.repo';
import { ACCOUNT, ACTOR } from './held.repo';
import { type Held, isAbout } from './held-rows.repo';

/** What an account says of itself; nothing when there is no such person. */
export async function accountOf(q: Query, personId: string) {
  const [row] = await q
    .select(asFields(ACCOUNT))
    .from(people)
    .where(and(eq(people.id, personId), eq(people.kind, 'person')));
  return row;
}

/** The rows that are about somebody, as far as an export shows them. */
export async function rowsAbout(q: Query, held: Held, personId: string): Promise<object[]> {
  return q
    .select(asFields(held.shown))
    .from(held.table)
    .where(isAbout(q, held, personId));
}

/** What somebody did in any project, some lines at a time, in the order of their ids. */
export async function eventsBy(
  q: Query,
  personId: string,
  after: string,
  limit: number,
): Promise<EventRow[]> {
  return q
    .select()
    .from(events)
    .where(and(eq(ACTOR, personId), gt(events.id, after)))
    .orderBy(asc(events.id))
    .limit(limit);
}

/** Columns by the names that the code has for them. */
function asFields(columns: readonly Column[]): Record<string, Column> {
  return Object.fromEntries(columns.map((column) => [column.name, column]));
}
