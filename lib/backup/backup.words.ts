/** What is said of backups on the command line and in the log. */
export const BACKUP_WORDS = {
  noBackup: 'This is not a backup of a Walkaround.',
  unreadable: (file: string, why: string) => `${file} can’t be read (${why}).`,
  damaged: (what: string) => `This backup is damaged: ${what}. Nothing was changed.`,
  missing: (file: string) => `${file} is missing`,
  altered: (file: string) => `${file} is not what was put into it`,
  foreign: (file: string) => `it holds ${file}, which its manifest does not name`,
  unsound: (fault: string) => `its database is not sound (${fault})`,
  nothing: (dir: string) => `There is no Walkaround in ${dir}.`,
  exists: (file: string) => `${file} is there already. Name another file.`,
  unwritable: (place: string, why: string) => `${place} can’t be written (${why}).`,
  copyUnsound: (fault: string) =>
    `The database is not sound (${fault}), so it was not backed up. Run npx walkaround doctor.`,
  inUse: (message: string) => `${message} Stop it first: what runs can’t be replaced.`,
  mounted: (dir: string, why: string) =>
    `${dir} can’t be renamed (${why}): it may be a mount of its own. Restore into another folder with --data, and start Walkaround with that.`,
  beforeMigrating: (why: string) =>
    `The backup before the new version’s changes to the database could not be made, so nothing was changed. ${why}`,
} as const;
