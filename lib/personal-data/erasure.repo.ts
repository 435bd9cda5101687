import { and, asc, count, eq, gt, inArray, isNull, or } from 'drizzle-orm';
import type { Query, Tx } from '@/lib/db/connection';
import { contains } from '@/lib/db/kit/dialect';
import {
  erasures,
  invitations,
  members,
  mutations,
  participants,
  people,
  projects,
  tokenProjects,
  tokens,
  verifications,
} from '@/lib/db/tables/tables';
import type { PersonRow } from '@/lib/people/person.repo';
import { HELD } from './held.repo';
import { ownTokens } from './held-account.repo';
import { isAbout } from './held-rows.repo';

export type Erasure = typeof erasures.$inferSelect;

export async function findErasure(q: Query, personId: string): Promise<Erasure | undefined> {
  const [row] = await q.select().from(erasures).where(eq(erasures.id, personId));
  return row;
}

/** Those of which something is still to go. Served by `erasures_by_state`. */
export async function unfinishedErasures(q: Query): Promise<Erasure[]> {
  return q.select().from(erasures).where(isNull(erasures.finishedAt));
}

/** Notes that somebody is deleted; the number is one more than of the one before. */
export async function insertErasure(
  tx: Tx,
  row: Pick<Erasure, 'id' | 'erasedBy'> & { at: Date },
): Promise<Erasure> {
  const [{ total } = { total: 0 }] = await tx.select({ total: count() }).from(erasures);
  const { id, erasedBy, at } = row;
  const made = { id, erasedBy, number: total + 1, finishedAt: null, createdAt: at, updatedAt: at };
  await tx.insert(erasures).values(made);
  return made;
}

export async function finishErasure(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.update(erasures).set({ finishedAt: at, updatedAt: at }).where(eq(erasures.id, id));
}

/** Removes what signs somebody in and what tells who it was. What stays keeps their id alone. */
export async function removeAccount(
  tx: Tx,
  person: PersonRow,
  instead: { name: string; email: string },
  at: Date,
): Promise<void> {
  const { id, email } = person;
  const own = tx.select({ id: tokens.id }).from(tokens).where(ownTokens(id));
  await tx.delete(tokenProjects).where(inArray(tokenProjects.tokenId, own));
  for (const held of HELD)
    if (held.fate === 'go') await tx.delete(held.table).where(isAbout(tx, held, id));
  const invited = or(eq(invitations.email, email), eq(invitations.acceptedBy, id));
  // Without an email an invitation is anybody's, so one that is open ends.
  await tx
    .update(invitations)
    .set({ revokedAt: at, updatedAt: at })
    .where(and(invited, isNull(invitations.acceptedAt), isNull(invitations.revokedAt)));
  await tx.update(invitations).set({ email: null, updatedAt: at }).where(invited);
  await tx
    .delete(verifications)
    .where(or(eq(verifications.value, id), contains(verifications.identifier, email)));
  await tx
    .update(people)
    .set({
      ...instead,
      emailVerified: false,
      image: null,
      role: 'member',
      deactivatedAt: person.deactivatedAt ?? at,
      erasedAt: at,
      updatedAt: at,
    })
    .where(eq(people.id, id));
}

/** The ids of every project that there is. */
export async function everyProjectId(q: Query): Promise<string[]> {
  const rows = await q.select({ id: projects.id }).from(projects).orderBy(asc(projects.id));
  return rows.map(({ id }) => id);
}

/** The projects that somebody is a member of. Served by `members_by_person`. */
export async function membershipsOf(q: Query, personId: string): Promise<string[]> {
  const rows = await q
    .select({ id: members.projectId })
    .from(members)
    .where(eq(members.personId, personId));
  return rows.map(({ id }) => id);
}

/** What histories call somebody: by their own id, and by those of their seats in reviews. */
export async function idsOf(q: Query, personId: string): Promise<Set<string>> {
  const seats = await q
    .select({ id: participants.id })
    .from(participants)
    .where(eq(participants.personId, personId));
  return new Set([personId, ...seats.map(({ id }) => id)]);
}

/** The ids after one, in their order, and which of them are of somebody's requests. */
export async function requestsAfter(q: Query, personId: string, after: string, limit: number) {
  const rows = await q
    .select({ id: mutations.id, actorId: mutations.actorId })
    .from(mutations)
    .where(gt(mutations.id, after))
    .orderBy(asc(mutations.id))
    .limit(limit);
  const theirs = rows.filter(({ actorId }) => actorId === personId).map(({ id }) => id);
  return { theirs, last: rows.at(-1)?.id };
}

export async function removeRequests(tx: Tx, ids: string[]): Promise<void> {
  if (ids.length > 0) await tx.delete(mutations).where(inArray(mutations.id, ids));
}
