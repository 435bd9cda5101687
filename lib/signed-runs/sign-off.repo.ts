import {
  aliasedTable,
  and,
  asc,
  desc,
  eq,
  inArray,
  isNotNull,
  isNull,
  max,
  sql,
} from 'drizzle-orm';
import type { Authorized, InProject } from '@/lib/api/authorized';
import type { Query, Tx } from '@/lib/db/connection';
import { jsonHas, jsonText, jsonWritten } from '@/lib/db/kit/dialect';
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
} from '@/lib/db/tables/tables';
import { groupBy } from '@/lib/lists/group-by';
import type { ProjectEvent } from '@/lib/model/event.types';
import { fileOf } from '@/lib/model/evidence-file';
import { SIGNED_FIELDS } from '@/lib/model/signed-fields';
import { isPutOff } from '@/lib/model/status';
import { ANSWERING } from './signed-change.reducer';
import type { SignedAnswer } from './signed-state';
import { waiversInForce } from './signed-waiver.repo';

export type SignOffRow = typeof signOffs.$inferSelect;
/** @param _place the run, or the review that closes it */
export async function insertSignOff(
  tx: Tx,
  _place: Authorized<InProject>,
  row: SignOffRow,
): Promise<void> {
  await tx.insert(signOffs).values(row);
}

/** Whether anybody ever signed a run off. Every tick asks this, so it is prepared. */
export async function hasSignOffs(q: Query, runId: string): Promise<boolean> {
  const find = prepared(q, 'sign-off.any', (q) =>
    q
      .select({ id: signOffs.id })
      .from(signOffs)
      .where(eq(signOffs.runId, sql.placeholder('runId')))
      .limit(1),
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
  or (${events.type} = 'review.decided' and ${jsonText(events.data, 'answer')} is not null))`;

/** Whether an event changes a field that sign-offs accept, of the change at `place` in its data. */
const touchesSigned = (place: string) =>
  sql.join(
    SIGNED_FIELDS.map((field) => jsonHas(events.data, `${place}.${field}`)),
    sql` or `,
  );

/** What changes what a sign-off accepts: of an answer just some fields, and evidence. */
const changesWhatIsSigned = sql`(${inArray(events.type, ['evidence.added', 'evidence.removed'])}
  or (${events.type} = 'item.answered' and (${touchesSigned('after')}))
  or (${events.type} = 'review.decided' and (${touchesSigned('answer.after')})))`;

const [turned, again, changed] = (['turned', 'again', 'changed'] as const).map((name) =>
  aliasedTable(events, name),
) as [typeof events, typeof events, typeof events];

/** Whether the history last said of a sign-off of a query that it is stale. */
export const saidStale = sql<boolean>`exists (
  select 1 from ${events} ${turned}
  where ${turned.runId} = ${signOffs.runId} and ${turned.type} = 'sign-off.stale' and ${jsonWritten(turned.data, signOffs.id)}
  and not exists (
    select 1 from ${events} ${again}
    where ${again.runId} = ${turned.runId} and ${again.seq} > ${turned.seq} and ${again.type} = 'sign-off.valid' and ${jsonWritten(again.data, signOffs.id)}
  )
)`.mapWith(Boolean);

/**
 * Whether a sign-off of a query holds, as the history last said of it: for lists over many runs,
 * where `standingOf` would read every answer. One from before states were kept holds until the
 * first change.
 */
export const holds = sql`not ${saidStale} and not (${signOffs.state} is null and exists (
  select 1 from ${events} ${changed}
  where ${changed.runId} = ${signOffs.runId} and ${changed.seq} > ${signOffs.seq} and ${changed.type} in ('item.answered', 'evidence.added', 'evidence.removed')
))`;

/** Sign-offs of runs, the oldest first, and whether each is stale by the history. Served by `sign_offs_by_run`. */
export async function heldSignOffs(q: Query, runIds: string[]) {
  if (runIds.length === 0) return [];
  return q
    .select({
      id: signOffs.id,
      runId: signOffs.runId,
      personId: signOffs.personId,
      state: signOffs.state,
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

/** The number of the newest event of some runs; 0 where there is none. Served by `events_by_run`. */
export async function newestEvent(q: Query, runIds: string[]): Promise<number> {
  if (runIds.length === 0) return 0;
  const [row] = await q
    .select({ seq: max(events.seq) })
    .from(events)
    .where(inArray(events.runId, runIds));
  return row?.seq ?? 0;
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
      sha256: evidence.sha256,
      bytes: evidence.bytes,
      mediaType: evidence.mediaType,
    })
    .from(evidence)
    .where(and(inArray(evidence.runId, runIds), isNull(evidence.deletedAt)));
  const backing = groupBy(
    pieces.map(({ itemId, kind, url, text, ...file }) => ({
      itemId,
      kind,
      url,
      text,
      ...fileOf(file),
    })),
    ({ itemId }) => itemId,
  );
  const { id: itemId, runId, status, justification, note } = answers;
  const rows = await q
    .select({ itemId, runId, status, justification, note })
    .from(answers)
    .where(inArray(answers.runId, runIds));
  const waived = rows.filter((row) => isPutOff(row.status)).map((row) => row.runId);
  const waivers = await waiversInForce(q, [...new Set(waived)]);
  return rows.map((row) => ({
    ...row,
    waiver: waivers.get(row.itemId) ?? null,
    evidence: backing.get(row.itemId) ?? [],
  }));
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
