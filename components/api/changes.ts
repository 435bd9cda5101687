const CHANGED = 'walkaround:changed';
/** What is sent all the time, and what only asks. */
const CHANGE_NOTHING = /\/presence\/|\/formatted-texts$|\/imports\/preview$/;

/** Notes a request to the server; one that changed something is told to `onOwnChange`. */
export function toldOfChange(path: string, method: string | undefined, ok: boolean): void {
  if (!ok || !method || method.toUpperCase() === 'GET' || CHANGE_NOTHING.test(path)) return;
  globalThis.dispatchEvent?.(new Event(CHANGED));
}

/** Calls back after each change that this page made on the server. The result ends that. */
export function onOwnChange(listener: () => void): () => void {
  globalThis.addEventListener(CHANGED, listener);
  return () => globalThis.removeEventListener(CHANGED, listener);
}
