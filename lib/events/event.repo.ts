import { and, asc, count, desc, eq, gt, inArray, lte, or, type SQL, sql } from 'drizzle-orm';
import type { Authorized, InProject } from '@/lib/api/authorized';
import type { Query, Tx } from '@/lib/db/connection';
import { momentValue } from '@/lib/db/kit/dialect';
import { prepared } from '@/lib/db/prepared';
import { events, participants, people, projects } from '@/lib/db/tables/tables';

export type EventRow = typeof events.$inferSelect;
export type EventRowWithName = EventRow & { actorName: string | null };

export interface EventFilter {
  runId?: string;
  itemId?: string;
  reviewId?: string;
  actorId?: string;
  type?: string;
  after?: number;
}

/** Where a history stands: the newest event's number and hash. */
export interface Head {
  seq: number;
  hash: string;
}

/** The newest event's number and hash, or nothing for a project without events. */
export async function lastEvent(q: Query, projectId: string): Promise<Head | undefined> {
  const find = prepared(q, 'event.last', (q) =>
    q
      .select({ seq: events.seq, hash: events.hash })
      .from(events)
      .where(eq(events.projectId, sql.placeholder('projectId')))
      .orderBy(desc(events.seq))
      .limit(1),
  );
  const [row] = await find.execute({ projectId });
  return row;
}

/**
 * Where a history stands, for the one who adds the next line: nobody else can before this
 * transaction ends. Noting when the project was last worked in takes its row, and only with that
 * row in hand is the newest event read; so two processes never build on the same line.
 */
export async function takeHead(tx: Tx, projectId: string, at: Date): Promise<Head | undefined> {
  await touchProject(tx, projectId, at);
  return lastEvent(tx, projectId);
}

export async function insertEvent(tx: Tx, row: EventRow): Promise<void> {
  const value = (name: keyof EventRow) => sql.placeholder(name);
  const insert = prepared(tx, 'event.insert', (q) =>
    q.insert(events).values({
      id: value('id'),
      projectId: value('projectId'),
      seq: value('seq'),
      type: value('type'),
      actorKind: value('actorKind'),
      actorId: value('actorId'),
      runId: value('runId'),
      itemId: value('itemId'),
      reviewId: value('reviewId'),
      mutationId: value('mutationId'),
      via: value('via'),
      data: value('data'),
      names: value('names'),
      redacted: value('redacted'),
      at: value('at'),
      hash: value('hash'),
    }),
  );
  await insert.execute(row);
}

/** Has a line say other names than it did; number, time and hash stay. For the deletion of people. */
export async function rewriteEvent(
  tx: Tx,
  { projectId }: Authorized<InProject>,
  { id, data, via, names, redacted }: EventRow,
): Promise<void> {
  await tx
    .update(events)
    .set({ data, via, names, redacted })
    .where(and(eq(events.id, id), eq(events.projectId, projectId)));
}

async function touchProject(tx: Tx, projectId: string, at: Date): Promise<void> {
  const touch = prepared(tx, 'project.touch', (q) =>
    q
      .update(projects)
      .set({ lastActivityAt: sql`${sql.placeholder('at')}` })
      .where(eq(projects.id, sql.placeholder('projectId'))),
  );
  await touch.execute({ projectId, at: momentValue(at) });
}

/**
 * A page of a project's history. Served by `events_by_project`, `_run` or `_item`: the numbers are
 * found first, so that the pages before it cost an index and no rows.
 */
export async function listEvents(
  q: Query,
  projectId: string,
  filter: EventFilter,
  page: { limit: number; offset: number; newestFirst: boolean },
): Promise<EventRowWithName[]> {
  const order = page.newestFirst ? desc(events.seq) : asc(events.seq);
  const numbers = q
    .select({ seq: events.seq })
    .from(events)
    .where(matching(projectId, filter))
    .orderBy(order)
    .limit(page.limit)
    .offset(page.offset);
  const rows = await q
    .select({ event: events, actorName: actorName() })
    .from(events)
    .leftJoin(people, eq(people.id, events.actorId))
    .leftJoin(participants, eq(participants.id, events.actorId))
    .where(and(eq(events.projectId, projectId), inArray(events.seq, numbers)))
    .orderBy(order);
  return rows.map(({ event, actorName }) => ({ ...event, actorName }));
}

export async function countEvents(
  q: Query,
  projectId: string,
  filter: EventFilter,
): Promise<number> {
  const [row] = await q.select({ total: count() }).from(events).where(matching(projectId, filter));
  return row?.total ?? 0;
}

/** Single events of a project by their numbers, the newest first. */
export async function eventsBySeq(
  q: Query,
  projectId: string,
  seqs: number[],
): Promise<EventRowWithName[]> {
  const rows = await q
    .select({ event: events, actorName: actorName() })
    .from(events)
    .leftJoin(people, eq(people.id, events.actorId))
    .leftJoin(participants, eq(participants.id, events.actorId))
    .where(and(eq(events.projectId, projectId), inArray(events.seq, seqs)))
    .orderBy(desc(events.seq));
  return rows.map(({ event, actorName }) => ({ ...event, actorName }));
}

/** A review's events, those of its runs, and changes of the project itself, after a number; oldest first. */
export async function reviewEventsAfter(
  q: Query,
  projectId: string,
  review: { id: string; runIds: string[] },
  after: number,
  limit: number,
): Promise<EventRowWithName[]> {
  const rows = await q
    .select({ event: events, actorName: actorName() })
    .from(events)
    .leftJoin(people, eq(people.id, events.actorId))
    .leftJoin(participants, eq(participants.id, events.actorId))
    .where(
      and(
        eq(events.projectId, projectId),
        gt(events.seq, after),
        or(
          eq(events.reviewId, review.id),
          inArray(events.runId, review.runIds),
          eq(events.type, 'project.changed'),
        ),
      ),
    )
    .orderBy(asc(events.seq))
    .limit(limit);
  return rows.map(({ event, actorName }) => ({ ...event, actorName }));
}

/** Events with their numbers in (after, upTo], oldest first. */
export async function eventsBetween(
  q: Query,
  projectId: string,
  after: number,
  upTo: number,
  limit: number,
): Promise<EventRowWithName[]> {
  const rows = await q
    .select({ event: events, actorName: actorName() })
    .from(events)
    .leftJoin(people, eq(people.id, events.actorId))
    .leftJoin(participants, eq(participants.id, events.actorId))
    .where(and(eq(events.projectId, projectId), gt(events.seq, after), lte(events.seq, upTo)))
    .orderBy(asc(events.seq))
    .limit(limit);
  return rows.map(({ event, actorName }) => ({ ...event, actorName }));
}

/** A person's name, or the one that a guest gave. */
const actorName = () => sql<string | null>`coalesce(${people.name}, ${participants.guestName})`;

function matching(projectId: string, filter: EventFilter): SQL | undefined {
  return and(
    eq(events.projectId, projectId),
    filter.runId ? eq(events.runId, filter.runId) : undefined,
    filter.reviewId ? eq(events.reviewId, filter.reviewId) : undefined,
    filter.itemId ? eq(events.itemId, filter.itemId) : undefined,
    filter.actorId ? eq(events.actorId, filter.actorId) : undefined,
    filter.type ? eq(events.type, filter.type) : undefined,
    filter.after !== undefined ? gt(events.seq, filter.after) : undefined,
  );
}
