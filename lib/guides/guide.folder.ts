import type { Clock } from '@/lib/config/clock';
import type { Database } from '@/lib/db/database';
import { type GuideProblem, loadGuides, type ReadGuide } from './guide.loader';

export type GuideFolder = ReturnType<typeof createGuideFolder>;

/** The folder that guides are read from, and how it was found the last time. */
export function createGuideFolder(deps: { db: Database; clock: Clock; folder: string }) {
  let problems: GuideProblem[] = [];
  let running: Promise<void> | null = null;
  let again: Promise<void> | null = null;

  return { path: deps.folder, load, problems: () => problems };

  /**
   * Reads the folder. While it is being read, one more reading is enough for all who ask: it begins
   * after whatever they have seen change.
   * @param read see `loadGuides`
   */
  function load(read?: ReadGuide): Promise<void> {
    if (!running) {
      running = take(read).finally(() => {
        running = null;
      });
      return running;
    }
    again ??= running
      .catch(() => {})
      .then(() => {
        again = null;
        return load(read);
      });
    return again;
  }

  async function take(read: ReadGuide | undefined): Promise<void> {
    problems = await loadGuides({ ...deps, read });
  }
}
