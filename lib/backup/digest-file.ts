import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';

/** A file's size and SHA-256, in hex, once it is on the disk for good. */
export async function digestFile(file: string): Promise<{ bytes: number; sha256: string }> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
    const hash = createHash('sha256');
    let bytes = 0;
    for await (const part of handle.createReadStream({ autoClose: false })) {
      hash.update(part);
      bytes += part.length;
    }
    return { bytes, sha256: hash.digest('hex') };
  } finally {
    await handle.close();
  }
}
