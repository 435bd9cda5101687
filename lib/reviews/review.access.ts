import { and, eq, isNull } from 'drizzle-orm';
import { AppError, notFound } from '@/lib/api/app-error';
import { type Authorized, authorized } from '@/lib/api/authorized';
import type { Query } from '@/lib/db/connection';
import { members, projects, reviewItems, reviews } from '@/lib/db/tables';
import type { Guest, Person } from '@/lib/people/actor';
import {
  membershipOf,
  refuseArchived,
  requireRole,
  standingOf,
  visibleTo,
} from '@/lib/projects/project.access';
import { may, type ProjectRole, roleOf } from '@/lib/projects/project.roles';
import { findParticipant, findSeat, type ParticipantWithName } from './participant.repo';
import type { ReviewRow } from './review.repo';
import type { Phase } from './review.types';

/** Whoever can take part in a review. */
export type Attendee = Person | Guest;

/** A review with what access to it hangs on. */
export type ReviewInProject = ReviewRow & {
  projectName: string;
  projectAccess: 'team' | 'members';
  projectArchived: boolean;
  guestsAllowed: boolean;
  /** Whether the caller leads the project; a guest never does. */
  mayManage: boolean;
};

/**
 * The review, if the caller may do that with it: a guest only the one that the link was for.
 * @param intent `manage` is for the project's leads alone, whoever leads the review
 * @throws NOT_FOUND when it does not exist or may not be seen
 * @throws FORBIDDEN when the caller's role in the project is not enough
 * @throws CONFLICT when its project is archived and the caller wants to change it
 */
export async function authorizeReview(
  q: Query,
  actor: Attendee,
  id: string,
  intent: 'read' | 'write' | 'manage',
): Promise<Authorized<ReviewInProject>> {
  if (actor.kind === 'guest' && actor.reviewId !== id) throw notFound('review');
  const [row] = await q
    .select({
      review: reviews,
      projectName: projects.name,
      projectAccess: projects.access,
      guestsAllowed: projects.guests,
      archivedAt: projects.archivedAt,
      ...standingOf(actor.id),
    })
    .from(reviews)
    .innerJoin(projects, eq(projects.id, reviews.projectId))
    .leftJoin(members, membershipOf(actor.id))
    .where(
      and(
        eq(reviews.id, id),
        isNull(reviews.deletedAt),
        isNull(projects.deletedAt),
        actor.kind === 'guest' ? eq(projects.guests, true) : visibleTo(actor.id),
      ),
    );
  if (!row) throw notFound('review');
  const { review, archivedAt, memberRole, isOwner, ...more } = row;
  const role: ProjectRole = actor.kind === 'guest' ? 'team' : roleOf({ memberRole, isOwner });
  if (intent === 'manage') requireRole(role, 'manage');
  if (intent !== 'read') refuseArchived(archivedAt, 'project');
  return authorized({
    ...review,
    ...more,
    mayManage: may(role, 'manage'),
    projectArchived: archivedAt !== null,
  });
}

/** The review that a review item belongs to. Throws like `authorizeReview`. */
export async function authorizeReviewItem(
  q: Query,
  actor: Attendee,
  id: string,
  intent: 'read' | 'write',
): Promise<Authorized<ReviewInProject>> {
  const [row] = await q
    .select({ reviewId: reviewItems.reviewId })
    .from(reviewItems)
    .where(eq(reviewItems.id, id));
  if (!row) throw notFound('review item');
  try {
    return await authorizeReview(q, actor, row.reviewId, intent);
  } catch (error) {
    // What hangs on a review that may not be seen is not there either.
    throw error instanceof AppError && error.code === 'NOT_FOUND' ? notFound('review item') : error;
  }
}

/**
 * The caller's seat in a review.
 * @throws FORBIDDEN when they have not joined, or were taken out
 */
export async function mySeat(
  q: Query,
  actor: Attendee,
  review: Authorized<ReviewInProject>,
): Promise<ParticipantWithName> {
  const seat = await findMySeat(q, actor, review.id);
  if (!seat) throw new AppError('FORBIDDEN', 'Join the review first.');
  return seat;
}

/** The caller's seat, if they have one and joined. */
export async function findMySeat(
  q: Query,
  actor: Attendee,
  reviewId: string,
): Promise<ParticipantWithName | undefined> {
  const seat =
    actor.kind === 'guest'
      ? await findParticipant(q, actor.id)
      : await findSeat(q, reviewId, actor.id);
  return seat && !seat.removedAt && seat.joinedAt ? seat : undefined;
}

/** @throws FORBIDDEN unless the caller leads the review */
export function requireFacilitator(actor: Attendee, review: ReviewRow): asserts actor is Person {
  if (actor.kind !== 'person' || review.facilitatorId !== actor.id) {
    throw new AppError('FORBIDDEN', 'Only the facilitator may do that.');
  }
}

/** @throws CONFLICT when the review is in none of these phases */
export function requirePhase(review: ReviewRow, ...phases: Phase[]): void {
  if (phases.includes(review.phase)) return;
  throw new AppError('CONFLICT', WRONG_PHASE[review.phase], [
    { field: 'phase', message: `is ${review.phase}` },
  ]);
}

const WRONG_PHASE: Record<Phase, string> = {
  lobby: 'The review has not begun.',
  judging: 'People are still judging.',
  discussing: 'The discussion has begun.',
  closed: 'The review is closed.',
};
