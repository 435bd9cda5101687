import { createHash, randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { AppError, invalid, notFound } from '@/lib/api/app-error';
import type { Authorized } from '@/lib/api/authorized';
import type { Clock } from '@/lib/config/clock';
import type { Tx } from '@/lib/db/connection';
import type { Database } from '@/lib/db/database';
import type { EventService } from '@/lib/events/event.service';
import type { Limits } from '@/lib/limits/limits';
import type { Guest, Person } from '@/lib/model/actor';
import { findPerson } from '@/lib/people/person.repo';
import { refuseAgents } from '@/lib/people/staff.access';
import { mayBeAssigned } from '@/lib/projects/member.repo';
import {
  findGuest,
  findParticipant,
  findSeat,
  insertParticipant,
  type ParticipantWithName,
  participantsOf,
  updateParticipant,
  voteCounts,
} from '@/lib/reviews/participant.repo';
import {
  type Attendee,
  authorizeGuest,
  authorizeReview,
  mySeat,
  type ReviewInProject,
  requireFacilitator,
  requireInPerson,
  requirePhase,
} from '@/lib/reviews/review.access';
import { updateReview } from '@/lib/reviews/review.repo';
import { shapeParticipant } from './shape-participant';

/** The cookie that holds a guest's session. */
export const GUEST_COOKIE = 'walkaround.guest';

export type ParticipantService = ReturnType<typeof createParticipantService>;

/** Who takes part in a review: people of the project, and guests with a link. */
export function createParticipantService(deps: {
  db: Database;
  clock: Clock;
  events: EventService;
  url: string;
  limits: Limits;
}) {
  const { db, clock, events, url, limits } = deps;

  return {
    list,
    join,
    setReady,
    invite,
    dismiss,
    makeGuestLink,
    closeGuestLink,
    look,
    joinAsGuest,
    guestOf,
    /** Whether a guest's cookie may only travel over HTTPS. */
    overHttps: url.startsWith('https:'),
  };

  async function list(actor: Attendee, reviewId: string) {
    const review = await authorizeReview(db.read, actor, reviewId, 'read');
    const counts = await voteCounts(db.read, review.id);
    return (await participantsOf(db.read, review.id)).map((row) => shapeParticipant(row, counts));
  }

  /**
   * Takes a seat, the invited their own. Repeated, it changes nothing.
   * @throws FORBIDDEN for an agent and a project's token: a seat is for who votes
   */
  async function join(actor: Person, reviewId: string) {
    await db.transaction(async (tx) => {
      const review = await authorizeReview(tx, actor, reviewId, 'write');
      requireInPerson(actor);
      requirePhase(review, 'lobby', 'judging', 'discussing');
      const seat = await findSeat(tx, reviewId, actor.id);
      if (seat?.joinedAt && !seat.removedAt) return;
      const now = clock.now();
      const id = seat?.id ?? uuidv7();
      const back = { joinedAt: now, removedAt: null, updatedAt: now };
      if (seat) await updateParticipant(tx, review, id, back);
      else await seatPerson(tx, review, id, actor.id, now);
      await events.append(tx, actor, review, {
        type: 'review.joined',
        reviewId,
        data: { participantId: id, personId: actor.id, name: actor.name },
      });
    });
    return mine(actor, reviewId);
  }

  /** Says whether the caller is ready. @throws FORBIDDEN for an agent and a project's token */
  async function setReady(actor: Attendee, reviewId: string, ready: boolean) {
    await db.transaction(async (tx) => {
      const review = await authorizeReview(tx, actor, reviewId, 'write');
      requireInPerson(actor);
      const seat = await mySeat(tx, actor, review);
      if (seat.ready === ready) return;
      await updateParticipant(tx, review, seat.id, { ready, updatedAt: clock.now() });
      await events.append(tx, actor, review, {
        type: 'review.ready',
        reviewId,
        data: { participantId: seat.id, ready },
      });
    });
    return mine(actor, reviewId);
  }

  /** Adds a person who has not come yet. */
  async function invite(actor: Person, reviewId: string, personId: string): Promise<void> {
    await db.transaction(async (tx) => {
      const review = await authorizeReview(tx, actor, reviewId, 'write');
      requireFacilitator(actor, review);
      requirePhase(review, 'lobby', 'judging', 'discussing');
      const project = { id: review.projectId, access: review.projectAccess };
      const person = await findPerson(tx, personId);
      if (!person || !(await mayBeAssigned(tx, project, personId)))
        throw invalid('personId', 'This person is not in the project.');
      const seat = await findSeat(tx, reviewId, personId);
      if (seat && !seat.removedAt) return;
      const now = clock.now();
      const id = seat?.id ?? uuidv7();
      if (seat)
        await updateParticipant(tx, review, id, {
          joinedAt: null,
          removedAt: null,
          updatedAt: now,
        });
      else await seatPerson(tx, review, id, personId, null);
      await events.append(tx, actor, review, {
        type: 'review.invited',
        reviewId,
        data: { participantId: id, personId, name: person.name },
      });
    });
  }

  /** Takes somebody out, or oneself. The facilitator hands over first. Votes cast stay. */
  async function dismiss(actor: Attendee, reviewId: string, participantId: string): Promise<void> {
    await db.transaction(async (tx) => {
      const review = await authorizeReview(tx, actor, reviewId, 'write');
      const seat = await findParticipant(tx, participantId);
      if (!seat || seat.reviewId !== reviewId || seat.removedAt) throw notFound('participant');
      const own = seat.id === actor.id || seat.personId === actor.id;
      if (!own) requireFacilitator(actor, review);
      if (seat.personId === review.facilitatorId)
        throw new AppError('CONFLICT', 'Hand the review over first.');
      const now = clock.now();
      await updateParticipant(tx, review, seat.id, { removedAt: now, updatedAt: now });
      await events.append(tx, actor, review, {
        type: 'review.dismissed',
        reviewId,
        data: { participantId: seat.id, name: seat.name },
      });
    });
  }

  /**
   * Makes the guests' link, in the place of any before. The token is in the answer and nowhere else.
   * Who else may come is for the project's leads to say, whoever leads the review.
   * @throws FORBIDDEN for an agent, which could come in by it and vote
   */
  async function makeGuestLink(actor: Person, reviewId: string) {
    refuseAgents(actor);
    const token = randomBytes(24).toString('base64url');
    await db.transaction(async (tx) => {
      const review = await authorizeReview(tx, actor, reviewId, 'manage');
      requirePhase(review, 'lobby', 'judging', 'discussing');
      if (!review.guestsAllowed)
        throw new AppError('CONFLICT', 'This project does not let guests into its reviews.');
      await setGuestLink(tx, actor, review, hash(token));
    });
    return { token, url: `${url}/reviews/join/${token}` };
  }

  /** Closes the link; guests who came by it are out. */
  async function closeGuestLink(actor: Person, reviewId: string): Promise<void> {
    await db.transaction(async (tx) => {
      const review = await authorizeReview(tx, actor, reviewId, 'manage');
      if (review.guestTokenHash) await setGuestLink(tx, actor, review, null);
    });
  }

  /** What a link's holder may know before joining. @throws NOT_FOUND when it no longer works */
  async function look(token: string) {
    const review = await limits.link.guard(hash(token), () => authorizeGuest(db.read, hash(token)));
    const { projectName, facilitatorName } = review;
    return { reviewId: review.id, reviewName: review.name, projectName, facilitatorName };
  }

  /**
   * Seats a guest. The session is in the answer and nowhere else.
   * @throws RATE_LIMITED when a link, or an address, brought very many
   */
  async function joinAsGuest(token: string, name: string) {
    return limits.guest.guard(hash(token), () => seatGuest(token, name));
  }

  async function seatGuest(token: string, name: string) {
    const session = randomBytes(24).toString('base64url');
    const id = uuidv7();
    await db.transaction(async (tx) => {
      const review = await authorizeGuest(tx, hash(token));
      const now = clock.now();
      const guest: Guest = { kind: 'guest', id, name, reviewId: review.id };
      await insertParticipant(tx, review, {
        id,
        reviewId: review.id,
        personId: null,
        guestName: name,
        guestSessionHash: hash(session),
        ready: false,
        joinedAt: now,
        removedAt: null,
        createdAt: now,
        updatedAt: now,
      });
      await events.append(tx, guest, review, {
        type: 'review.joined',
        reviewId: review.id,
        data: { participantId: id, personId: null, name },
      });
    });
    return { session, participant: shapeParticipant(await mustSeat(id), new Map()) };
  }

  /** The guest behind a session, while the link they came by is open. */
  async function guestOf(session: string): Promise<Guest | null> {
    const row = await findGuest(db.read, hash(session));
    return row ? { kind: 'guest', id: row.id, name: row.name ?? '', reviewId: row.reviewId } : null;
  }

  async function setGuestLink(
    tx: Tx,
    actor: Person,
    review: Authorized<ReviewInProject>,
    guestTokenHash: string | null,
  ): Promise<void> {
    await updateReview(tx, review, { guestTokenHash, updatedAt: clock.now() });
    await events.append(tx, actor, review, {
      type: 'review.guests',
      reviewId: review.id,
      data: { open: guestTokenHash !== null },
    });
  }

  async function seatPerson(
    tx: Tx,
    review: Authorized<ReviewInProject>,
    id: string,
    personId: string,
    joinedAt: Date | null,
  ): Promise<void> {
    const now = clock.now();
    await insertParticipant(tx, review, {
      id,
      reviewId: review.id,
      personId,
      guestName: null,
      guestSessionHash: null,
      ready: false,
      joinedAt,
      removedAt: null,
      createdAt: now,
      updatedAt: now,
    });
  }

  async function mine(actor: Attendee, reviewId: string) {
    const seat = await mySeat(
      db.read,
      actor,
      await authorizeReview(db.read, actor, reviewId, 'read'),
    );
    return shapeParticipant(seat, await voteCounts(db.read, reviewId));
  }

  async function mustSeat(id: string): Promise<ParticipantWithName> {
    return (await findParticipant(db.read, id)) as ParticipantWithName;
  }
}

const hash = (token: string) => createHash('sha256').update(token).digest('hex');
