import { v7 as uuidv7 } from 'uuid';
import { api } from '@/components/browser-api';
import { toast } from '@/components/toast';
import { createDrafts } from '@/lib/live/drafts';
import { followEventStream } from '@/lib/live/event-stream';
import { createOutboxOf } from '@/lib/live/outbox';
import { createQueueSender, withLock } from '@/lib/live/queue-sender';
import { tabId } from '@/lib/live/tab-id';
import { createCore } from './core';
import { createExchange } from './exchange';
import { createJudging } from './judging';
import { createLeading } from './leading';
import { createNoting } from './noting';
import { reportSeat } from './presence';
import type { PendingVote } from './review.types';
import { firstToJudge, type ReviewScreenState } from './review-state';
import { inOrder } from './votes.reducer';

/** After this long, a vote that another tab took over should have come back as an event. */
const ECHO_MS = 3_000;
const REFETCH_MS = 500;
/** Fifty people vote many times a second; the eye does not see them one by one. */
const GATHER_MS = 40;

export type ReviewScreen = ReturnType<typeof createReviewScreen>;

/** The store of a review's screen and all that can be done with it. One for each time it is shown. */
export function createReviewScreen(initial: ReviewScreenState) {
  const { me, review } = initial.server;
  const whose = me.personId ?? me.participantId ?? 'guest';
  const params = { id: review.id };
  const queue = `walkaround:votes:${whose}:${review.id}`;
  const core = createCore(initial, {
    mint: uuidv7,
    say: toast,
    outbox: createOutboxOf<PendingVote>(
      storageOf('localStorage'),
      `${queue}:`,
      ({ vote, reviewItemId }) => typeof vote === 'string' && typeof reviewItemId === 'string',
      inOrder,
    ),
    drafts: createDrafts(storageOf('sessionStorage'), whose, review.id),
  });
  const { store } = core;
  let refetching: ReturnType<typeof setTimeout> | undefined;
  const exchange = createExchange(core, refetchSoon);
  const judging = createJudging(core);
  const leading = createLeading(core, api, refresh);
  const noting = createNoting(core, api, refresh);
  const retry = () => core.onQueued();

  return {
    store,
    draft: core.draft,
    ...judging,
    ...leading,
    ...noting,
    refresh,
    restore,
    connect,
    retry,
  };

  /** Takes up what was kept through a reload. Before the first paint in the browser. */
  function restore(): void {
    const drafts = core.drafts.load();
    if (Object.keys(drafts).length > 0) store.setState({ drafts });
    exchange.adopt(core.outbox.load());
    const { server, votes, at } = store.getState();
    if (at !== null && votes.has(at)) store.setState({ at: firstToJudge(server, votes) ?? at });
    store.setState({ ahead: Date.parse(initial.server.now) - Date.now() });
  }

  /** Follows the server and sends what waits, as long as the screen is shown. The result stops it. */
  function connect(): () => void {
    const sender = createQueueSender<PendingVote, null>({
      waiting: () => store.getState().pending.length > 0,
      next: exchange.next,
      send: ({ reviewItemId: id, round, vote, comment, tookMs, mutationId }) =>
        api.call('put', '/review-items/{id}/vote', {
          params: { id },
          body: { vote, comment, round, tookMs, mutationId },
        }),
      settled: exchange.settled,
      refused: exchange.refused,
      async overtaken({ mutationId }) {
        await refresh();
        exchange.forget(mutationId);
      },
      trouble(trouble) {
        if (store.getState().trouble !== trouble) store.setState({ trouble });
      },
      alone: withLock(queue),
    });
    core.onQueued = () => void sender.flush();
    const seat = reportSeat(api, store, tabId(uuidv7));
    const stopEvents = followEventStream({
      address: () => `/api/v1/reviews/${review.id}/events?after=${store.getState().server.seq}`,
      receive: exchange.receive,
      gather: GATHER_MS,
      notices: {
        presence: exchange.greeted,
        seat: exchange.seated,
        gone: exchange.left,
        beat: seat.say,
      },
      reset: refresh,
      connected(live) {
        store.setState(live ? { live, trouble: null } : { live });
        if (live) void sender.flush();
      },
      // Asking again tells a session that ended from a server that is away.
      denied: () => void refresh().catch(noteDenied),
    });
    window.addEventListener('online', sender.flush);
    // Somebody who signed in again in another tab comes back to this one.
    window.addEventListener('focus', sender.flush);
    window.addEventListener('storage', onStorage);
    void sender.flush();
    return () => {
      core.onQueued = () => {};
      clearTimeout(refetching);
      sender.stop();
      stopEvents();
      seat.stop();
      window.removeEventListener('online', sender.flush);
      window.removeEventListener('focus', sender.flush);
      window.removeEventListener('storage', onStorage);
    };

    /** Another tab of the same person voted, or has seen a vote through. */
    function onStorage({ key, newValue }: StorageEvent): void {
      const id = core.outbox.idOf(key);
      if (id === null) return;
      const stored = core.outbox.get(id);
      if (stored) exchange.adopt([stored]);
      else if (newValue === null) setTimeout(() => void sender.flush(), ECHO_MS);
    }
  }

  async function refresh(): Promise<void> {
    exchange.reset(await api.call('get', '/reviews/{id}/snapshot', { params }));
  }

  function refetchSoon(): void {
    clearTimeout(refetching);
    // Spread, so that fifty pages do not ask at once when the facilitator goes.
    refetching = setTimeout(() => void refresh().catch(() => {}), REFETCH_MS * (1 + Math.random()));
  }

  function noteDenied(error: unknown): void {
    const { code } = error as { code?: string };
    if (code === 'UNAUTHENTICATED') store.setState({ trouble: 'signed-out' });
    if (code === 'NOT_FOUND') store.setState({ gone: true });
  }
}

/** The browser's storage, unless there is none or it may not be used. */
function storageOf(name: 'localStorage' | 'sessionStorage'): Storage | null {
  try {
    return typeof window === 'undefined' ? null : window[name];
  } catch {
    return null;
  }
}
