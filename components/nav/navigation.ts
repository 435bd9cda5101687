let target: string | null = null;
const listeners = new Set<() => void>();

/** Where the browser is being led to: a path with its query. Null once it is there. */
export const navigationTarget = (): string | null => target;

/** Calls `listener` whenever that changes. @returns ends it */
export function watchNavigation(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Notes that a page was asked for; one that leads to the present page asks for none. */
export function navigationStarts(url: string): void {
  const { pathname, search } = new URL(url, window.location.href);
  const here = window.location.pathname + window.location.search;
  set(pathname + search === here ? null : pathname + search);
}

/** Notes that a page has come, whichever it is: some lead on to another. */
export const navigationEnds = (): void => set(null);

function set(next: string | null) {
  target = next;
  for (const listener of listeners) listener();
}
