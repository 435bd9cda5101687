import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { Query, Tx } from '@/lib/db/connection';
import { comments, people } from '@/lib/db/tables';

export type CommentRow = typeof comments.$inferSelect;
export type CommentWithAuthor = CommentRow & { authorName: string };

export async function insertComment(tx: Tx, row: CommentRow): Promise<void> {
  await tx.insert(comments).values(row);
}

export async function findComment(q: Query, id: string): Promise<CommentWithAuthor | undefined> {
  const [row] = await withAuthor(q).where(eq(comments.id, id));
  return row && { ...row.comment, authorName: row.authorName };
}

export async function updateComment(tx: Tx, id: string, set: Partial<CommentRow>): Promise<void> {
  await tx.update(comments).set(set).where(eq(comments.id, id));
}

export async function commentsOfItem(q: Query, itemId: string): Promise<CommentWithAuthor[]> {
  const rows = await withAuthor(q)
    .where(and(eq(comments.itemId, itemId), isNull(comments.deletedAt)))
    .orderBy(asc(comments.createdAt), asc(comments.id));
  return rows.map(({ comment, authorName }) => ({ ...comment, authorName }));
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
