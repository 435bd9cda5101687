import type { ReviewFacts } from './review.repo';

/** A review as the API gives it. */
export function shapeReview(facts: ReviewFacts) {
  const { review, facilitatorName, itemCount, decidedCount, outcomes, participantCount } = facts;
  return {
    id: review.id,
    projectId: review.projectId,
    name: review.name,
    facilitatorId: review.facilitatorId,
    facilitatorName,
    scheduledOn: review.scheduledOn,
    timeBox: review.timeBox,
    quorum: review.quorum,
    blind: review.blind,
    repeats: review.repeats,
    reopens: review.reopens,
    phase: review.phase,
    previousId: review.previousId,
    hasGuestLink: review.guestTokenHash !== null,
    spotlightId: review.spotlightId,
    timerEndsAt: review.timerEndsAt?.toISOString() ?? null,
    itemCount,
    decidedCount,
    outcomes,
    participantCount,
    version: review.version,
    startedAt: review.startedAt?.toISOString() ?? null,
    closedAt: review.closedAt?.toISOString() ?? null,
    createdAt: review.createdAt.toISOString(),
    updatedAt: review.updatedAt.toISOString(),
  };
}
