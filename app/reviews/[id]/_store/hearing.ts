import type { ApiError } from '@/lib/api/api-error';
import type { ProjectEvent } from '@/lib/model/event.types';
import { WORDS } from '../review.words';
import type { Core } from './core';
import type { PendingVote, Seat } from './review.types';
import { facilitatorSeat, here } from './review-state';

/** What the server's words mean beyond the document: who is here, who leads, what it did not count. */
export function createHearing(core: Core, refetch: () => void) {
  const { store, say } = core;

  return { receive, refused, setSeats, addSeat, removeSeat };

  /** Events, in order. Those seen before change nothing. */
  function receive(events: readonly ProjectEvent[]): void {
    const before = store.getState();
    core.receive(events);
    const fresh = events.filter(({ seq }) => seq > before.server.seq);
    for (const event of fresh) {
      if (event.type === 'review.led' && before.live) tell(event.data);
    }
    // I voted in another tab, and what is blind is not in the event.
    if (fresh.some((event) => isElsewhere(event, before.pending))) refetch();
  }

  function isElsewhere(event: ProjectEvent, pending: readonly PendingVote[]): boolean {
    const { mutationId } = event;
    if (event.type !== 'review.voted') return false;
    if (event.data.participantId !== store.getState().server.me.participantId) return false;
    if (mutationId === null) return true;
    return !core.hasSent(mutationId) && !pending.some((one) => one.mutationId === mutationId);
  }

  /** Another facilitator is something that nobody should find out later. */
  function tell({ to, name }: { to: string; name: string }): void {
    const { me } = store.getState().server;
    say(to === me.personId ? WORDS.youLead : WORDS.leads(name));
  }

  /** The server will never count it. What was written with it is put back where it was written. */
  function refused(vote: PendingVote, error: ApiError): void {
    if (!core.withdraw(vote.mutationId)) return;
    const { server, drafts } = store.getState();
    const text = server.items.find(({ id }) => id === vote.reviewItemId)?.item.text ?? '';
    say(WORDS.notCounted(text, error.message), { tone: 'error' });
    const name = `${vote.reviewItemId}:comment`;
    if (vote.comment && !drafts[name]) core.draft(name, { text: vote.comment, base: '' });
    refetch();
  }

  /** All tabs that are here. */
  function setSeats(seats: readonly Seat[]): void {
    const before = store.getState();
    const seat = facilitatorSeat(before)?.id ?? '';
    store.setState({ seats });
    // They went while nothing was heard: only the server knows when.
    if (here(before).has(seat) && !here({ seats }).has(seat)) refetch();
  }

  function addSeat(seat: Seat): void {
    store.setState(({ seats }) => ({
      seats: seats.some(({ clientId }) => clientId === seat.clientId)
        ? seats.map((one) => (one.clientId === seat.clientId ? seat : one))
        : [...seats, seat],
    }));
  }

  function removeSeat({ clientId, seenAt }: { clientId: string; seenAt?: string }): void {
    const state = store.getState();
    const tab = state.seats.find((one) => one.clientId === clientId);
    if (!tab) return;
    const isLeading = tab.participantId === facilitatorSeat(state)?.id;
    store.setState({
      seats: state.seats.filter((one) => one !== tab),
      ...(isLeading && seenAt ? { facilitatorSeenAt: seenAt } : {}),
    });
  }
}
