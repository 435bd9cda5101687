import path from 'node:path';
import { watch } from 'chokidar';
import type { Logger } from 'pino';
import type { GuideFolder } from '@/lib/guides/guide.folder';
import { isMarkdown } from '@/lib/guides/guide-files';

/** A file is read once it has not grown for so long, in milliseconds: an editor may still be writing. */
const SETTLED_MS = 200;
/** Changes closer together than this are taken up together: a checkout changes many files. */
const PAUSE_MS = 300;

/**
 * Takes up what changes in the folder of guides while the server runs. The guides of a file that
 * goes stay, since runs are on them.
 * @param deps.taken is told after each time, such as to log what could not be read
 * @returns the function that ends the watch, once what it was doing is done
 */
export function watchGuides(deps: {
  guides: Pick<GuideFolder, 'path'> & { load: () => Promise<void> };
  taken: () => void;
  log: Pick<Logger, 'error'>;
}): () => Promise<void> {
  const { guides, taken, log } = deps;
  let timer: NodeJS.Timeout | undefined;
  let work: Promise<void> = Promise.resolve();
  const failed = (error: unknown) =>
    log.error({ err: error }, 'the folder of guides could not be read again');
  const watcher = watch(guides.path, {
    // Checkouts in the folder have their documents one level below it.
    depth: 1,
    ignored: (file) =>
      path
        .relative(guides.path, file)
        .split(path.sep)
        .some((part) => part === '.git' || part === 'node_modules'),
    ignoreInitial: true,
    awaitWriteFinish: { stabilityThreshold: SETTLED_MS, pollInterval: 50 },
  });
  watcher.on('all', (_, file) => {
    if (!isMarkdown(file)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      work = guides.load().then(taken).catch(failed);
    }, PAUSE_MS);
  });
  watcher.on('error', failed);
  return async () => {
    clearTimeout(timer);
    await watcher.close();
    await work;
  };
}
