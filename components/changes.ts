const CHANGED = 'walkaround:changed';

/** Notes a request to the server; one that changed something is told to `onOwnChange`. */
export function toldOfChange(path: string, method: string | undefined, ok: boolean): void {
  if (!ok || !method || method.toUpperCase() === 'GET' || path.includes('/presence/')) return;
  globalThis.dispatchEvent?.(new Event(CHANGED));
}

/** Calls back after each change that this page made on the server. The result ends that. */
export function onOwnChange(listener: () => void): () => void {
  globalThis.addEventListener(CHANGED, listener);
  return () => globalThis.removeEventListener(CHANGED, listener);
}
