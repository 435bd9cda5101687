import { existsSync } from 'node:fs';
import { tooMany } from '@/lib/limits/attempts';
import { createLane } from '@/lib/lists/lane';
import type { FileStore } from './file-store';
import { makePreview } from './make-preview';

/** How many are made at once: each may take a core and a few hundred megabytes. */
const AT_ONCE = 2;
/** How many of one person's wait. */
const WAITING = 100;
/** When to try again, in seconds. */
const RETRY = 10;

/** Previews of images, each made once, few at a time and in turn by who asks. */
export function createPreviews(files: FileStore) {
  const lane = createLane<() => void>(WAITING);
  const making = new Map<string, Promise<string>>();
  let busy = 0;

  return { of };

  /**
   * Where the preview of a file lies.
   * @throws UNSUPPORTED_MEDIA_TYPE when none can be made of it, RATE_LIMITED when too many wait
   */
  async function of(sha256: string, asker: string | null): Promise<string> {
    const place = files.previewOf(sha256);
    if (existsSync(place)) return place;
    const present = making.get(sha256);
    if (present) return present;
    const work = turn(asker, () => makePreview(files, sha256)).finally(() => making.delete(sha256));
    making.set(sha256, work);
    return work;
  }

  async function turn<T>(asker: string | null, work: () => Promise<T>): Promise<T> {
    if (busy >= AT_ONCE) {
      await new Promise<void>((resolve, reject) => {
        if (!lane.push(resolve, asker)) reject(tooMany(RETRY, 'images to show'));
      });
    } else busy += 1;
    try {
      return await work();
    } finally {
      // Whoever is next takes this one's place.
      const next = lane.shift();
      if (next) next();
      else busy -= 1;
    }
  }
}
