/** What lies in a data directory, by its name there. */
export const DATABASE = 'walkaround.db';
/** The keys of secrets in the database. */
export const SECRET_KEYS = 'secrets-key';
/** What is made once and can't be made again: what was signed or sealed with it is lost without it. */
export const KEY_FILES = ['secret', 'signing-key.pem', SECRET_KEYS] as const;
export type KeyFile = (typeof KEY_FILES)[number];
/** The folder of what people handed in. */
export const UPLOADS = 'uploads';
/** The folder of what is still coming; a start empties it. */
export const INCOMING = 'incoming';
/** The folder of what is shown of uploaded images; it can be made again. */
export const PREVIEWS = 'previews';
/** The folder of backups, unless told otherwise. */
export const BACKUPS = 'backups';
/** What only a process that runs has a use for. */
export const PASSING_FILES = [
  'walkaround.db-wal',
  'walkaround.db-shm',
  'lock.db',
  'lock.db-journal',
  'holder.json',
] as const;

/** Whether a name is one of our files in a data directory, folders not counted. */
export const isDataFile = (name: string): boolean =>
  [DATABASE, ...KEY_FILES, ...PASSING_FILES].includes(name);
