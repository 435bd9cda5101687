import type { ActionService } from '@/lib/actions/action.service';
import type { Clock } from '@/lib/config/clock';
import type { Database } from '@/lib/db/database';
import type { EventHub } from '@/lib/events/event.hub';
import type { EventService } from '@/lib/events/event.service';
import type { Limits } from '@/lib/limits/limits';
import { createDecisionService } from '@/lib/reviews/items/decision.service';
import { createVotingService } from '@/lib/reviews/items/voting.service';
import { createReviewPresence } from '@/lib/reviews/live/review-presence';
import { createReviewSnapshots } from '@/lib/reviews/live/review-snapshot.service';
import { createReviewService } from '@/lib/reviews/review.service';
import { createParticipantService } from '@/lib/reviews/seats/participant.service';
import { createFacilitationService } from '@/lib/reviews/session/facilitation.service';
import { createPhaseService } from '@/lib/reviews/session/phase.service';
import { createPreparationService } from '@/lib/reviews/session/preparation.service';
import { createSignOffService } from '@/lib/reviews/sign-off/sign-off.service';
import type { IdentityCheck } from '@/lib/sign-in/identity-check';
import type { PasskeyService } from '@/lib/sign-in/passkey.service';
import type { WatchSignOffs } from '@/lib/signed-runs/sign-off-watch';

/** Puts together reviews: their sessions, seats, items, votes, decisions and sign-offs. */
export function createReviewServices(deps: {
  db: Database;
  clock: Clock;
  events: EventService;
  hub: EventHub;
  limits: Limits;
  actions: ActionService;
  watchSignOffs: WatchSignOffs;
  checkIdentity: IdentityCheck;
  passkeys: PasskeyService;
  /** The public address, for links. */
  url: string;
}) {
  const { db, clock, events, hub, limits, actions, watchSignOffs, checkIdentity, passkeys, url } =
    deps;
  const reviewPresence = createReviewPresence({ clock, hub });
  const reviews = createReviewService({ db, clock, events });
  const preparation = createPreparationService({ db, clock, events });
  const voting = createVotingService({ db, clock, events });
  const changePhase = createPhaseService({
    db,
    clock,
    events,
    reviews,
    preparation,
    voting,
    watchSignOffs,
  });
  const decisions = createDecisionService({ db, clock, events, voting, actions, watchSignOffs });
  const participants = createParticipantService({ db, clock, events, url, limits });
  const facilitation = createFacilitationService({
    db,
    clock,
    events,
    reviews,
    voting,
    presence: reviewPresence,
  });
  const signOffs = createSignOffService({ db, clock, events, checkIdentity, passkeys });
  const reviewSnapshots = createReviewSnapshots({
    db,
    clock,
    events,
    reviews,
    signOffs,
    presence: reviewPresence,
  });

  return {
    reviews,
    preparation,
    reviewPresence,
    reviewSnapshots,
    changePhase,
    voting,
    decisions,
    participants,
    facilitation,
    signOffs,
  };
}
