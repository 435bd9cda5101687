import { COMMON_WORDS } from '@/components/ui/common.words';
import type { LiveState } from '@/lib/live/document.types';
import type { Decision } from '@/lib/model/review.types';
import { toldApart } from '@/lib/model/same-name';
import type { NoteState } from './note-state.types';
import type { MyVote, Participant, PendingVote, ReviewItem, Seat, Snapshot } from './review.types';
import { foldVotes } from './votes.reducer';

/** What may stand over the page. */
export type Overlay = 'go-on' | 'settings' | 'invite' | 'hand-over' | 'guests' | 'delete' | null;

/** What a review's page knows. */
export interface ReviewScreenState extends LiveState<Snapshot, PendingVote> {
  /** My votes: what the server said, with what is pending over it. */
  votes: ReadonlyMap<string, MyVote>;
  /** Where each item stands in `server.items`. */
  places: ReadonlyMap<string, number>;
  /** The tabs that are here. */
  seats: readonly Seat[];
  /** When the facilitator was last heard of; matters once no tab of theirs is here. */
  facilitatorSeenAt: string;
  /** Milliseconds that the server's clock is ahead of this one's. */
  ahead: number;

  /** What is gone is the review alone: its project I may still see. */
  deleted: boolean;

  /** The item I look at, unless I follow the spotlight. */
  at: string | null;
  following: boolean;
  /** The item whose vote asks for its comment, until one goes on. */
  asking: string | null;
  overlay: Overlay;
  /** The decision that the form is opened with. */
  deciding: Decision | null;
  /** When, as an event's number, something last happened to an item, by its id. */
  happened: Readonly<Record<string, number>>;
  /** What guides say is unfolded. */
  guidance: boolean;
  /** What has become of what I wrote in shared notes, by item. */
  noting: Readonly<Record<string, NoteState | null>>;
}

/** How the page begins. The same on the server and in the browser, so nothing of the browser is read. */
export function initialState(server: Snapshot): ReviewScreenState {
  const votes = foldVotes(server.myVotes, []);
  return {
    server,
    pending: [],
    votes,
    places: placesOf(server),
    seats: server.presence,
    facilitatorSeenAt: server.facilitatorSeenAt,
    ahead: 0,
    live: false,
    trouble: null,
    kept: true,
    deleted: false,
    at: firstToJudge(server, votes) ?? server.items[0]?.id ?? null,
    following: true,
    asking: null,
    overlay: null,
    deciding: null,
    happened: {},
    guidance: true,
    drafts: {},
    noting: {},
  };
}

export const placesOf = ({ items }: Snapshot): ReadonlyMap<string, number> =>
  new Map(items.map(({ id }, place) => [id, place]));

/** The first item that I have not voted on. */
export function firstToJudge({ items }: Snapshot, votes: ReadonlyMap<string, MyVote>) {
  return items.find(({ id }) => !votes.has(id))?.id;
}

/** An item by its id, however many there are. */
export function itemOf({ server, places }: ReviewScreenState, id: string | null) {
  const place = id === null ? undefined : places.get(id);
  return place === undefined ? undefined : (server.items[place] as ReviewItem | undefined);
}

/** The item in front of me: the spotlight's, as long as I follow it. */
export function lookedAt({ server: { review }, following, at }: ReviewScreenState): string | null {
  return review.phase === 'discussing' && following ? review.spotlightId : at;
}

export const isFacilitator = ({ server: { me, review } }: ReviewScreenState) =>
  me.personId !== null && me.personId === review.facilitatorId;

/** Whether the review was deleted, or I may no longer see it. */
export const isGone = ({ trouble }: Pick<ReviewScreenState, 'trouble'>) => trouble === 'gone';

/** Whether I take part: what I do may be sent at all. */
export const takesPart = ({ server: { me, project, review }, trouble }: ReviewScreenState) =>
  me.participantId !== null &&
  (me.isGuest || project.may.includes('review')) &&
  !project.archived &&
  trouble !== 'gone' &&
  review.phase !== 'closed';

/** Whether I could take part and do not yet. */
export const mayJoin = ({ server: { me, review, project }, trouble }: ReviewScreenState) =>
  me.participantId === null &&
  !me.isGuest &&
  review.phase !== 'closed' &&
  project.may.includes('review') &&
  !project.archived &&
  trouble !== 'gone';

/** Whether I have said that I am ready. */
export const isReady = ({ server: { me, participants } }: ReviewScreenState) =>
  participants.find(({ id }) => id === me.participantId)?.ready ?? false;

/** Whether I can decide on the item in front of me. */
export const mayDecide = (state: ReviewScreenState) =>
  lookedAt(state) !== null && isFacilitator(state) && takesPart(state);

/** Whether an item takes my vote now. */
export function takesVote(state: ReviewScreenState, item: ReviewItem | undefined): boolean {
  if (!item || !takesPart(state)) return false;
  const { phase } = state.server.review;
  if (item.revealed) return false;
  return phase === 'judging' || (phase === 'discussing' && item.round > 1);
}

const present = new WeakMap<readonly Seat[], ReadonlySet<string>>();

/** The participants who are here now. */
export function here({ seats }: Pick<ReviewScreenState, 'seats'>): ReadonlySet<string> {
  let found = present.get(seats);
  if (!found) {
    found = new Set(seats.map(({ participantId }) => participantId));
    present.set(seats, found);
  }
  return found;
}

/** The facilitator's seat. */
export function facilitatorSeat({ server }: ReviewScreenState): Participant | undefined {
  return server.participants.find(({ personId }) => personId === server.review.facilitatorId);
}

/** A participant as an avatar shows them: the same as elsewhere, where they have an account. */
export const faceOf = ({ id, personId, name }: Participant) => ({ id: personId ?? id, name });

/**
 * A person's name, also of one who is no participant; with the email where somebody else in the
 * project has that name.
 * @param id of a person or a participant
 */
export function nameOf({ server }: Pick<ReviewScreenState, 'server'>, id: string | null): string {
  if (id === null) return COMMON_WORDS.nobody;
  const { people, participants, me, names } = server;
  const seat = participants.find((one) => one.personId === id || one.id === id);
  const personId = seat ? seat.personId : id;
  return (
    toldApart(people).find((one) => one.id === personId)?.name ??
    seat?.name ??
    names[id] ??
    (me.personId === id ? me.name : COMMON_WORDS.somebody)
  );
}
