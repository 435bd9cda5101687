import {
  type AnyColumn,
  aliasedTable,
  and,
  asc,
  count,
  desc,
  eq,
  inArray,
  isNotNull,
  isNull,
  lt,
  type SQL,
  sql,
} from 'drizzle-orm';
import type { Authorized, InProject } from '@/lib/api/authorized';
import type { Query, Tx } from '@/lib/db/connection';
import { jsonText } from '@/lib/db/kit/dialect';
import { prepared } from '@/lib/db/prepared';
import {
  answers,
  events,
  participants,
  people,
  projects,
  runs,
  waivers,
} from '@/lib/db/tables/tables';
import type { WaiverList } from '@/lib/model/waiver.types';

export type WaiverRow = typeof waivers.$inferSelect;

/** A waiver with the names of what it hangs on. */
export interface WaiverWithNames {
  waiver: WaiverRow;
  projectName: string;
  runTitle: string;
  itemText: string;
  ownerName: string;
  requestedByName: string;
  approverName: string | null;
  decidedByName: string | null;
  /** Who ended it, or took it back; none of others. */
  closedBy: string | null;
  closedByName: string | null;
}

export async function insertWaiver(
  tx: Tx,
  _item: Authorized<InProject>,
  row: WaiverRow,
): Promise<void> {
  await tx.insert(waivers).values(row);
}

export async function updateWaiver(
  tx: Tx,
  { projectId }: Authorized<InProject>,
  id: string,
  set: Partial<WaiverRow>,
): Promise<void> {
  await tx
    .update(waivers)
    .set(set)
    .where(and(eq(waivers.id, id), eq(waivers.projectId, projectId)));
}

/** The waiver of an item that is asked for or in force. Every tick asks this, so it is prepared. */
export async function liveWaiverOf(q: Query, itemId: string): Promise<WaiverRow | undefined> {
  const find = prepared(q, 'waiver.live', (q) =>
    q
      .select()
      .from(waivers)
      .where(and(eq(waivers.itemId, sql.placeholder('itemId')), isLive)),
  );
  const [row] = await find.execute({ itemId });
  return row;
}

/** The waiver that a change of an item's answer ended. Served by `waivers_by_item`. */
export async function waiverClosedBy(
  q: Query,
  itemId: string,
  mutationId: string,
): Promise<WaiverRow | undefined> {
  const [row] = await q
    .select()
    .from(waivers)
    .where(and(eq(waivers.itemId, itemId), eq(waivers.closedByMutation, mutationId)))
    .orderBy(desc(waivers.createdAt))
    .limit(1);
  return row;
}

export async function findWaiver(q: Query, id: string): Promise<WaiverWithNames | undefined> {
  const [row] = await withNames(q).where(eq(waivers.id, id));
  return row;
}

/** Those of some runs that are asked for or in force, the first to end first: one query for all. */
export async function liveWaiversOfRuns(q: Query, runIds: string[]): Promise<WaiverWithNames[]> {
  if (runIds.length === 0) return [];
  return withNames(q)
    .where(and(inArray(waivers.runId, runIds), isLive))
    .orderBy(asc(waivers.expiresOn), asc(waivers.id));
}

/** Those of some runs that counted and are over, the first to end first: one query for all. */
export async function pastWaiversOfRuns(q: Query, runIds: string[]): Promise<WaiverWithNames[]> {
  if (runIds.length === 0) return [];
  return withNames(q)
    .where(
      and(
        inArray(waivers.runId, runIds),
        inArray(waivers.state, ['ended', 'expired']),
        isNotNull(waivers.decidedAt),
      ),
    )
    .orderBy(asc(waivers.closedAt), asc(waivers.id));
}

/** A page of a run's or a project's waivers, the first to end first. */
export async function listWaivers(
  q: Query,
  of: { runId: string } | { projectId: string },
  list: WaiverList,
  page: { limit: number; offset: number },
): Promise<WaiverWithNames[]> {
  return withNames(q)
    .where(matching(of, list))
    .orderBy(asc(waivers.expiresOn), asc(waivers.id))
    .limit(page.limit)
    .offset(page.offset);
}

