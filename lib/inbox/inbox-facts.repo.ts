import { aliasedTable, and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { Query } from '@/lib/db/connection';
import {
  actions,
  answers,
  comments,
  mentions,
  participants,
  people,
  projects,
  reviews,
  runs,
} from '@/lib/db/tables/tables';
import { left } from './review-duty.repo';

/** Each of these asks once for all entries of its kind. */

export async function itemFacts(q: Query, ids: string[]) {
  if (ids.length === 0) return [];
  return q
    .select({ item: answers, ...place })
    .from(answers)
    .innerJoin(runs, eq(runs.id, answers.runId))
    .innerJoin(projects, eq(projects.id, runs.projectId))
    .where(inArray(answers.id, ids));
}

/** A person's open actions for some items, the oldest first. */
export async function actionsForItems(q: Query, personId: string, itemIds: string[]) {
  if (itemIds.length === 0) return [];
  return q
    .select()
    .from(actions)
    .where(
      and(
        inArray(actions.itemId, itemIds),
        eq(actions.ownerId, personId),
        isNull(actions.doneAt),
        isNull(actions.deletedAt),
      ),
    )
    .orderBy(asc(actions.createdAt), asc(actions.id));
}

export async function actionFacts(q: Query, ids: string[]) {
  if (ids.length === 0) return [];
  return q
    .select({ action: actions, item: { id: answers.id, text: answers.text }, ...place })
    .from(actions)
    .innerJoin(answers, eq(answers.id, actions.itemId))
    .innerJoin(runs, eq(runs.id, actions.runId))
    .innerJoin(projects, eq(projects.id, actions.projectId))
    .where(inArray(actions.id, ids));
}

/** Reviews with how many items the person has not judged. */
export async function reviewFacts(q: Query, personId: string, ids: string[]) {
  if (ids.length === 0) return [];
  return q
    .select({
      review: reviews,
      left: left.mapWith(Number),
      projectId: projects.id,
      projectName: projects.name,
    })
    .from(reviews)
    .innerJoin(
      participants,
      and(eq(participants.reviewId, reviews.id), eq(participants.personId, personId)),
    )
    .innerJoin(projects, eq(projects.id, reviews.projectId))
    .where(inArray(reviews.id, ids));
}

/** Mentions with who wrote them and what the text says. */
export async function mentionFacts(q: Query, ids: string[]) {
  if (ids.length === 0) return [];
  return q
    .select({
      mention: mentions,
      byName: author.name,
      comment: comments.body,
      note: answers.note,
      item: { id: answers.id, text: answers.text },
      ...place,
    })
    .from(mentions)
    .innerJoin(author, eq(author.id, mentions.mentionedBy))
    .innerJoin(answers, eq(answers.id, mentions.itemId))
    .innerJoin(runs, eq(runs.id, mentions.runId))
    .innerJoin(projects, eq(projects.id, mentions.projectId))
    .leftJoin(comments, and(eq(mentions.source, 'comment'), eq(comments.id, mentions.sourceId)))
    .where(inArray(mentions.id, ids));
}

const author = aliasedTable(people, 'author');

const place = {
  runId: runs.id,
  runTitle: runs.title,
  projectId: projects.id,
  projectName: projects.name,
};
