import { and, asc, desc, eq, inArray, isNotNull, isNull, max, sql } from 'drizzle-orm';
import type { Query, Tx } from '@/lib/db/connection';
import { prepared } from '@/lib/db/prepared';
import {
  answers,
  checklists,
  events,
  evidence,
  participants,
  people,
  reviewItems,
  reviews,
  runs,
  signOffs,
} from '@/lib/db/tables';
import type { ProjectEvent } from '@/lib/events/event.types';
import { groupBy } from '@/lib/reports/group-by';
import { ANSWERING } from './signed-change.reducer';
import { SIGNED_FIELDS } from './signed-fields';
import type { SignedAnswer } from './signed-state';

export type SignOffRow = typeof signOffs.$inferSelect;
export async function insertSignOff(tx: Tx, row: SignOffRow): Promise<void> {
  await tx.insert(signOffs).values(row);
}

/** Whether anybody ever signed a run off. Every tick asks this, so it is prepared. */
export async function hasSignOffs(q: Query, runId: string): Promise<boolean> {
  const find = prepared(q, 'sign-off.any', (q) =>
    q
      .select({ id: signOffs.id })
      .from(signOffs)
      .where(eq(signOffs.runId, sql.placeholder('runId')))
      .limit(1)
      .prepare(),
  );
  return (await find.execute({ runId })).length > 0;
}

/** The quorum of the newest closed review about each run. Served by `review_items_by_run`. */
export async function quorumsOf(q: Query, runIds: string[]): Promise<Map<string, number>> {
  if (runIds.length === 0) return new Map();
  const rows = await q
    .selectDistinct({
      runId: reviewItems.runId,
      quorum: reviews.quorum,
      closedAt: reviews.closedAt,
    })
    .from(reviewItems)
    .innerJoin(reviews, eq(reviews.id, reviewItems.reviewId))
    .where(
      and(
        inArray(reviewItems.runId, runIds),
        isNotNull(reviews.closedAt),
        isNull(reviews.deletedAt),
      ),
    )
    .orderBy(asc(reviews.closedAt));
  return new Map(rows.map(({ runId, quorum }) => [runId, quorum]));
}

/** What can change an answer, or its evidence. */
const changesAnAnswer = sql`(${inArray(events.type, ANSWERING.slice(0, 3))}
  or (${events.type} = 'review.decided' and json_extract(${events.data}, '$.answer') is not null))`;

/** Whether an event changes a field that sign-offs accept, of the answer at `path` in its data. */
const touchesSigned = (path: string) =>
  sql.join(
    SIGNED_FIELDS.map(
      (field) => sql`json_type(${events.data}, ${`${path}.after.${field}`}) is not null`,
    ),
    sql` or `,
  );

/** What changes what a sign-off accepts: of an answer just some fields, and evidence. */
const changesWhatIsSigned = sql`(${inArray(events.type, ['evidence.added', 'evidence.removed'])}
  or (${events.type} = 'item.answered' and (${touchesSigned('$')}))
  or (${events.type} = 'review.decided' and (${touchesSigned('$.answer')})))`;

/**
 * Whether a sign-off of a query holds, as the history last said of it: for lists over many runs,
 * where `standingOf` would read every answer. One from before states were kept holds until the
 * first change.
 */
export const holds = sql`not exists (
  select 1 from ${events} as turned
  where turned.run_id = ${signOffs.runId} and turned.type = 'sign-off.stale' and instr(turned.data, ${signOffs.id}) > 0
  and not exists (
    select 1 from ${events} as again
    where again.run_id = turned.run_id and again.seq > turned.seq and again.type = 'sign-off.valid' and instr(again.data, ${signOffs.id}) > 0
  )
) and not (${signOffs.state} is null and exists (
  select 1 from ${events} as changed
  where changed.run_id = ${signOffs.runId} and changed.seq > ${signOffs.seq} and changed.type in ('item.answered', 'evidence.added', 'evidence.removed')
))`;

