import type { ApiError } from '@/lib/api/client';
import type { ProjectEvent } from '@/lib/events/event.types';
import { applyReviewEvent } from '@/lib/reviews/review-state.reducer';
import { WORDS } from '../review.words';
import type { Core } from './core';
import type { PendingVote, Seat, Snapshot } from './review.types';
import { facilitatorSeat, here, placesOf, type ReviewScreenState } from './review-state';
import { inOrder, takeVote, withoutVote } from './votes.reducer';

const RECENT = 500;

/** What the server's words do to the state: answers, refusals, events, snapshots. */
export function createExchange(core: Core, refetch: () => void) {
  const { store, change, say, outbox } = core;
  /** What this tab has sent: its echo tells nothing new. */
  const sent = new Set<string>();
  /** The newest events, for a snapshot that was on its way while they came. */
  let recent: readonly ProjectEvent[] = [];

  return { next, settled, refused, receive, greeted, seated, left, reset, forget, adopt };

  /** The next vote to send; `gone` when another tab has seen it through. */
  function next(): { mutation: PendingVote; gone: boolean } | null {
    const { pending, kept } = store.getState();
    const [first] = pending;
    if (!first) return null;
    if (kept && !outbox.get(first.mutationId)) return { mutation: first, gone: true };
    const mutation = first.sent ? first : { ...first, sent: true };
    if (mutation !== first) {
      change(({ pending }) => ({
        pending: pending.map((one) => (one === first ? mutation : one)),
      }));
    }
    sent.add(mutation.mutationId);
    return { mutation, gone: false };
  }

  /** The server has counted it. */
  function settled(vote: PendingVote): void {
    change(({ server, pending }) => ({
      server: takeVote(server, vote),
      pending: withoutVote(pending, vote.mutationId),
    }));
  }

  /** The server will never count it. What was written with it is put back where it was written. */
  function refused(vote: PendingVote, error: ApiError): void {
    const { pending, server, drafts } = store.getState();
    if (!pending.some(({ mutationId }) => mutationId === vote.mutationId)) return;
    change(({ pending }) => ({ pending: withoutVote(pending, vote.mutationId) }));
    const text = server.items.find(({ id }) => id === vote.reviewItemId)?.item.text ?? '';
    say(WORDS.notCounted(text, error.message), { tone: 'error' });
    const name = `${vote.reviewItemId}:comment`;
    if (vote.comment && !drafts[name]) core.draft(name, { text: vote.comment, base: '' });
    refetch();
  }

  /** Events, in order. Those seen before change nothing. */
  function receive(events: readonly ProjectEvent[]): void {
    let unknown = false;
    recent = [...recent, ...events].slice(-RECENT);
    change((state) => {
      let { server, pending, gone, ahead, facilitatorSeenAt } = state;
      for (const event of events) {
        if (event.seq <= server.seq) continue;
        const { facilitatorId } = server.review;
        server = applyReviewEvent(server, event);
        if (event.type === 'review.removed') gone = true;
        if (event.type === 'review.led' && state.live) tell(event.data);
        if (facilitatorId !== server.review.facilitatorId) facilitatorSeenAt = event.at;
        // A message only ever comes late, so the largest difference is the truest.
        if (state.live) ahead = Math.max(ahead, Date.parse(event.at) - Date.now());
        if (event.type !== 'review.voted') continue;
        if (event.data.participantId !== server.me.participantId) continue;
        const mine = pending.find(({ mutationId }) => mutationId === event.mutationId);
        if (mine) {
          server = takeVote(server, mine);
          pending = withoutVote(pending, mine.mutationId);
        } else if (!event.mutationId || !sent.has(event.mutationId)) unknown = true;
      }
      return { server, pending, gone, ahead, facilitatorSeenAt, ...moved(state, server) };
    });
    // I voted in another tab, and what is blind is not in the event.
    if (unknown) refetch();
  }

  /** Another facilitator is something that nobody should find out later. */
  function tell({ to, name }: { to: string; name: string }): void {
    const { me } = store.getState().server;
    say(to === me.personId ? WORDS.youLead : WORDS.leads(name));
  }

  /** All tabs that are here. */
  function greeted(seats: readonly Seat[]): void {
    const before = store.getState();
    const seat = facilitatorSeat(before)?.id ?? '';
    store.setState({ seats });
    // They went while nothing was heard: only the server knows when.
    if (here(before).has(seat) && !here({ seats }).has(seat)) refetch();
  }

  function seated(seat: Seat): void {
    store.setState(({ seats }) => ({
      seats: seats.some(({ clientId }) => clientId === seat.clientId)
        ? seats.map((one) => (one.clientId === seat.clientId ? seat : one))
        : [...seats, seat],
    }));
  }

  function left({ clientId, seenAt }: { clientId: string; seenAt?: string }): void {
    const state = store.getState();
    const tab = state.seats.find((one) => one.clientId === clientId);
    if (!tab) return;
    const isLeading = tab.participantId === facilitatorSeat(state)?.id;
    store.setState({
      seats: state.seats.filter((one) => one !== tab),
      ...(isLeading && seenAt ? { facilitatorSeenAt: seenAt } : {}),
    });
  }

  /** Everything anew, with what is pending still on top. */
  function reset(snapshot: Snapshot): void {
    const server = recent.reduce(applyReviewEvent, snapshot);
    change((state) => ({
      server,
      places: placesOf(server),
      seats: snapshot.presence,
      facilitatorSeenAt: snapshot.facilitatorSeenAt,
      ahead: Math.max(state.ahead, Date.parse(snapshot.now) - Date.now()),
      ...moved(state, server),
    }));
  }

  /** Drops a vote that another tab has seen through. */
  function forget(mutationId: string): void {
    change(({ pending }) => ({ pending: withoutVote(pending, mutationId) }));
  }

  /** Takes up what was kept through a reload, or what another tab has queued. */
  function adopt(found: readonly PendingVote[]): void {
    change(({ pending }) => {
      const known = new Set(pending.map(({ mutationId }) => mutationId));
      const added = found.filter(({ mutationId }) => !known.has(mutationId));
      return added.length > 0 ? { pending: inOrder([...pending, ...added]) } : {};
    });
  }
}

/** Another phase begins with everybody at the same place. */
function moved(state: ReviewScreenState, server: Snapshot): Partial<ReviewScreenState> {
  if (state.server.review.phase === server.review.phase) return {};
  return server.review.phase === 'discussing' ? { following: true, overlay: null } : {};
}
