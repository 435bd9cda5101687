/** When a page has long been there, what was not asked for comes too. */
const SOON_MS = 3_000;

/** What tells that somebody is there. */
const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'focusin', 'wheel', 'touchstart'] as const;

/**
 * Does something once somebody touches the page, or it has long been there: fetches what is needed
 * only then. The result ends the waiting.
 */
export function onFirstSign(work: () => void): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const once = () => {
    end();
    work();
  };
  const timer = setTimeout(once, SOON_MS);
  for (const sign of SIGNS)
    window.addEventListener(sign, once, { signal, capture: true, passive: true });
  return end;

  function end(): void {
    clearTimeout(timer);
    stop.abort();
  }
}
