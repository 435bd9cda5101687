import type { StoreApi } from 'zustand/vanilla';
import type { ApiClient } from '@/lib/api/client';
import { lookedAt, type ReviewScreenState } from './review-state';

const SETTLE_MS = 200;
const HEARTBEAT_MS = 10_000;

/**
 * Says what this tab looks at, when that changes and every 10 seconds, once its person has joined.
 * It goes on while the tab is in the background, where whoever leads may have the code in front:
 * browsers slow a timer down there, so `say` is also for each beat of the server's stream.
 */
export function reportSeat(
  api: ApiClient,
  store: StoreApi<ReviewScreenState>,
  clientId: string,
): { say: () => void; stop: () => void } {
  const params = { id: store.getState().server.review.id, clientId };
  let timer: ReturnType<typeof setTimeout>;
  let said = '';
  const unsubscribe = store.subscribe((state) => {
    if (wordsOf(state) === said) return;
    clearTimeout(timer);
    timer = setTimeout(say, SETTLE_MS);
  });
  const heartbeat = setInterval(say, HEARTBEAT_MS);
  window.addEventListener('pagehide', leave);
  window.addEventListener('pageshow', say);
  document.addEventListener('visibilitychange', say);
  say();
  return { say, stop };

  function stop(): void {
    clearTimeout(timer);
    clearInterval(heartbeat);
    unsubscribe();
    window.removeEventListener('pagehide', leave);
    window.removeEventListener('pageshow', say);
    document.removeEventListener('visibilitychange', say);
    leave();
  }

  function say(): void {
    const state = store.getState();
    if (!isSeated(state)) return;
    said = wordsOf(state);
    const body = { reviewItemId: lookedAt(state), following: state.following };
    // Only a courtesy: the next one is due in seconds.
    api.call('put', '/reviews/{id}/presence/{clientId}', { params, body }).catch(() => {});
  }

  function leave(): void {
    if (!isSeated(store.getState())) return;
    api
      .call('delete', '/reviews/{id}/presence/{clientId}', { params, keepalive: true })
      .catch(() => {});
  }
}

const isSeated = ({ server, gone }: ReviewScreenState) => server.me.participantId !== null && !gone;

const wordsOf = (state: ReviewScreenState) =>
  `${state.server.me.participantId} ${lookedAt(state)} ${state.following}`;
