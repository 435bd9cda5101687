import { and, eq, isNull } from 'drizzle-orm';
import { AppError, notFound } from '@/lib/api/app-error';
import {
  type Authorized,
  type AuthorizedFor,
  authorized,
  type Visible,
} from '@/lib/api/authorized';
import type { Query } from '@/lib/db/connection';
import { members, projects, reviewItems, reviews } from '@/lib/db/tables/tables';
import type { Guest, Person } from '@/lib/model/actor';
import { type Deed, deedsOf, may, roleOf } from '@/lib/model/project.roles';
import type { Phase } from '@/lib/model/review.types';
import { onlyClaims } from '@/lib/model/strength';
import {
  membershipOf,
  refuseArchived,
  requireRole,
  standingOf,
  visibleTo,
} from '@/lib/projects/project.access';
import type { ItemPlace } from '@/lib/runs/run.access';
import { findParticipant, findSeat, type ParticipantWithName } from './participant.repo';
import { findByGuestLink, type ReviewRow } from './review.repo';

/** Whoever can take part in a review. */
export type Attendee = Person | Guest;

/** A review with what access to it hangs on. */
export type ReviewInProject = ReviewRow & {
  projectName: string;
  projectAccess: 'team' | 'private';
  projectArchived: boolean;
  guestsAllowed: boolean;
  /** Whether the caller leads the project; a guest never does. */
  mayManage: boolean;
  /** All that the caller may do in the project; a guest may nothing there. */
  may: Deed[];
};

/** What each thing that a person may want of a review asks of their role in its project. */
const DEEDS = { read: 'see', write: 'review', manage: 'manage' } as const satisfies Record<
  string,
  Deed
>;

/**
 * The review, if the caller may do that with it: a guest only the one that the link was for.
 * @param intent `manage` is for the project's leads alone, whoever leads the review
 * @throws NOT_FOUND when it does not exist or may not be seen
 * @throws FORBIDDEN when the caller's role in the project is not enough
 * @throws CONFLICT when its project is archived and the caller wants to change it
 */
export async function authorizeReview<I extends keyof typeof DEEDS>(
  q: Query,
  actor: Attendee,
  id: string,
  intent: I,
): Promise<AuthorizedFor<I, ReviewInProject>> {
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
        actor.kind === 'guest' ? eq(projects.guests, true) : visibleTo(actor),
      ),
    );
  if (!row) throw notFound('review');
  const { review, archivedAt, memberRole, isOwner, ...more } = row;
  // A guest has no role in the project: the link gave them their place in the one review.
  const role = actor.kind === 'guest' ? null : roleOf({ memberRole, isOwner });
  if (role) requireRole(role, DEEDS[intent]);
  if (intent !== 'read') refuseArchived(archivedAt, 'project');
  const found = {
    mayManage: role !== null && may(role, 'manage'),
    may: role === null ? [] : deedsOf(role),
    projectArchived: archivedAt !== null,
  };
  return authorized({ ...review, ...more, ...found }, intent);
}

/** The review that a review item belongs to. Throws like `authorizeReview`. */
export async function authorizeReviewItem<I extends 'read' | 'write'>(
  q: Query,
  actor: Attendee,
  id: string,
  intent: I,
): Promise<AuthorizedFor<I, ReviewInProject>> {
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
 * The review that a guests' link is to, for whoever holds the link: to look at, and to join.
 * @throws NOT_FOUND when it no longer works
 */
export async function authorizeGuest(q: Query, linkHash: string) {
  const found = await findByGuestLink(q, linkHash);
  if (!found) throw new AppError('NOT_FOUND', 'This link no longer works. Ask for a new one.');
  const { review, ...names } = found;
  return authorized({ ...review, ...names });
}

/**
 * The answer that an item of the review is about.
 * @throws NOT_FOUND when it is another review's
 */
export function answerInReview(
  review: Authorized<ReviewInProject>,
  one: { reviewId: string; itemId: string; runId: string },
): Authorized<ItemPlace> {
  if (one.reviewId !== review.id) throw notFound('review item');
  const { projectId, projectAccess } = review;
  return authorized({ id: one.itemId, runId: one.runId, projectId, projectAccess });
}

/**
 * The caller's seat in a review.
 * @throws FORBIDDEN when they have not joined, or were taken out
 */
export async function mySeat(
  q: Query,
  actor: Attendee,
  review: Visible<ReviewInProject>,
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

/**
 * @throws FORBIDDEN for whoever can only claim: what a review decides is accepted, and a vote is the
 *   judgement of the person in whose name it stands
 */
export function requireInPerson(actor: Attendee): void {
  if (actor.kind === 'person' && onlyClaims(actor.token))
    throw new AppError(
      'FORBIDDEN',
      'A review’s votes, decisions and lead take a person, not an agent or a script.',
    );
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
