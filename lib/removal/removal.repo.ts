import { type AnyColumn, and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { Authorized, InProject } from '@/lib/api/authorized';
import type { Query, Tx } from '@/lib/db/connection';
import type { Table } from '@/lib/db/kit/dialect';
import {
  actions,
  answers,
  comments,
  events,
  evidence,
  invitationProjects,
  members,
  mentions,
  participants,
  people,
  pins,
  projects,
  readTexts,
  reviewItems,
  reviews,
  runs,
  signOffs,
  tokenProjects,
  tokens,
  votes,
  waiverNotices,
  waivers,
} from '@/lib/db/tables/tables';
import { isWorthKeeping, textId } from '@/lib/texts/text-id';
import { typedTexts } from '@/lib/texts/typed-texts';
import { REMOVED_TOKEN } from './removal.words';

/** Removes at most so many rows of a project. @returns how many there were; 0 when all are gone */
type Piece = (tx: Tx, project: Authorized<InProject>, limit: number) => Promise<number>;

/** A table's rows, found by one column that tells them apart and one that says whose they are. */
function rowsOf(
  table: Table,
  key: AnyColumn,
  belongs: (q: Query, projectId: string) => SQL,
): Piece {
  return async (tx, { projectId }, limit) => {
    const ours = belongs(tx, projectId);
    const rows = await tx
      .select({ key: sql<string>`${key}` })
      .from(table)
      .where(ours)
      .limit(limit);
    const keys = rows.map((row) => row.key);
    if (keys.length > 0) await tx.delete(table).where(and(ours, inArray(key, keys)));
    return keys.length;
  };
}

const inProject = (column: AnyColumn) => (_: Query, projectId: string) => eq(column, projectId);

const inRuns = (column: AnyColumn) => (q: Query, projectId: string) =>
  inArray(column, q.select({ id: runs.id }).from(runs).where(eq(runs.projectId, projectId)));

const inReviews = (column: AnyColumn) => (q: Query, projectId: string) =>
  inArray(
    column,
    q.select({ id: reviews.id }).from(reviews).where(eq(reviews.projectId, projectId)),
  );

/** A history's lines, and what the texts that were ever typed in them were read as. */
const history: Piece = async (tx, { projectId }, limit) => {
  const rows = await tx
    .select({ id: events.id, data: events.data })
    .from(events)
    .where(eq(events.projectId, projectId))
    .limit(limit);
  const texts = rows.flatMap(({ data }) => typedTexts(data)).filter(isWorthKeeping);
  if (texts.length > 0) await tx.delete(readTexts).where(inArray(readTexts.id, texts.map(textId)));
  const ids = rows.map(({ id }) => id);
  if (ids.length > 0) await tx.delete(events).where(inArray(events.id, ids));
  return ids.length;
};

/**
 * A project's own tokens, and the names that they have among the people. Those rows stay: to remove
 * one, every table that may refer to people would be looked through.
 */
const ownTokens: Piece = async (tx, { projectId }, limit) => {
  const rows = await tx
    .select({ id: tokens.id, personId: tokens.personId })
    .from(tokens)
    .where(eq(tokens.projectId, projectId))
    .limit(limit);
  if (rows.length === 0) return 0;
  const named = rows.map(({ personId }) => personId);
  await tx
    .update(people)
    .set({ name: REMOVED_TOKEN })
    .where(and(inArray(people.id, named), eq(people.kind, 'token')));
  const ids = rows.map(({ id }) => id);
  await tx.delete(tokens).where(inArray(tokens.id, ids));
  return rows.length;
};

/**
 * All that a project has, what refers to something before what it refers to. The index of search
 * follows by its triggers.
 */
export const PIECES: readonly Piece[] = [
  rowsOf(votes, votes.reviewItemId, inReviews(votes.reviewId)),
  rowsOf(signOffs, signOffs.id, inRuns(signOffs.runId)),
  rowsOf(actions, actions.id, inProject(actions.projectId)),
  rowsOf(waiverNotices, waiverNotices.id, inProject(waiverNotices.projectId)),
  rowsOf(waivers, waivers.id, inProject(waivers.projectId)),
  rowsOf(mentions, mentions.id, inProject(mentions.projectId)),
  rowsOf(reviewItems, reviewItems.id, inReviews(reviewItems.reviewId)),
  rowsOf(participants, participants.id, inReviews(participants.reviewId)),
  rowsOf(reviews, reviews.id, inProject(reviews.projectId)),
  rowsOf(evidence, evidence.id, inRuns(evidence.runId)),
  rowsOf(comments, comments.id, inRuns(comments.runId)),
  rowsOf(answers, answers.id, inRuns(answers.runId)),
  rowsOf(runs, runs.id, inProject(runs.projectId)),
  history,
  rowsOf(
    invitationProjects,
    invitationProjects.invitationId,
    inProject(invitationProjects.projectId),
  ),
  rowsOf(tokenProjects, tokenProjects.tokenId, inProject(tokenProjects.projectId)),
  ownTokens,
  rowsOf(members, members.personId, inProject(members.projectId)),
  rowsOf(pins, pins.personId, inProject(pins.projectId)),
  rowsOf(projects, projects.id, inProject(projects.id)),
];