/** Sign-offs of runs, the oldest first, and whether each is stale by the history. Served by `sign_offs_by_run`. */
export async function heldSignOffs(q: Query, runIds: string[]) {
  if (runIds.length === 0) return [];
  return q
    .select({
      runId: signOffs.runId,
      personId: signOffs.personId,
      quorum: reviews.quorum,
      stale: sql<boolean>`not (${holds})`.mapWith(Boolean),
    })
    .from(signOffs)
    .leftJoin(reviews, eq(reviews.id, signOffs.reviewId))
    .where(inArray(signOffs.runId, runIds))
    .orderBy(asc(signOffs.createdAt), asc(signOffs.id));
}

/** The numbers of the events that changed what sign-offs of some runs accept, the newest first. Served by `events_by_run`. */
export async function answerChanges(q: Query, runIds: string[], after: number) {
  if (runIds.length === 0) return [];
  return q
    .select({ runId: events.runId, itemId: events.itemId, seq: events.seq })
    .from(events)
    .where(and(inArray(events.runId, runIds), sql`${events.seq} > ${after}`, changesWhatIsSigned))
    .orderBy(desc(events.seq));
}

/** The number of the newest such event of each run that has one, counted after `after`. */
export async function newestChanges(
  q: Query,
  runIds: string[],
  after: number,
): Promise<Map<string, number>> {
  if (runIds.length === 0) return new Map();
  const rows = await q
    .select({ runId: events.runId, seq: max(events.seq) })
    .from(events)
    .where(and(inArray(events.runId, runIds), sql`${events.seq} > ${after}`, changesAnAnswer))
    .groupBy(events.runId);
  return new Map(rows.map(({ runId, seq }) => [runId as string, seq as number]));
}

/**
 * What a sign-off of these runs would accept, without the items that are as they began. A tick in a
 * signed run reads it all, so nothing else of a row is.
 */
export async function signedAnswersOf(
  q: Query,
  runIds: string[],
): Promise<(SignedAnswer & { itemId: string; runId: string })[]> {
  if (runIds.length === 0) return [];
  const pieces = await q
    .select({
      itemId: evidence.itemId,
      kind: evidence.kind,
      url: evidence.url,
      text: evidence.text,
    })
    .from(evidence)
    .where(and(inArray(evidence.runId, runIds), isNull(evidence.deletedAt)));
  const backing = groupBy(pieces, ({ itemId }) => itemId);
  const { id: itemId, runId, status, justification, note } = answers;
  const rows = await q
    .select({ itemId, runId, status, justification, note })
    .from(answers)
    .where(inArray(answers.runId, runIds));
  return rows.map((row) => ({ ...row, evidence: backing.get(row.itemId) ?? [] }));
}

export type AnswerEvent = Pick<
  ProjectEvent,
  'type' | 'runId' | 'itemId' | 'data' | 'actor' | 'at' | 'seq'
>;

/** The same events with what they say and who did it, the oldest first. Served by `events_by_run`. */
export async function answerEvents(
  q: Query,
  runIds: string[],
  after: number,
): Promise<AnswerEvent[]> {
  if (runIds.length === 0) return [];
  const rows = await q
    .select({
      type: events.type,
      runId: events.runId,
      itemId: events.itemId,
      data: events.data,
      actorKind: events.actorKind,
      actorId: events.actorId,
      actorName: sql<string | null>`coalesce(${people.name}, ${participants.guestName})`,
      at: events.at,
      seq: events.seq,
    })
    .from(events)
    .leftJoin(people, eq(people.id, events.actorId))
    .leftJoin(participants, eq(participants.id, events.actorId))
    .where(and(inArray(events.runId, runIds), sql`${events.seq} > ${after}`, changesAnAnswer))
    .orderBy(asc(events.seq));
  return rows.map(
    ({ actorKind, actorId, actorName, at, ...rest }) =>
      ({
        ...rest,
        at: at.toISOString(),
        actor: { kind: actorKind, id: actorId, name: actorName ?? 'Walkaround' },
      }) as AnswerEvent,
  );
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
