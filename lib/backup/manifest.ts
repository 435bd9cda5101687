import { z } from 'zod';
import { knownMigrations, type Migration } from '@/lib/db/migrations';
import { newerWords } from '@/lib/db/migrations.words';
import { BACKUP_WORDS } from './backup.words';

/** Goes up when an older version could not read what a newer one writes. */
export const FORMAT = 1;
export const MANIFEST = 'manifest.json';

/** Why a backup could not be made or restored, in words for whoever wanted it. */
export class BackupError extends Error {}

/** Below one of our own names only, and never out of the directory. */
const PLACE = /^(?!.*(?:^|\/)\.{1,2}(?:\/|$))[\w.-]+(?:\/[\w.-]+)*$/;

const manifestSchema = z.object({
  product: z.literal('walkaround'),
  format: z.literal(FORMAT),
  /** The version of Walkaround that wrote the backup. */
  version: z.string(),
  /** By hand, every night, or before a migration. */
  kind: z.enum(['hand', 'nightly', 'before-migration']),
  /** The fingerprint of the key that the instance signs with: whose backup it is. */
  instance: z.string(),
  /** The newest migration that the database has. */
  migration: z.object({ tag: z.string().nullable(), when: z.number() }),
  at: z.iso.datetime(),
  files: z.array(
    z.object({
      path: z.string().regex(PLACE),
      bytes: z.number().int().min(0),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
});

/** What stands first in a backup: whose it is, of when, and what is in it. */
export type Manifest = z.infer<typeof manifestSchema>;
export type BackupKind = Manifest['kind'];

/**
 * Reads a manifest that this version can restore.
 * @throws BackupError when it is none, or names the version that is needed
 */
export function parseManifest(text: string, known: Migration[] = knownMigrations()): Manifest {
  const said = asJson(text) as Partial<Manifest> | null;
  if (said?.product !== 'walkaround') throw new BackupError(BACKUP_WORDS.noBackup);
  const { version = null, migration } = said;
  const newest = known.at(-1);
  const ahead = Number(said.format) > FORMAT || Number(migration?.when) > (newest?.when ?? 0);
  if (ahead) {
    const by = { version, tag: migration?.tag ?? null };
    throw new BackupError(newerWords.backup(by, newest?.tag ?? ''));
  }
  const parsed = manifestSchema.safeParse(said);
  if (!parsed.success) throw new BackupError(BACKUP_WORDS.damaged('its manifest can’t be read'));
  return parsed.data;
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
