export interface PresenceDeps {
  /** Tells the server where this tab is. */
  tell: () => Promise<unknown>;
  /** Tells it that the tab is gone; must outlive the page. */
  leave: () => Promise<unknown>;
  /** Where this tab is, as text; null while it is nowhere, and then nothing is said. */
  place: () => string | null;
  /** Calls back at whatever may have changed the place. The result ends that. */
  subscribe: (moved: () => void) => () => void;
  /** Milliseconds between two heartbeats. */
  every: number;
  /** Whether it goes on while the tab is in the background. */
  whenHidden: boolean;
}

/** Somebody who goes through a list with a key held down is not followed row by row. */
const SETTLE_MS = 250;

/**
 * Says where this tab is, when that changes and at every heartbeat. Only a courtesy: what is lost
 * comes again with the next.
 */
export function reportPresence(deps: PresenceDeps): { say: () => void; stop: () => void } {
  const { tell, leave, place, subscribe, every, whenHidden } = deps;
  let said: string | null = null;
  let timer: ReturnType<typeof setTimeout>;
  const unsubscribe = subscribe(() => {
    if (place() === said) return;
    clearTimeout(timer);
    timer = setTimeout(say, SETTLE_MS);
  });
  const heartbeat = setInterval(say, every);
  window.addEventListener('pagehide', go);
  window.addEventListener('pageshow', say);
  document.addEventListener('visibilitychange', say);
  say();
  return { say, stop };

  function say(): void {
    if (place() === null || (document.hidden && !whenHidden)) return;
    said = place();
    tell().catch(() => {});
  }

  function go(): void {
    if (place() !== null) leave().catch(() => {});
  }

  function stop(): void {
    clearTimeout(timer);
    clearInterval(heartbeat);
    unsubscribe();
    window.removeEventListener('pagehide', go);
    window.removeEventListener('pageshow', say);
    document.removeEventListener('visibilitychange', say);
    go();
  }
}