export async function countWaivers(
  q: Query,
  of: { runId: string } | { projectId: string },
  list: WaiverList,
): Promise<number> {
  const [row] = await q
    .select({ total: count() })
    .from(waivers)
    .innerJoin(runs, eq(runs.id, waivers.runId))
    .where(matching(of, list));
  return row?.total ?? 0;
}

/** Live waivers whose last day is over, but for those of what is put away. Served by `waivers_live_by_day`. */
export async function dueWaivers(q: Query, today: string, limit: number): Promise<WaiverRow[]> {
  const rows = await q
    .select({ waiver: waivers })
    .from(waivers)
    .innerJoin(runs, eq(runs.id, waivers.runId))
    .innerJoin(projects, eq(projects.id, waivers.projectId))
    .where(
      and(
        isLive,
        lt(waivers.expiresOn, today),
        isNull(runs.deletedAt),
        isNull(runs.archivedAt),
        isNull(projects.deletedAt),
        isNull(projects.archivedAt),
      ),
    )
    .orderBy(asc(waivers.expiresOn), asc(waivers.id))
    .limit(limit);
  return rows.map(({ waiver }) => waiver);
}

/** Written out, so that the indexes of what is live serve it. */
const isLive = sql`${waivers.state} in ('requested', 'approved')`;

function matching(
  of: { runId: string } | { projectId: string },
  list: WaiverList,
): SQL | undefined {
  return and(
    'runId' in of ? eq(waivers.runId, of.runId) : eq(waivers.projectId, of.projectId),
    isNull(runs.deletedAt),
    list === 'live' ? isLive : undefined,
    list === 'over' ? sql`not ${isLive}` : undefined,
    list === 'requested' || list === 'approved' ? eq(waivers.state, list) : undefined,
  );
}

const owner = aliasedTable(people, 'owner');
const asker = aliasedTable(people, 'asker');
const approver = aliasedTable(people, 'approver');
const decider = aliasedTable(people, 'decider');

const closing = aliasedTable(events, 'closing');
const closer = aliasedTable(people, 'closer');
const guest = aliasedTable(participants, 'guest');

/**
 * Something of the newest event about a waiver that somebody put an end to: the one that did.
 * Served by `events_by_item`.
 */
const lastOf = (value: SQL | AnyColumn) => sql<string | null>`case
  when ${waivers.state} in ('ended', 'withdrawn') then (
    select ${value} from ${events} ${closing}
    left join ${people} ${closer} on ${closer.id} = ${closing.actorId}
    left join ${participants} ${guest} on ${guest.id} = ${closing.actorId}
    where ${closing.itemId} = ${waivers.itemId} and ${waivers.id} in (
      ${jsonText(closing.data, 'waiver.id')}, ${jsonText(closing.data, 'answer.waiver.id')},
      ${jsonText(closing.data, 'waiverId')}
    ) order by ${closing.seq} desc limit 1
  ) end`;

/** Who ended a waiver or took it back, by name; none of others. */
export const closedByName = lastOf(sql`coalesce(${closer.name}, ${guest.guestName})`);

const withNames = (q: Query) =>
  q
    .select({
      waiver: waivers,
      projectName: projects.name,
      runTitle: runs.title,
      itemText: answers.text,
      ownerName: owner.name,
      requestedByName: asker.name,
      approverName: approver.name,
      decidedByName: decider.name,
      closedBy: lastOf(closing.actorId),
      closedByName,
    })
    .from(waivers)
    .innerJoin(projects, eq(projects.id, waivers.projectId))
    .innerJoin(runs, eq(runs.id, waivers.runId))
    .innerJoin(answers, eq(answers.id, waivers.itemId))
    .innerJoin(owner, eq(owner.id, waivers.ownerId))
    .innerJoin(asker, eq(asker.id, waivers.requestedBy))
    .leftJoin(approver, eq(approver.id, waivers.approverId))
    .leftJoin(decider, eq(decider.id, waivers.decidedBy));
