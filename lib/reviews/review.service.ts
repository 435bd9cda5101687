import { AppError } from '@/lib/api/app-error';
import type { Clock } from '@/lib/config/clock';
import type { Query, Tx } from '@/lib/db/connection';
import type { Database } from '@/lib/db/database';
import { changedFields } from '@/lib/events/changed-fields';
import type { EventService } from '@/lib/events/event.service';
import type { Person } from '@/lib/model/actor';
import type { ReviewSettings } from '@/lib/model/review.types';
import { authorizeProject } from '@/lib/projects/project.access';
import { type Attendee, authorizeReview, requireFacilitator, requirePhase } from './review.access';
import {
  countReviews,
  listReviewIds,
  type ReviewFacts,
  type ReviewFilter,
  type ReviewRow,
  reviewFacts,
  updateReview,
} from './review.repo';
import { shapeReview } from './shape-review';

export type ReviewEdit = { [K in keyof ReviewSettings]?: ReviewSettings[K] | undefined } & {
  version: number;
};

export type ReviewService = ReturnType<typeof createReviewService>;

/** Reviews: found, changed, removed. */
export function createReviewService(deps: { db: Database; clock: Clock; events: EventService }) {
  const { db, clock, events } = deps;

  return { list, get, change, remove };

  async function list(
    actor: Person,
    projectId: string,
    filter: ReviewFilter,
    page: { limit: number; offset: number; descending: boolean },
  ) {
    const project = await authorizeProject(db.read, actor, projectId, 'read');
    const ids = await listReviewIds(db.read, project.id, filter, page);
    const facts = await reviewFacts(db.read, ids);
    return {
      items: ids.flatMap((id) => facts.get(id) ?? []).map(shapeReview),
      total: await countReviews(db.read, project.id, filter),
    };
  }

  async function get(actor: Attendee, id: string) {
    await authorizeReview(db.read, actor, id, 'read');
    return present(db.read, id);
  }

  /**
   * Changes the settings, before judging begins; the name, date, time box and quorum until it closes.
   * @throws CONFLICT when somebody else changed it meanwhile
   */
  async function change(actor: Person, id: string, { version, ...fields }: ReviewEdit) {
    await db.transaction(async (tx) => {
      const review = await authorizeReview(tx, actor, id, 'write');
      requireFacilitator(actor, review);
      requirePhase(review, 'lobby', 'judging', 'discussing');
      if (fields.blind !== undefined && fields.blind !== review.blind) requireNotBegun(review);
      if (review.version !== version) throw await stale(tx, id);
      const { before, after } = changedFields(review, fields);
      if (Object.keys(after).length === 0) return;
      await updateReview(tx, review, { ...after, updatedAt: clock.now() });
      await events.append(tx, actor, review, {
        type: 'review.changed',
        reviewId: id,
        data: { before, after },
      });
    });
    return get(actor, id);
  }

  /** Takes a review away that has not closed: what it decided on answers stays as it is. */
  async function remove(actor: Person, id: string): Promise<void> {
    await db.transaction(async (tx) => {
      const review = await authorizeReview(tx, actor, id, 'write');
      requireFacilitator(actor, review);
      requirePhase(review, 'lobby');
      const now = clock.now();
      await updateReview(tx, review, { deletedAt: now, updatedAt: now });
      await events.append(tx, actor, review, {
        type: 'review.removed',
        reviewId: id,
        data: { name: review.name },
      });
    });
  }

  async function stale(tx: Tx, id: string): Promise<AppError> {
    const details = [{ field: 'version', message: 'is not the present one' }];
    const current = await present(tx, id);
    return new AppError('CONFLICT', 'Somebody changed this review meanwhile.', details, current);
  }

  async function present(q: Query, id: string) {
    return shapeReview((await reviewFacts(q, [id])).get(id) as ReviewFacts);
  }
}

/** Votes that were cast blind must not come to light by a setting, also once back in the lobby. */
function requireNotBegun({ startedAt }: ReviewRow): void {
  if (!startedAt) return;
  throw new AppError('CONFLICT', 'Judging began already, so how votes show stays as it is.', [
    { field: 'blind', message: 'can’t be changed once judging has begun' },
  ]);
}
