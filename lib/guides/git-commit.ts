import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const LONGEST_MS = 5_000;

/**
 * The commit that holds a file with exactly these bytes: that of the checkout which the file is in.
 * Git reads names alone here, so that nothing which a repository sets is run.
 * @param file its path, absolute
 * @returns the commit's id in hex; null where the file is in no checkout, differs from what is
 *   committed, or Git is not there or does not trust the folder
 */
export async function commitOf(file: string, bytes: Uint8Array): Promise<string | null> {
  const { dir, base } = path.parse(file);
  try {
    const { stdout } = await run('git', ['-C', dir, 'rev-parse', 'HEAD', `HEAD:./${base}`], {
      timeout: LONGEST_MS,
    });
    const [commit = '', blob = ''] = stdout.split('\n');
    return blob === blobOf(bytes, blob.length) ? commit : null;
  } catch {
    return null;
  }
}

/** What Git calls these bytes: by SHA-1, or in newer repositories by SHA-256. */
function blobOf(bytes: Uint8Array, length: number): string {
  return createHash(length === 64 ? 'sha256' : 'sha1')
    .update(`blob ${bytes.length}\0`)
    .update(bytes)
    .digest('hex');
}
