import type { ProjectEvent } from '@/lib/model/event.types';
import type { RevealedVote, Tally } from '@/lib/model/review.types';
import { applyRunEvent } from './review-runs.reducer';
import type { ReviewItem, ReviewState } from './review-state.types';

export type { ReviewItem, ReviewState };

type Participant = ReviewState['participants'][number];
type Applied<T extends ProjectEvent['type']> = Extract<ProjectEvent, { type: T }>;

/** A review after an event of it or of its runs. One that was seen before changes nothing. */
export function applyReviewEvent(state: ReviewState, event: ProjectEvent): ReviewState {
  if (event.seq <= state.seq) return state;
  const next = { ...state, seq: event.seq, head: event.hash };
  return event.reviewId === state.review.id ? applyOwn(next, event) : applyRunEvent(next, event);
}

function applyOwn(state: ReviewState, event: ProjectEvent): ReviewState {
  switch (event.type) {
    case 'review.changed':
      return withReview(state, event.data.after as Partial<ReviewState['review']>, event.at);
    case 'review.joined':
    case 'review.invited':
      return seated(state, event);
    case 'review.dismissed': {
      const { participantId } = event.data;
      const { me } = state;
      const left =
        me.participantId === participantId
          ? { ...state, me: { ...me, participantId: null } }
          : state;
      return seats(left, (all) => all.filter(({ id }) => id !== participantId));
    }
    case 'review.ready': {
      const { participantId, ready } = event.data;
      return seats(state, (all) =>
        all.map((one) => (one.id === participantId ? { ...one, ready } : one)),
      );
    }
    case 'review.guests':
      return withReview(state, { hasGuestLink: event.data.open }, event.at);
    case 'review.phased':
      return phased(state, event);
    case 'review.voted':
      return voted(state, event);
    case 'review.revealed': {
      const { reviewItemId, votes } = event.data;
      return withItem(state, reviewItemId, (one) => ({
        ...one,
        revealed: true,
        votes: [...votes],
        tally: tallyOf(votes),
      }));
    }
    case 'review.reopened':
      return reopened(state, event);
    case 'review.noted': {
      const { reviewItemId, note, version } = event.data;
      return withItem(state, reviewItemId, (one) => ({ ...one, note, noteVersion: version }));
    }
    case 'review.decided':
      return decided(state, event);
    case 'review.spotlit':
      return withReview(
        state,
        { spotlightId: event.data.reviewItemId, timerEndsAt: event.data.timerEndsAt },
        event.at,
      );
    case 'review.timed':
      return withReview(state, { timerEndsAt: event.data.timerEndsAt }, event.at);
    case 'review.led':
      return withReview(
        state,
        { facilitatorId: event.data.to, facilitatorName: event.data.name },
        event.at,
      );
    default:
      return applyRunEvent(state, event);
  }
}

function seated(
  state: ReviewState,
  { type, data }: Applied<'review.joined' | 'review.invited'>,
): ReviewState {
  const { participantId: id, personId, name } = data;
  const known = state.participants.find((one) => one.id === id);
  const seat: Participant = {
    ready: false,
    voteCount: 0,
    ...known,
    id,
    personId,
    name,
    isGuest: personId === null,
    joined: type === 'review.joined',
  };
  const { me } = state;
  const isMe = type === 'review.joined' && me.personId !== null && me.personId === personId;
  const after = isMe ? { ...state, me: { ...me, participantId: id } } : state;
  return seats(after, (all) =>
    known ? all.map((one) => (one.id === id ? seat : one)) : [...all, seat],
  );
}

function phased(state: ReviewState, { data, at }: Applied<'review.phased'>): ReviewState {
  const { from, to, agenda } = data;
  const tallies = new Map(agenda?.map(({ reviewItemId, tally }) => [reviewItemId, tally]));
  const begins = from === 'lobby' && to === 'judging';
  const set = {
    phase: to,
    spotlightId: null,
    timerEndsAt: null,
    ...(begins ? { startedAt: state.review.startedAt ?? at } : {}),
    ...(to === 'closed' ? { closedAt: at } : {}),
  };
  const after = withReview(state, set, at);
  const hidden = to === 'judging' || to === 'lobby';
  return {
    ...after,
    agenda: agenda ? agenda.map(({ reviewItemId }) => reviewItemId) : hidden ? [] : state.agenda,
    items: after.items.map((one) => {
      if (one.revealed || !state.review.blind) return one;
      if (hidden) return { ...one, tally: null };
      return one.round === 1 ? { ...one, tally: tallies.get(one.id) ?? one.tally } : one;
    }),
  };
}

