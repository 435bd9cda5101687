import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, rm } from 'node:fs/promises';
import path from 'node:path';
import { AppError, invalid } from '@/lib/api/app-error';
import { PRIVATE_DIRECTORY, PRIVATE_FILE } from '@/lib/config/private-directory';
import { LARGEST_FILE_WORDS } from '@/lib/model/evidence-file';
import { onDisk } from './disk-error';
import { HEAD } from './media-type';
import { UPLOAD_WORDS } from './upload.words';

/** Bytes that have arrived, in a file of their own that nothing counts yet. */
export interface ReceivedFile {
  place: string;
  sha256: string;
  bytes: number;
  /** How it begins. */
  head: Uint8Array;
}

/** What is sent, as it comes. */
export interface Sent {
  parts: AsyncIterable<Uint8Array>;
  /** In bytes, as whoever sends it says; nothing where they don't. */
  length: number | undefined;
}

/**
 * Takes bytes as they come, and no more of them in memory than a part; they are on the disk when
 * this is done. Nothing is left of what is refused or cut off.
 * @param folder for what is still coming
 * @param most in bytes
 * @throws PAYLOAD_TOO_LARGE beyond that, VALIDATION_ERROR for nothing or not all of it,
 *   UNAVAILABLE when the disk is full
 */
export async function receiveFile(folder: string, sent: Sent, most: number): Promise<ReceivedFile> {
  if ((sent.length ?? 0) > most) throw tooLarge();
  const place = path.join(folder, randomUUID());
  try {
    return await onDisk(async () => {
      await mkdir(folder, { recursive: true, mode: PRIVATE_DIRECTORY });
      const handle = await open(place, 'wx', PRIVATE_FILE);
      try {
        const taken = await takeAll(handle, sent, most);
        await handle.sync();
        return { place, ...taken };
      } finally {
        await handle.close();
      }
    });
  } catch (error) {
    await rm(place, { force: true });
    throw error;
  }
}

async function takeAll(handle: FileHandle, { parts, length }: Sent, most: number) {
  const hash = createHash('sha256');
  const head: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of whole(parts)) {
    if (bytes < HEAD) head.push(part.slice(0, HEAD - bytes));
    bytes += part.length;
    if (bytes > most) throw tooLarge();
    hash.update(part);
    for (let at = 0; at < part.length; ) at += (await handle.write(part, at)).bytesWritten;
  }
  if (bytes === 0) throw invalid('body', UPLOAD_WORDS.empty);
  if (length !== undefined && length !== bytes) throw invalid('body', UPLOAD_WORDS.cutOff);
  return { sha256: hash.digest('hex'), bytes, head: Buffer.concat(head) };
}

/** Whoever sends may go away at any time, which is nobody's fault here. */
async function* whole(parts: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* parts;
  } catch {
    throw invalid('body', UPLOAD_WORDS.cutOff);
  }
}

const tooLarge = () =>
  new AppError('PAYLOAD_TOO_LARGE', UPLOAD_WORDS.tooLarge, [
    { field: 'body', message: `must have at most ${LARGEST_FILE_WORDS}` },
  ]);
