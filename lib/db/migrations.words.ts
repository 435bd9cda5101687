import { productVersion } from '@/lib/config/product-version';

/** What is said of data from a newer version. */
export const newerWords = {
  database: (by: { version: string | null; tag: string | null }, known: string) =>
    `${newerWords.what('This data', by, known)} Start that version or a newer one, or restore the backup that was made before the upgrade, backups/before-….`,
  backup: (by: { version: string | null; tag: string | null }, known: string) =>
    `${newerWords.what('This backup', by, known)} Restore it with that version or a newer one.`,
  what: (
    what: string,
    { version, tag }: { version: string | null; tag: string | null },
    known: string,
  ) =>
    `${what} is from Walkaround ${version ?? 'of a newer version'}${tag ? ` (migration ${tag})` : ''}. This is Walkaround ${productVersion()}, which knows migrations up to ${known}.`,
};
