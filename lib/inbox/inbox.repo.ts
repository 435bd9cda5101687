import { and, count, eq, isNull, min, type SQL, sql } from 'drizzle-orm';
import type { Query } from '@/lib/db/connection';
import { earlierDay } from '@/lib/db/kit/dialect';
import {
  actions,
  answers,
  mentions,
  participants,
  projects,
  reviews,
  runs,
  waiverNotices,
  waivers,
} from '@/lib/db/tables/tables';
import { type Viewer, visibleTo } from '@/lib/projects/project.access';
import { isLeft } from '@/lib/runs/unfinished.repo';
import { INBOX_KINDS, type InboxKind, ofEachKind } from './inbox.types';
import { awaitsPerson } from './review-duty.repo';
import { awaitsDecider } from './waiver-duty.repo';

/** One thing that is assigned to a person; `day` is what it is sorted by, none for no day. */
export interface InboxEntry {
  kind: InboxKind;
  id: string;
  day: string | null;
}

/**
 * What is assigned to a person: of each kind the first `most` by day, last what has no day. A query
 * a kind, served by an index.
 * @param kind only these; else all kinds, where an action about an item of the list is in that
 */
export async function listInbox(
  q: Query,
  of: { viewer: Viewer; today: string },
  kind: InboxKind | undefined,
  most: number,
): Promise<InboxEntry[]> {
  const all = queries(q, of.viewer, of.today);
  const asked = kind
    ? [all[kind]]
    : [all.item, all.otherAction, all.review, all.mention, all.waiver, all.waiver_news];
  const found: InboxEntry[] = [];
  for (const query of asked) {
    found.push(...(await query.orderBy(sql`day is null`, sql`day`, sql`id`).limit(most)));
  }
  return found;
}

/**
 * How much is assigned to a person, of each kind, and in the list of all kinds, without what
 * entries are sorted by.
 */
export async function countInbox(
  q: Query,
  of: { viewer: Viewer; today: string },
): Promise<Record<InboxKind | 'total', number>> {
  const { otherAction, ...all } = queries(q, of.viewer, of.today);
  const counts = ofEachKind(() => 0);
  const uncounted = { ...all, item: unsortedItems(q, of.viewer) };
  for (const kind of INBOX_KINDS) counts[kind] = await countOf(q, uncounted[kind]);
  // An action about an item of the list is in that item.
  const total = INBOX_KINDS.reduce((sum, kind) => sum + counts[kind], -counts.action);
  return { ...counts, total: total + (await countOf(q, otherAction)) };
}

type Counted =
  | ReturnType<typeof unsortedItems>
  | ReturnType<typeof queries>[InboxKind | 'otherAction'];

async function countOf(q: Query, query: Counted): Promise<number> {
  const [row] = await q.select({ total: count() }).from(query.as('waiting'));
  return row?.total ?? 0;
}

const queries = (q: Query, viewer: Viewer, today: string) => ({
  item: items(q, viewer),
  action: actionsOf(q, viewer),
  otherAction: actionsOf(
    q,
    viewer,
    sql`not exists (select 1 from ${answers} where ${answers.id} = ${actions.itemId} and ${unfinishedOf(viewer.id)})`,
  ),
  review: invitations(q, viewer, today),
  mention: unread(q, viewer, today),
  waiver: toDecide(q, viewer, today),
  waiver_news: waiverNews(q, viewer, today),
});

/**
 * Unfinished items; the day of each is the earliest of its own and of its actions of the same person.
 * Those days are worked out for all items at once: item by item, the database goes through all
 * actions of the person each time.
 */
const items = (q: Query, viewer: Viewer) => {
  const work = q
    .select({ itemId: actions.itemId, dueOn: min(actions.dueOn).as('work_due_on') })
    .from(actions)
    .where(ownOpen(viewer.id))
    .groupBy(actions.itemId)
    .as('work');
  return q
    .select({ ...entry('item', answers.id), day: dayOf(earlierDay(answers.dueOn, work.dueOn)) })
    .from(answers)
    .innerJoin(runs, eq(runs.id, answers.runId))
    .innerJoin(projects, eq(projects.id, runs.projectId))
    .leftJoin(work, eq(work.itemId, answers.id))
    .where(and(unfinishedOf(viewer.id), live(viewer)));
};

