import { v7 as uuidv7 } from 'uuid';
import { api } from '@/components/api/browser-api';
import { toast } from '@/components/ui/toast';
import { browserStorage } from '@/lib/live/browser-storage';
import { connectDocument } from '@/lib/live/connect';
import { createDrafts } from '@/lib/live/drafts';
import { createOutboxOf } from '@/lib/live/outbox';
import { reportPresence } from '@/lib/live/presence';
import { readingTrouble } from '@/lib/live/queue-sender';
import { tabId } from '@/lib/live/tab-id';
import { createCore } from './core';
import { createHearing } from './hearing';
import { createJudging } from './judging';
import { createLeading } from './leading';
import { createNoting } from './noting';
import type { PendingVote } from './review.types';
import { REVIEW_KIND } from './review-kind';
import { firstToJudge, isGone, lookedAt, type ReviewScreenState } from './review-state';
import { inOrder } from './votes.reducer';

const REFETCH_MS = 500;
const HEARTBEAT_MS = 10_000;
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
      browserStorage('localStorage'),
      `${queue}:`,
      ({ vote, reviewItemId }) => typeof vote === 'string' && typeof reviewItemId === 'string',
      inOrder,
      REVIEW_KIND.isSent,
    ),
    drafts: createDrafts(browserStorage('sessionStorage'), whose, review.id),
    load: () => api.call('get', '/reviews/{id}/snapshot', { params }),
  });
  const { store, refresh } = core;
  let refetching: ReturnType<typeof setTimeout> | undefined;

  return {
    store,
    draft: core.draft,
    ...createJudging(core),
    ...createLeading(core, api, refresh),
    ...createNoting(core, api, refresh),
    refresh,
    restore,
    connect,
    retry: core.flush,
    /** Gives up the votes that wait to be sent. */
    discard: () => core.change(() => ({ pending: [] })),
  };

  /** Takes up what was kept through a reload. Before the first paint in the browser. */
  function restore(): void {
    core.restore();
    const { server, votes, at } = store.getState();
    if (at !== null && votes.has(at)) store.setState({ at: firstToJudge(server, votes) ?? at });
    store.setState({ ahead: Date.parse(initial.server.now) - Date.now() });
  }

  /** Follows the server and sends what waits, as long as the screen is shown. The result stops it. */
  function connect(): () => void {
    const seat = reportSeat();
    const hearing = createHearing(core, refetchSoon);
    const disconnect = connectDocument(
      { ...core, receive: hearing.receive },
      {
        events: `/api/v1/reviews/${review.id}/events`,
        lock: queue,
        send: ({ reviewItemId: id, round, vote, comment, tookMs, mutationId }) =>
          api.call('put', '/review-items/{id}/vote', {
            params: { id },
            body: { vote, comment, round, tookMs, mutationId },
          }),
        refused: hearing.refused,
        gather: GATHER_MS,
        notices: {
          presence: hearing.setSeats,
          seat: hearing.addSeat,
          gone: hearing.removeSeat,
          // Browsers slow a timer down in the background; each beat of the server's keeps the seat.
          beat: seat.say,
        },
        ask,
      },
    );
    return () => {
      clearTimeout(refetching);
      disconnect();
      seat.stop();
    };
  }

  /** Says what this tab looks at, also in the background: whoever leads may have the code in front. */
  function reportSeat() {
    const tab = { ...params, clientId: tabId(uuidv7) };
    return reportPresence({
      tell() {
        const state = store.getState();
        const body = { reviewItemId: lookedAt(state), following: state.following };
        return api.call('put', '/reviews/{id}/presence/{clientId}', { params: tab, body });
      },
      leave: () =>
        api.call('delete', '/reviews/{id}/presence/{clientId}', { params: tab, keepalive: true }),
      place() {
        const state = store.getState();
        const { participantId } = state.server.me;
        if (participantId === null || isGone(state)) return null;
        return `${participantId} ${lookedAt(state)} ${state.following}`;
      },
      subscribe: store.subscribe,
      every: HEARTBEAT_MS,
      whenHidden: true,
    });
  }

  function refetchSoon(): void {
    clearTimeout(refetching);
    // Spread, so that fifty pages do not ask at once when the facilitator goes.
    refetching = setTimeout(() => void refresh().catch(() => {}), REFETCH_MS * (1 + Math.random()));
  }

  /** Loads all anew. A review that is not there was deleted, or its project is shut to me. */
  async function ask(): Promise<void> {
    try {
      await refresh();
    } catch (error) {
      if (readingTrouble(error) === 'gone') store.setState({ deleted: await seesProject() });
      throw error;
    }
  }

  /** Guests never do: to them both are the same. */
  function seesProject(): Promise<boolean> {
    const { me, project } = store.getState().server;
    if (me.isGuest) return Promise.resolve(true);
    return api.call('get', '/projects/{id}', { params: { id: project.id } }).then(
      () => true,
      (error) => readingTrouble(error) === null,
    );
  }
}
