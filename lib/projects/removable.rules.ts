const DAY_MS = 24 * 60 * 60_000;

/** How long a project must have been deleted to be removed for good, unless told otherwise. */
export const REMOVABLE_AFTER_DAYS = 30;

/** From when on a deleted project can be removed for good. */
export const removableFrom = (deletedAt: Date, afterDays: number): Date =>
  new Date(deletedAt.getTime() + afterDays * DAY_MS);