const unsortedItems = (q: Query, viewer: Viewer) =>
  q
    .select({ id: answers.id })
    .from(answers)
    .innerJoin(runs, eq(runs.id, answers.runId))
    .innerJoin(projects, eq(projects.id, runs.projectId))
    .where(and(unfinishedOf(viewer.id), live(viewer)));

/** Open actions, all or some. */
const actionsOf = (q: Query, viewer: Viewer, some?: SQL) =>
  q
    .select({ ...entry('action', actions.id), day: actionDay })
    .from(actions)
    .innerJoin(runs, eq(runs.id, actions.runId))
    .innerJoin(projects, eq(projects.id, actions.projectId))
    .where(and(ownOpen(viewer.id), live(viewer), some));

const invitations = (q: Query, viewer: Viewer, today: string) =>
  q
    .select({ ...entry('review', reviews.id), day: reviewDay(today) })
    .from(participants)
    .innerJoin(reviews, eq(reviews.id, participants.reviewId))
    .innerJoin(projects, eq(projects.id, reviews.projectId))
    .where(and(awaitsPerson(viewer.id), liveProject(viewer)));

const unread = (q: Query, viewer: Viewer, today: string) =>
  q
    .select({ ...entry('mention', mentions.id), day: dayOf(sql`${today}`) })
    .from(mentions)
    .innerJoin(runs, eq(runs.id, mentions.runId))
    .innerJoin(projects, eq(projects.id, mentions.projectId))
    .where(and(eq(mentions.personId, viewer.id), isNull(mentions.seenAt), live(viewer)));

/** Waivers that somebody else asked for: of who is asked by name, or of the leads and reviewers. */
const toDecide = (q: Query, viewer: Viewer, today: string) =>
  q
    .select({ ...entry('waiver', waivers.id), day: dayOf(sql`${today}`) })
    .from(waivers)
    .innerJoin(runs, eq(runs.id, waivers.runId))
    .innerJoin(projects, eq(projects.id, waivers.projectId))
    .where(and(awaitsDecider(viewer.id), live(viewer)));

const waiverNews = (q: Query, viewer: Viewer, today: string) =>
  q
    .select({ ...entry('waiver_news', waiverNotices.id), day: dayOf(sql`${today}`) })
    .from(waiverNotices)
    .innerJoin(waivers, eq(waivers.id, waiverNotices.waiverId))
    .innerJoin(runs, eq(runs.id, waivers.runId))
    .innerJoin(projects, eq(projects.id, waiverNotices.projectId))
    .where(
      and(
        eq(waiverNotices.personId, viewer.id),
        isNull(waiverNotices.seenAt),
        stillEnded,
        live(viewer),
      ),
    );

/** That a waiver ended is news only while it is so: an undo brings it back. */
const stillEnded = sql`(${waiverNotices.news} <> 'ended' or ${waivers.state} = 'ended')`;

const entry = (
  kind: InboxKind,
  id:
    | typeof answers.id
    | typeof reviews.id
    | typeof mentions.id
    | typeof actions.id
    | typeof waivers.id
    | typeof waiverNotices.id,
) => ({
  kind: sql<InboxKind>`${kind}`.as('kind'),
  id: sql<string>`${id}`.as('id'),
});

const dayOf = (day: SQL) => sql<string | null>`${day}`.as('day');

const actionDay = dayOf(sql`${actions.dueOn}`);

const reviewDay = (today: string) =>
  dayOf(
    sql`case ${reviews.phase} when 'lobby' then coalesce(${reviews.scheduledOn}, ${today}) when 'closed' then ${today} else '' end`,
  );

/** A person's open actions, as a condition. */
const ownOpen = (personId: string): SQL | undefined =>
  and(eq(actions.ownerId, personId), isNull(actions.doneAt), isNull(actions.deletedAt));

const unfinishedOf = (personId: string): SQL | undefined =>
  and(eq(answers.assigneeId, personId), isLeft());

const liveProject = (viewer: Viewer): SQL | undefined =>
  and(isNull(projects.deletedAt), isNull(projects.archivedAt), visibleTo(viewer));

const live = (viewer: Viewer): SQL | undefined =>
  and(isNull(runs.deletedAt), isNull(runs.archivedAt), liveProject(viewer));
