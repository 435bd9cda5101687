import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { Authorized } from '@/lib/api/authorized';
import type { Query, Tx } from '@/lib/db/connection';
import { following, inPages } from '@/lib/db/in-pages';
import { comments, people } from '@/lib/db/tables/tables';
import type { ItemPlace } from './run.access';

export type CommentRow = typeof comments.$inferSelect;
export type CommentWithAuthor = CommentRow & { authorName: string };

export async function insertComment(
  tx: Tx,
  { id: itemId, runId }: Authorized<ItemPlace>,
  row: Omit<CommentRow, 'itemId' | 'runId'>,
): Promise<void> {
  await tx.insert(comments).values({ ...row, itemId, runId });
}

export async function findComment(q: Query, id: string): Promise<CommentWithAuthor | undefined> {
  const [row] = await withAuthor(q).where(eq(comments.id, id));
  return row && { ...row.comment, authorName: row.authorName };
}

export async function updateComment(
  tx: Tx,
  place: Authorized<ItemPlace>,
  id: string,
  set: Partial<CommentRow>,
): Promise<void> {
  await tx
    .update(comments)
    .set(set)
    .where(and(eq(comments.id, id), eq(comments.itemId, place.id)));
}

export async function commentsOfItem(q: Query, itemId: string): Promise<CommentWithAuthor[]> {
  const rows = await withAuthor(q)
    .where(and(eq(comments.itemId, itemId), isNull(comments.deletedAt)))
    .orderBy(asc(comments.createdAt), asc(comments.id));
  return rows.map(({ comment, authorName }) => ({ ...comment, authorName }));
}

/** The comments of one run, oldest first, a page at a time. */
export function commentsOfRun(q: Query, runId: string): Promise<CommentWithAuthor[]> {
  return inPages(async (after: CommentWithAuthor | undefined, limit) => {
    const rows = await withAuthor(q)
      .where(and(eq(comments.runId, runId), isNull(comments.deletedAt), following(comments, after)))
      .orderBy(asc(comments.createdAt), asc(comments.id))
      .limit(limit);
    return rows.map(({ comment, authorName }) => ({ ...comment, authorName }));
  });
}

/** The comments of some runs, oldest first: one query for all. */
export async function commentsOfRuns(q: Query, runIds: string[]): Promise<CommentWithAuthor[]> {
  if (runIds.length === 0) return [];
  const rows = await withAuthor(q)
    .where(and(inArray(comments.runId, runIds), isNull(comments.deletedAt)))
    .orderBy(asc(comments.createdAt), asc(comments.id));
  return rows.map(({ comment, authorName }) => ({ ...comment, authorName }));
}

function withAuthor(q: Query) {
  return q
    .select({ comment: comments, authorName: people.name })
    .from(comments)
    .innerJoin(people, eq(people.id, comments.createdBy))
    .$dynamic();
}
