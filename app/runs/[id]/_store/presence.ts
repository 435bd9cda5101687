import type { StoreApi } from 'zustand/vanilla';
import type { ApiClient } from '@/lib/api/client';
import type { RunScreenState } from './run-state';

const SETTLE_MS = 300;
const HEARTBEAT_MS = 20_000;

/** Says which item this tab is on, when that changes and every 20 seconds. The result stops it. */
export function reportPresence(
  api: ApiClient,
  store: StoreApi<RunScreenState>,
  clientId: string,
): () => void {
  const { run } = store.getState().server;
  const params = { id: run.projectId, clientId };
  let timer: ReturnType<typeof setTimeout>;
  const unsubscribe = store.subscribe((state, before) => {
    if (state.active === before.active) return;
    clearTimeout(timer);
    timer = setTimeout(say, SETTLE_MS);
  });
  const heartbeat = setInterval(say, HEARTBEAT_MS);
  window.addEventListener('pagehide', leave);
  document.addEventListener('visibilitychange', say);
  say();
  return () => {
    clearTimeout(timer);
    clearInterval(heartbeat);
    unsubscribe();
    window.removeEventListener('pagehide', leave);
    document.removeEventListener('visibilitychange', say);
    leave();
  };

  function say(): void {
    if (document.visibilityState === 'hidden') return;
    const body = { runId: run.id, itemId: store.getState().active };
    // Only a courtesy: the next one is due in seconds.
    api.call('put', '/projects/{id}/presence/{clientId}', { params, body }).catch(() => {});
  }

  function leave(): void {
    api
      .call('delete', '/projects/{id}/presence/{clientId}', { params, keepalive: true })
      .catch(() => {});
  }
}
