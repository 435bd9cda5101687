import type { Logger } from 'pino';

/** How often it is looked whether a waiver's day is over. */
const LOOK_MS = 60_000;

/**
 * Ends waivers whose day is over: those that are due when the server starts, at once, and then
 * each within a minute of its day's end. What failed is tried again the next time.
 * @param deps.expireDue ends all that are due
 * @returns the function that ends the watch, once what it was doing is done
 */
export function watchWaivers(deps: {
  expireDue: () => Promise<number>;
  log: Pick<Logger, 'error'>;
}): () => Promise<void> {
  let work: Promise<unknown> | null = null;
  const look = () => {
    work ??= deps
      .expireDue()
      .catch((error) => {
        deps.log.error({ err: error }, 'waivers could not be ended; it is tried again in a minute');
      })
      .finally(() => {
        work = null;
      });
  };
  look();
  const looking = setInterval(look, LOOK_MS).unref();
  return async () => {
    clearInterval(looking);
    await work;
  };
}
