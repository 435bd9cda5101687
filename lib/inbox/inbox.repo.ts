import { and, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import type { Query } from '@/lib/db/connection';
import { actions, answers, mentions, participants, projects, reviews, runs } from '@/lib/db/tables';
import { visibleTo } from '@/lib/projects/project.access';
import type { InboxKind } from './inbox.types';
import { awaitsPerson } from './review-duty.repo';

/** One thing that is assigned to a person; `day` is what it is sorted by, none for no day. */
export interface InboxEntry {
  kind: InboxKind;
  id: string;
  day: string | null;
}

/** All that is assigned to a person, in no order. A query a kind; each is served by an index. */
export async function listInbox(q: Query, personId: string, today: string): Promise<InboxEntry[]> {
  return [
    ...(await items(q, personId)),
    ...(await ownActions(q, personId)),
    ...(await invitations(q, personId, today)),
    ...(await unread(q, personId, today)),
  ];
}

/** Unfinished items; with the day of their actions of the same person, which are not entries too. */
const items = (q: Query, personId: string) =>
  q
    .select({
      ...entry('item', answers.id),
      day: sql<
        string | null
      >`(select min(day) from (select ${answers.dueOn} as day union all select ${actions.dueOn} from ${actions} where ${actions.itemId} = ${answers.id} and ${ownOpen(personId)}))`,
    })
    .from(answers)
    .innerJoin(runs, eq(runs.id, answers.runId))
    .innerJoin(projects, eq(projects.id, runs.projectId))
    .where(and(unfinishedOf(personId), live(personId)));

const ownActions = (q: Query, personId: string) =>
  q
    .select({ ...entry('action', actions.id), day: sql<string | null>`${actions.dueOn}` })
    .from(actions)
    .innerJoin(runs, eq(runs.id, actions.runId))
    .innerJoin(projects, eq(projects.id, actions.projectId))
    .where(
      and(
        ownOpen(personId),
        live(personId),
        sql`not exists (select 1 from ${answers} where ${answers.id} = ${actions.itemId} and ${unfinishedOf(personId)})`,
      ),
    );

const invitations = (q: Query, personId: string, today: string) =>
  q
    .select({
      ...entry('review', reviews.id),
      day: sql<
        string | null
      >`case ${reviews.phase} when 'lobby' then coalesce(${reviews.scheduledOn}, ${today}) when 'closed' then ${today} else '' end`,
    })
    .from(participants)
    .innerJoin(reviews, eq(reviews.id, participants.reviewId))
    .innerJoin(projects, eq(projects.id, reviews.projectId))
    .where(and(awaitsPerson(personId), liveProject(personId)));

const unread = (q: Query, personId: string, today: string) =>
  q
    .select({ ...entry('mention', mentions.id), day: sql<string | null>`${today}` })
    .from(mentions)
    .innerJoin(runs, eq(runs.id, mentions.runId))
    .innerJoin(projects, eq(projects.id, mentions.projectId))
    .where(and(eq(mentions.personId, personId), isNull(mentions.seenAt), live(personId)));

const entry = (
  kind: InboxKind,
  id: typeof answers.id | typeof reviews.id | typeof mentions.id | typeof actions.id,
) => ({
  kind: sql<InboxKind>`${kind}`,
  id: sql<string>`${id}`,
});

/** A person's open actions, as a condition. */
const ownOpen = (personId: string): SQL | undefined =>
  and(eq(actions.ownerId, personId), isNull(actions.doneAt), isNull(actions.deletedAt));

const unfinishedOf = (personId: string): SQL | undefined =>
  and(eq(answers.assigneeId, personId), inArray(answers.status, ['open', 'needs_work']));

const liveProject = (personId: string): SQL | undefined =>
  and(isNull(projects.deletedAt), isNull(projects.archivedAt), visibleTo(personId));

const live = (personId: string): SQL | undefined =>
  and(isNull(runs.deletedAt), isNull(runs.archivedAt), liveProject(personId));
