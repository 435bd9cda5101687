/** How often a text is tried that took too long to read: the machine may have been busy. */
const MOST_TRIES = 3;
/** How long it is left between two tries. */
const PAUSE_MS = 5 * 60_000;

/** Whether a text that took too long is to be tried again. */
export function isDue(
  row: { blocks: string | null; tries: number; updatedAt: Date },
  now: Date,
): boolean {
  if (row.blocks !== null || row.tries >= MOST_TRIES) return false;
  return now.getTime() - row.updatedAt.getTime() >= PAUSE_MS;
}
