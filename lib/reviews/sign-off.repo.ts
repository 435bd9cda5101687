import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Query, Tx } from '@/lib/db/connection';
import { checklists, events, people, reviews, runs, signOffs } from '@/lib/db/tables';

export type SignOffRow = typeof signOffs.$inferSelect;
export type SignOffFacts = SignOffRow & { personName: string; reviewName: string; quorum: number };

export async function insertSignOff(tx: Tx, row: SignOffRow): Promise<void> {
  await tx.insert(signOffs).values(row);
}

/** Sign-offs of runs, the oldest first. Served by `sign_offs_by_run`. */
export async function signOffsOfRuns(q: Query, runIds: string[]): Promise<SignOffFacts[]> {
  if (runIds.length === 0) return [];
  const rows = await q
    .select({
      signOff: signOffs,
      personName: people.name,
      reviewName: reviews.name,
      quorum: reviews.quorum,
    })
    .from(signOffs)
    .innerJoin(people, eq(people.id, signOffs.personId))
    .innerJoin(reviews, eq(reviews.id, signOffs.reviewId))
    .where(inArray(signOffs.runId, runIds))
    .orderBy(asc(signOffs.createdAt), asc(signOffs.id));
  return rows.map(({ signOff, ...facts }) => ({ ...signOff, ...facts }));
}

/** What makes a sign-off stale: events after which an answer is no longer what was accepted. */
const changesAnAnswer = sql`(${events.type} in ('item.answered', 'evidence.added', 'evidence.removed')
  or (${events.type} = 'review.decided' and json_extract(${events.data}, '$.answer') is not null))`;

/** The numbers of the events that changed answers of some runs, the newest first. Served by `events_by_run`. */
export async function answerChanges(q: Query, runIds: string[], after: number) {
  if (runIds.length === 0) return [];
  return q
    .select({ runId: events.runId, itemId: events.itemId, seq: events.seq })
    .from(events)
    .where(and(inArray(events.runId, runIds), sql`${events.seq} > ${after}`, changesAnAnswer))
    .orderBy(desc(events.seq));
}

/** The revision that each run is pinned to. */
export async function revisionsOf(q: Query, runIds: string[]): Promise<Map<string, string>> {
  if (runIds.length === 0) return new Map();
  const rows = await q
    .select({ id: runs.id, revision: checklists.revisionId })
    .from(runs)
    .innerJoin(checklists, eq(checklists.id, runs.checklistId))
    .where(inArray(runs.id, runIds));
  return new Map(rows.map(({ id, revision }) => [id, revision]));
}
