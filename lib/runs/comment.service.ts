import { v7 as uuidv7 } from 'uuid';
import { AppError, idTaken, notFound } from '@/lib/api/app-error';
import type { Clock } from '@/lib/config/clock';
import type { Tx } from '@/lib/db/connection';
import type { Database } from '@/lib/db/database';
import type { EventService } from '@/lib/events/event.service';
import { isFirst } from '@/lib/events/mutation.repo';
import { keepMentions } from '@/lib/mentions/keep-mentions';
import type { Person } from '@/lib/model/actor';
import {
  type CommentWithAuthor,
  commentsOfItem,
  findComment,
  insertComment,
  updateComment,
} from './comment.repo';
import { findItem } from './item.repo';
import { authorizeItem } from './run.access';

export interface NewComment {
  id?: string | undefined;
  body: string;
  mutationId?: string | undefined;
}

export type CommentChange = Pick<NewComment, 'body' | 'mutationId'>;

export type CommentService = ReturnType<typeof createCommentService>;

/** What people say about an item. Everyone who sees it may comment; only the author may reword or remove. */
export function createCommentService(deps: { db: Database; clock: Clock; events: EventService }) {
  const { db, clock, events } = deps;

  return { list, add, change, remove };

  async function list(actor: Person, itemId: string) {
    await authorizeItem(db.read, actor, itemId, 'read');
    return (await commentsOfItem(db.read, itemId)).map(shapeComment);
  }

  /** Adds a comment. A repeat gives what the first request added, unless it was removed since. */
  async function add(actor: Person, itemId: string, input: NewComment) {
    const now = clock.now();
    const { id = uuidv7(), mutationId = input.id, body } = input;
    return db.transaction(async (tx) => {
      const place = await authorizeItem(tx, actor, itemId, 'discuss');
      const first = await isFirst(tx, actor, now, mutationId, [
        'comment.add',
        itemId,
        { ...input, id },
      ]);
      const known = await findComment(tx, id);
      // A repeat that comes after it was removed must not bring it back to a screen.
      if (!first && known?.deletedAt) throw notFound('comment');
      if (!first && known) return shapeComment(known);
      if (known) throw idTaken();
      const item = await findItem(tx, itemId);
      const row = {
        id,
        itemId,
        runId: place.runId,
        body,
        createdBy: actor.id,
        deletedAt: null,
        createdAt: now,
        updatedAt: now,
      };
      await insertComment(tx, place, row);
      await keepMentions(tx, actor, place, { source: 'comment', sourceId: id }, body, now);
      await events.append(tx, actor, place, {
        type: 'comment.added',
        runId: place.runId,
        itemId,
        ...(mutationId ? { mutationId } : {}),
        data: { text: item?.text ?? '', comment: { id, body } },
      });
      return shapeComment({ ...row, authorName: actor.name });
    });
  }

  /**
   * @throws FORBIDDEN when another person wrote it
   * @throws CONFLICT when the `mutationId` was used for another request
   */
  async function change(actor: Person, id: string, { body, mutationId }: CommentChange) {
    return db.transaction(async (tx) => {
      const { row, place, text } = await mine(tx, actor, id);
      const now = clock.now();
      const first = await isFirst(tx, actor, now, mutationId, ['comment.change', id, body]);
      if (!first || row.body === body) return shapeComment(row);
      await updateComment(tx, place, id, { body, updatedAt: now });
      await keepMentions(tx, actor, place, { source: 'comment', sourceId: id }, body, now);
      await events.append(tx, actor, place, {
        type: 'comment.changed',
        runId: row.runId,
        itemId: row.itemId,
        ...(mutationId ? { mutationId } : {}),
        data: { text, comment: { id, body } },
      });
      return shapeComment({ ...row, body, updatedAt: now });
    });
  }

  /** @throws FORBIDDEN when another person wrote it */
  async function remove(actor: Person, id: string): Promise<void> {
    await db.transaction(async (tx) => {
      const { row, place, text } = await mine(tx, actor, id);
      const now = clock.now();
      await updateComment(tx, place, id, { deletedAt: now, updatedAt: now });
      await keepMentions(tx, actor, place, { source: 'comment', sourceId: id }, '', now);
      await events.append(tx, actor, place, {
        type: 'comment.removed',
        runId: row.runId,
        itemId: row.itemId,
        data: { text, comment: { id } },
      });
    });
  }

  async function mine(tx: Tx, actor: Person, id: string) {
    const row = await findComment(tx, id);
    if (!row || row.deletedAt) throw notFound('comment');
    const place = await authorizeItem(tx, actor, row.itemId, 'discuss', 'comment');
    if (row.createdBy !== actor.id)
      throw new AppError('FORBIDDEN', 'Only its author may change a comment.');
    return { row, place, text: (await findItem(tx, row.itemId))?.text ?? '' };
  }
}

/** A comment as the API gives it. */
export function shapeComment(row: CommentWithAuthor) {
  return {
    id: row.id,
    itemId: row.itemId,
    body: row.body,
    authorId: row.createdBy,
    authorName: row.authorName,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}
