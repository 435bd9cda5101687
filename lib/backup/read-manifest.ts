import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { Parser, type ReadEntry } from 'tar';
import { BACKUP_WORDS } from './backup.words';
import { BackupError, MANIFEST, type Manifest, parseManifest } from './manifest';

/**
 * Reads the manifest of a backup, and no more of it.
 * @throws BackupError when there is none, or one of a newer version
 */
export async function readManifest(file: string): Promise<Manifest> {
  const input = createReadStream(file);
  const plain = createGunzip();
  try {
    return parseManifest(await firstEntry(input, plain));
  } finally {
    input.destroy();
    plain.destroy();
  }

  function firstEntry(from: typeof input, unpacked: typeof plain): Promise<string> {
    return new Promise((resolve, reject) => {
      const none = () => reject(new BackupError(BACKUP_WORDS.noBackup));
      let first = true;
      const parser = new Parser({
        onReadEntry: (entry: ReadEntry) => {
          if (!first) return entry.resume();
          first = false;
          if (entry.path !== MANIFEST) return none();
          entry.concat().then((text) => resolve(text.toString('utf8')), none);
        },
      });
      parser.on('error', none);
      from.on('error', ({ code }: NodeJS.ErrnoException) =>
        reject(new BackupError(BACKUP_WORDS.unreadable(file, String(code)))),
      );
      unpacked.on('error', none);
      unpacked.on('end', none);
      from.pipe(unpacked).on('data', (part: Buffer) => parser.write(part));
    });
  }
}
