import { and, eq, gt, gte, inArray, lte, or, type SQL, sql } from 'drizzle-orm';
import type { Query } from '@/lib/db/connection';
import { asNumber, dayNumber, jsonFlag, jsonText, jsonWritten } from '@/lib/db/kit/dialect';
import { answers, events } from '@/lib/db/tables/tables';
import { SETTLED } from '@/lib/model/status';
import type { HistoryRange } from './history-parts.rules';
import type { DayMark } from './mark-groups.rules';
import type { MendingStep } from './mending.rules';
import type { DayChange, RunStep } from './progress.rules';

/*
 * Histories are read in ranges of `events_by_project`, and added up where they lie: a part of
 * 20,000 events comes out as a row for each day of each run, and one for each item that failed.
 */

/** A field of the answer before or after an event: a person's own change, or a review's decision. */
const field = (place: string) => sql`case ${events.type}
  when 'item.answered' then ${jsonText(events.data, place)}
  when 'review.decided' then ${jsonText(events.data, `answer.${place}`)} end`;

const isSettled = (place: string) => inArray(sql`(${field(place)})`, SETTLED);
const day = dayNumber(events.at);
const touchesAnswers = sql`${events.type} in ('item.answered', 'review.decided')`;

const decision = jsonText(events.data, 'decision');
const undone = sql<boolean>`${jsonText(events.data, 'undoes')} is not null`.mapWith(Boolean);
/** Most lines say nothing of it, and looking through the text is faster than reading it as JSON. */
const saysNeedsWork = jsonWritten(events.data, '"needs_work"');

/** How many more items of each run were settled after each day. */
export async function dayChanges(q: Query, part: HistoryRange[]): Promise<DayChange[]> {
  const settled =
    sql<number>`coalesce(sum(${asNumber(isSettled('after.status'))} - ${asNumber(isSettled('before.status'))}), 0)`.mapWith(
      Number,
    );
  const rows = await q
    .select({ runId: events.runId, day, settled })
    .from(events)
    .where(and(inRanges(part), touchesAnswers))
    .groupBy(events.runId, day);
  return rows.filter((row): row is DayChange => row.runId !== null && row.settled !== 0);
}

/** When runs were deleted or archived, and brought back. */
export async function runSteps(q: Query, part: HistoryRange[]): Promise<RunStep[]> {
  const archived = jsonFlag(events.data, 'after.archived');
  const rows = await q
    .select({ runId: events.runId, seq: events.seq, day, type: events.type, archived })
    .from(events)
    .where(
      and(inRanges(part), sql`${events.type} in ('run.deleted', 'run.restored', 'run.changed')`),
    );
  return rows.flatMap(({ runId, seq, day, type, archived }): RunStep[] => {
    if (runId === null) return [];
    const at = { runId, seq, day };
    if (type !== 'run.changed') return [{ ...at, flag: 'deleted', value: type === 'run.deleted' }];
    return archived === null ? [] : [{ ...at, flag: 'archived', value: archived }];
  });
}

/**
 * How often each item came to need work on each day, whoever said so. What was taken back at once by an undo
 * does not count, and neither does an undo itself.
 */
export async function failures(q: Query, part: HistoryRange[]): Promise<DayMark[]> {
  const was = (place: string) => sql`${jsonText(events.data, place)} = 'needs_work'`;
  const times = sql<number>`sum(case
    when ${events.type} = 'review.decided' then ${asNumber(was('decision'))}
    when ${undone} then -coalesce(${asNumber(was('before.status'))}, 0)
    else coalesce(${asNumber(was('after.status'))}, 0) end)`.mapWith(Number);
  const rows = await q
    .select({
      itemId: answers.id,
      runId: answers.runId,
      key: answers.key,
      text: answers.text,
      day,
      times,
    })
    .from(events)
    .innerJoin(answers, eq(answers.id, events.itemId))
    .where(and(inRanges(part), touchesAnswers, saysNeedsWork))
    .groupBy(answers.id, day);
  return rows.filter((row) => row.times !== 0);
}

/** The items that reviews accepted since a moment. Served by `events_by_review`. */
export async function itemsAccepted(q: Query, reviewIds: string[], since: Date) {
  const rows = await q
    .selectDistinct({ itemId: events.itemId, projectId: events.projectId })
    .from(events)
    .where(
      and(
        inArray(events.reviewId, reviewIds),
        eq(events.type, 'review.decided'),
        gte(events.at, since),
        sql`${decision} in ('accepted', 'not_applicable')`,
      ),
    );
  return rows.flatMap(({ itemId, projectId }) => (itemId ? [{ itemId, projectId }] : []));
}

/** What happened to items as far as mending them goes, each item's steps in their order. Served by `events_by_item`. */
export async function mendingSteps(q: Query, itemIds: string[]): Promise<MendingStep[]> {
  const rows = await q
    .select({
      itemId: events.itemId,
      at: events.at,
      decision,
      undone,
      before: jsonText(events.data, 'before.status'),
      after: jsonText(events.data, 'after.status'),
    })
    .from(events)
    .where(
      and(
        inArray(events.itemId, itemIds),
        or(eq(events.type, 'review.decided'), and(eq(events.type, 'item.answered'), saysNeedsWork)),
      ),
    )
    .orderBy(events.itemId, events.seq);
  return rows.flatMap((row) => {
    const kind = kindOf(row);
    return row.itemId && kind ? [{ itemId: row.itemId, at: row.at.getTime(), kind }] : [];
  });
}

function kindOf(row: {
  decision: string | null;
  undone: boolean;
  before: string | null;
  after: string | null;
}): MendingStep['kind'] | null {
  if (row.decision === 'accepted' || row.decision === 'not_applicable') return 'accepted';
  if (row.decision === 'needs_work') return 'needs_work';
  // Taking back that an item was mended gives it no second beginning.
  if (row.undone) return row.before === 'needs_work' ? 'taken_back' : null;
  return row.after === 'needs_work' ? 'needs_work' : null;
}

const inRanges = (part: HistoryRange[]): SQL | undefined =>
  or(
    ...part.map(({ projectId, after, upTo }) =>
      and(eq(events.projectId, projectId), gt(events.seq, after), lte(events.seq, upTo)),
    ),
  );
