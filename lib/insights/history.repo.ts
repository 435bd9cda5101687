import { and, eq, gt, gte, inArray, lte, or, type SQL, sql } from 'drizzle-orm';
import type { Query } from '@/lib/db/connection';
import { answers, events } from '@/lib/db/tables';
import { DAY_MS } from './day';
import type { HistoryRange } from './history-parts.reducer';
import type { MendingStep } from './mending.reducer';
import type { DayChange, RunStep } from './progress.reducer';
import type { ItemMark } from './ranking.reducer';

/*
 * Histories are read in ranges of `events_by_project`, and added up where they lie: a part of
 * 20,000 events comes out as a row for each day of each run, and one for each item that failed.
 */

/** A field of the answer before or after an event: a person's own change, or a review's decision. */
const field = (path: string) => sql`case ${events.type}
  when 'item.answered' then json_extract(${events.data}, ${sql.raw(`'$.${path}'`)})
  when 'review.decided' then json_extract(${events.data}, ${sql.raw(`'$.answer.${path}'`)}) end`;

const isSettled = (path: string) => sql`(${field(path)}) in ('done', 'not_applicable')`;
const day = sql<number>`${events.at} / ${sql.raw(String(DAY_MS))}`;
const touchesAnswers = sql`${events.type} in ('item.answered', 'review.decided')`;

const decision = sql`json_extract(${events.data}, '$.decision')`;
/** Most lines say nothing of it, and looking through the text is faster than reading it as JSON. */
const saysNeedsWork = sql`instr(${events.data}, '"needs_work"') > 0`;

/** How many more items of each run were settled after each day. */
export async function dayChanges(q: Query, part: HistoryRange[]): Promise<DayChange[]> {
  const settled = sql<number>`coalesce(sum((${isSettled('after.status')}) - (${isSettled('before.status')})), 0)`;
  const rows = await q
    .select({ runId: events.runId, day, settled })
    .from(events)
    .where(and(inRanges(part), touchesAnswers))
    .groupBy(events.runId, day);
  return rows.filter((row): row is DayChange => row.runId !== null && row.settled !== 0);
}

/** When runs were deleted or archived, and brought back. */
export async function runSteps(q: Query, part: HistoryRange[]): Promise<RunStep[]> {
  const archived = sql<number | null>`json_extract(${events.data}, '$.after.archived')`;
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
    return archived === null ? [] : [{ ...at, flag: 'archived', value: archived === 1 }];
  });
}

/**
 * How often each item came to need work, whoever said so. What was taken back at once by an undo
 * does not count, and neither does an undo itself.
 */
export async function failures(q: Query, part: HistoryRange[]): Promise<ItemMark[]> {
  const undone = sql`json_extract(${events.data}, '$.undoes') is not null`;
  const times = sql<number>`sum(case
    when ${events.type} = 'review.decided' then ${decision} = 'needs_work'
    when ${undone} then -coalesce(json_extract(${events.data}, '$.before.status') = 'needs_work', 0)
    else coalesce(json_extract(${events.data}, '$.after.status') = 'needs_work', 0) end)`;
  const rows = await q
    .select({
      itemId: answers.id,
      runId: answers.runId,
      key: answers.key,
      text: answers.text,
      times,
    })
    .from(events)
    .innerJoin(answers, eq(answers.id, events.itemId))
    .where(and(inRanges(part), touchesAnswers, saysNeedsWork))
    .groupBy(answers.id);
  return rows.filter((row) => row.times !== 0);
}

/** The items that reviews accepted since a moment. Served by `events_by_review`. */
export async function itemsAccepted(q: Query, reviewIds: string[], since: Date): Promise<string[]> {
  if (reviewIds.length === 0) return [];
  const rows = await q
    .selectDistinct({ itemId: events.itemId })
    .from(events)
    .where(
      and(
        inArray(events.reviewId, reviewIds),
        eq(events.type, 'review.decided'),
        gte(events.at, since),
        sql`${decision} in ('accepted', 'not_applicable')`,
      ),
    );
  return rows.flatMap(({ itemId }) => itemId ?? []);
}

/** What happened to items as far as mending them goes, each item's steps in their order. Served by `events_by_item`. */
export async function mendingSteps(q: Query, itemIds: string[]): Promise<MendingStep[]> {
  if (itemIds.length === 0) return [];
  const rows = await q
    .select({
      itemId: events.itemId,
      at: sql<number>`${events.at}`,
      decision: sql<string | null>`${decision}`,
      undoes: sql<number>`json_extract(${events.data}, '$.undoes') is not null`,
      before: sql<string | null>`json_extract(${events.data}, '$.before.status')`,
      after: sql<string | null>`json_extract(${events.data}, '$.after.status')`,
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
    return row.itemId && kind ? [{ itemId: row.itemId, at: row.at, kind }] : [];
  });
}

function kindOf(row: {
  decision: string | null;
  undoes: number;
  before: string | null;
  after: string | null;
}): MendingStep['kind'] | null {
  if (row.decision === 'accepted' || row.decision === 'not_applicable') return 'accepted';
  if (row.decision === 'needs_work') return 'needs_work';
  // Taking back that an item was mended gives it no second beginning.
  if (row.undoes) return row.before === 'needs_work' ? 'taken_back' : null;
  return row.after === 'needs_work' ? 'needs_work' : null;
}

const inRanges = (part: HistoryRange[]): SQL | undefined =>
  or(
    ...part.map(({ projectId, after, upTo }) =>
      and(eq(events.projectId, projectId), gt(events.seq, after), lte(events.seq, upTo)),
    ),
  );
