/** Waits between tries, in milliseconds; the last one is repeated. */
const PAUSES = [500, 1_000, 2_000, 5_000, 10_000];

/**
 * Loads code that is fetched when it is first needed, and does not give up while the network or
 * the server is away: a part that can't be shown yet must not take the whole page with it.
 * @param load fetches it, such as `() => import('./help-dialog')`
 * @param wait resolves after some milliseconds; tests put their own in its place
 */
export async function persistentLoad<T>(
  load: () => Promise<T>,
  wait: (ms: number) => Promise<void> = pause,
): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await load();
    } catch {
      await wait(PAUSES[Math.min(tries, PAUSES.length - 1)] as number);
    }
  }
}

/** Ends early when the browser says that it is online again. */
function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, ms);
    window.addEventListener('online', done, { once: true });
    function done() {
      clearTimeout(timer);
      window.removeEventListener('online', done);
      resolve();
    }
  });
}
