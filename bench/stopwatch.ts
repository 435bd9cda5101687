/** Milliseconds that a piece of work takes, without the garbage of what ran before it. */
export function time(work: () => unknown): number {
  global.gc?.();
  const began = performance.now();
  work();
  return performance.now() - began;
}
