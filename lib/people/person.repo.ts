import { and, asc, count, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Query, Tx } from '@/lib/db/connection';
import { contains } from '@/lib/db/kit/dialect';
import { prepared } from '@/lib/db/prepared';
import { accounts, people } from '@/lib/db/tables/tables';

export type PersonRow = typeof people.$inferSelect;

/** The condition that a row is of somebody with an account: not of a project's own token, nor of who was deleted. */
export const isPerson = and(eq(people.kind, 'person'), isNull(people.erasedAt));

/** Which people a list is of. */
export interface PeopleFilter {
  /** Part of the name or the email, in any case; all people without it. */
  text?: string | undefined;
}

export async function countPeople(q: Query, filter: PeopleFilter = {}): Promise<number> {
  const [row] = await q.select({ total: count() }).from(people).where(matching(filter));
  return row?.total ?? 0;
}

export async function findPerson(q: Query, id: string): Promise<PersonRow | undefined> {
  const find = prepared(q, 'person.find', (q) =>
    q
      .select()
      .from(people)
      .where(and(eq(people.id, sql.placeholder('id')), isPerson)),
  );
  const [row] = await find.execute({ id });
  return row;
}

/** The same of a project's own token, which stands among the people. */
export async function findPersonOrToken(q: Query, id: string): Promise<PersonRow | undefined> {
  const [row] = await q.select().from(people).where(eq(people.id, id));
  return row;
}

export async function listPeople(
  q: Query,
  filter: PeopleFilter,
  page: { limit: number; offset: number },
): Promise<PersonRow[]> {
  return q
    .select()
    .from(people)
    .where(matching(filter))
    .orderBy(asc(people.id))
    .limit(page.limit)
    .offset(page.offset);
}

function matching({ text }: PeopleFilter): SQL | undefined {
  if (!text) return isPerson;
  return and(isPerson, or(contains(people.name, text), contains(people.email, text)));
}

/** Somebody by their email, however it is written. */
export async function findByEmail(q: Query, email: string): Promise<PersonRow | undefined> {
  const [row] = await q
    .select()
    .from(people)
    .where(and(eq(people.email, email.toLowerCase()), isPerson));
  return row;
}

export async function countActiveOwners(q: Query): Promise<number> {
  const [row] = await q
    .select({ total: count() })
    .from(people)
    .where(and(eq(people.role, 'owner'), isNull(people.deactivatedAt)));
  return row?.total ?? 0;
}

/** The hash of a person's password, if they have one. */
export async function passwordHashOf(q: Query, personId: string): Promise<string | null> {
  const [row] = await q
    .select({ hash: accounts.password })
    .from(accounts)
    .where(and(eq(accounts.userId, personId), eq(accounts.providerId, 'credential')));
  return row?.hash ?? null;
}

/** The hash of the password of whoever has an email. */
export async function passwordHashByEmail(q: Query, email: string): Promise<string | null> {
  const person = await findByEmail(q, email);
  return person ? passwordHashOf(q, person.id) : null;
}

/** Adds somebody who has no password. */
export async function insertPerson(
  tx: Tx,
  person: Pick<PersonRow, 'id' | 'name' | 'email' | 'role'>,
  at: Date,
): Promise<void> {
  await tx.insert(people).values({ ...person, emailVerified: true, createdAt: at, updatedAt: at });
}

export async function updatePerson(tx: Tx, id: string, set: Partial<PersonRow>): Promise<void> {
  await tx.update(people).set(set).where(eq(people.id, id));
}

/** Sets a person's password; whoever had none has one now. */
export async function setPasswordHash(
  tx: Tx,
  personId: string,
  password: string,
  at: Date,
): Promise<void> {
  const changed = await tx
    .update(accounts)
    .set({ password, updatedAt: at })
    .where(and(eq(accounts.userId, personId), eq(accounts.providerId, 'credential')))
    .returning({ id: accounts.id });
  if (changed.length > 0) return;
  await tx.insert(accounts).values({
    id: uuidv7(),
    userId: personId,
    accountId: personId,
    providerId: 'credential',
    password,
    createdAt: at,
    updatedAt: at,
  });
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
