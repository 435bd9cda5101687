import { and, asc, count, eq, inArray, sql } from 'drizzle-orm';
import type { Query, Tx } from '@/lib/db/connection';
import { prepared } from '@/lib/db/prepared';
import { accounts, people } from '@/lib/db/tables';

export type PersonRow = typeof people.$inferSelect;

export async function countPeople(q: Query): Promise<number> {
  const [row] = await q.select({ total: count() }).from(people);
  return row?.total ?? 0;
}

export async function findPerson(q: Query, id: string): Promise<PersonRow | undefined> {
  const find = prepared(q, 'person.find', (q) =>
    q
      .select()
      .from(people)
      .where(eq(people.id, sql.placeholder('id')))
      .prepare(),
  );
  const [row] = await find.execute({ id });
  return row;
}

export async function listPeople(
  q: Query,
  page: { limit: number; offset: number },
): Promise<PersonRow[]> {
  return q.select().from(people).orderBy(asc(people.id)).limit(page.limit).offset(page.offset);
}

/** The hash of a person's password, if they have one. */
export async function passwordHashOf(q: Query, personId: string): Promise<string | null> {
  const [row] = await q
    .select({ hash: accounts.password })
    .from(accounts)
    .where(and(eq(accounts.userId, personId), eq(accounts.providerId, 'credential')));
  return row?.hash ?? null;
}

export async function renamePerson(tx: Tx, id: string, name: string, at: Date): Promise<void> {
  await tx.update(people).set({ name, updatedAt: at }).where(eq(people.id, id));
}

/** The names of some people: one query for all. */
export async function namesOf(q: Query, ids: string[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const rows = await q
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(inArray(people.id, wanted));
  return new Map(rows.map((row) => [row.id, row.name]));
}
