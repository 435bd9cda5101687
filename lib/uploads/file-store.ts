import { existsSync, rmSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { INCOMING, PREVIEWS, UPLOADS } from '@/lib/config/data-files';
import { PRIVATE_DIRECTORY } from '@/lib/config/private-directory';
import { onDisk } from './disk-error';
import { type ReceivedFile, receiveFile, type Sent } from './receive-file';

export type FileStore = ReturnType<typeof createFileStore>;

/**
 * What people handed in, each file once, in the data directory under the SHA-256 of its bytes:
 * `uploads/ab/cdef…`. Names that people gave are nowhere in it.
 */
export function createFileStore(data: string) {
  const incoming = path.join(data, INCOMING);
  const busy = new Map<string, Promise<unknown>>();

  return { receive, keep, drop, alone, discard, clear, placeOf, previewOf, incoming };

  /** Where a file lies, or would. */
  function placeOf(sha256: string): string {
    return path.join(data, UPLOADS, sha256.slice(0, 2), sha256.slice(2));
  }

  /** Where what is shown of an image lies, or would. It can always be made again. */
  function previewOf(sha256: string): string {
    return path.join(data, PREVIEWS, sha256.slice(0, 2), `${sha256.slice(2)}.webp`);
  }

  function receive(sent: Sent, most: number): Promise<ReceivedFile> {
    return receiveFile(incoming, sent, most);
  }

  /** Puts a file where its hash says, for good. Only within `alone`. */
  async function keep({ place, sha256 }: ReceivedFile): Promise<void> {
    await onDisk(() => settle(place, placeOf(sha256)));
  }

  /** Forgets what was received, unless it was kept. */
  async function drop({ place }: ReceivedFile): Promise<void> {
    await rm(place, { force: true });
  }

  /**
   * One thing at a time for one file: whoever takes it away must not do so between another's look
   * whether it is there and their evidence that names it.
   */
  function alone<T>(sha256: string, work: () => Promise<T>): Promise<T> {
    const turn = (busy.get(sha256) ?? Promise.resolve()).then(work, work);
    const settled = turn
      .catch(() => {})
      .finally(() => {
        if (busy.get(sha256) === settled) busy.delete(sha256);
      });
    busy.set(sha256, settled);
    return turn;
  }

  /** Takes a file and its preview away unless somebody needs it. @param isUsed asked once nobody else is at it */
  function discard(sha256: string, isUsed: () => Promise<boolean>): Promise<void> {
    return alone(sha256, async () => {
      if (await isUsed()) return;
      await rm(placeOf(sha256), { force: true });
      await rm(previewOf(sha256), { force: true });
    });
  }

  /** Forgets what was still coming when an earlier process ended. */
  function clear(): void {
    if (existsSync(incoming)) rmSync(incoming, { recursive: true, force: true });
  }
}

/** Moves a file to its place, so that both its bytes and its name are on the disk. */
export async function settle(from: string, to: string): Promise<void> {
  const folder = path.dirname(to);
  await mkdir(folder, { recursive: true, mode: PRIVATE_DIRECTORY });
  await rename(from, to);
  await sync(folder);
  await sync(path.dirname(folder));
}

async function sync(folder: string): Promise<void> {
  // Some systems have nothing to say of folders.
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => {});
  await handle?.close();
}