function voted(state: ReviewState, { data }: Applied<'review.voted'>): ReviewState {
  const { reviewItemId, participantId, round, first, open } = data;
  const item = state.items.find(({ id }) => id === reviewItemId);
  if (item?.round !== round) return state;
  const counted = first
    ? seats(state, (all) =>
        all.map((one) =>
          one.id === participantId ? { ...one, voteCount: one.voteCount + 1 } : one,
        ),
      )
    : state;
  return withItem(counted, reviewItemId, (one) => {
    const voteCount = one.voteCount + (first ? 1 : 0);
    if (!open) return { ...one, voteCount };
    const votes = first
      ? [...one.votes, open]
      : one.votes.map((vote) => (vote.participantId === participantId ? open : vote));
    return { ...one, voteCount, votes, tally: tallyOf(votes) };
  });
}

function reopened(state: ReviewState, { data }: Applied<'review.reopened'>): ReviewState {
  const { reviewItemId, round, version } = data;
  const before = state.items.find(({ id }) => id === reviewItemId);
  const had = new Set(before?.votes.map(({ participantId }) => participantId));
  const open = !state.review.blind;
  const emptied = seats(state, (all) =>
    all.map((one) => (had.has(one.id) ? { ...one, voteCount: one.voteCount - 1 } : one)),
  );
  return {
    ...withItem(emptied, reviewItemId, (one) => ({
      ...one,
      round,
      version,
      revealed: false,
      voteCount: 0,
      votes: [],
      tally: open ? tallyOf([]) : null,
    })),
    myVotes: state.myVotes.filter((vote) => vote.reviewItemId !== reviewItemId),
  };
}

function decided(state: ReviewState, event: Applied<'review.decided'>): ReviewState {
  const { reviewItemId, decision, reason, version } = event.data;
  const before = state.items.find(({ id }) => id === reviewItemId);
  const after = applyRunEvent(state, event);
  const earlier = before?.decision ?? null;
  const outcomes = { ...after.review.outcomes };
  outcomes[decision] += 1;
  if (earlier) outcomes[earlier] -= 1;
  const decidedCount = after.review.decidedCount + (earlier ? 0 : 1);
  const decidedBy = event.actor.id;
  return {
    ...withItem(after, reviewItemId, (one) => ({
      ...one,
      decision,
      reason,
      decidedBy,
      decidedAt: event.at,
      version,
      changedSince: false,
      evidenceSince: false,
    })),
    review: { ...after.review, outcomes, decidedCount },
  };
}

/** Each change of the review itself makes one version of it. */
function withReview(
  state: ReviewState,
  set: Partial<ReviewState['review']>,
  updatedAt: string,
): ReviewState {
  const version = state.review.version + 1;
  return { ...state, review: { ...state.review, ...set, version, updatedAt } };
}

function seats(state: ReviewState, step: (all: Participant[]) => Participant[]): ReviewState {
  const participants = step(state.participants);
  const participantCount = participants.length;
  // A vote changes who has done how much, not the review: it keeps its identity.
  const review =
    participantCount === state.review.participantCount
      ? state.review
      : { ...state.review, participantCount };
  return { ...state, participants, review };
}

/** The state with one review item changed; the others keep their identity. */
export function withItem(
  state: ReviewState,
  id: string,
  step: (one: ReviewItem) => ReviewItem,
): ReviewState {
  return { ...state, items: state.items.map((one) => (one.id === id ? step(one) : one)) };
}

/** How many voted what. */
export function tallyOf(votes: readonly RevealedVote[]): Tally {
  const tally: Tally = { pass: 0, needs_work: 0, not_applicable: 0, unsure: 0 };
  for (const { vote } of votes) tally[vote] += 1;
  return tally;
}
