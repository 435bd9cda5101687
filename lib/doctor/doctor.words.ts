import { newerWords } from '@/lib/db/migrations.words';
import type { Told } from './finding.types';

const RESTORE =
  'Stop Walkaround, keep a copy of the data directory, and restore the newest backup that is sound (npx walkaround restore).';
const told = (found: string, todo: string): Told => ({ found, todo });
const counted = (count: number, what: string) =>
  `${count.toLocaleString('en')} ${what}${count === 1 ? '' : 's'}`;

/** The first few of many. */
const listed = (names: string[]) =>
  names.slice(0, 5).join(', ') + (names.length > 5 ? ` and ${names.length - 5} more` : '');

/** What the doctor says: what it found, and what to do. */
export const DOCTOR_WORDS = {
  sound: 'The database is sound.',
  unsound: (faults: string[]) => told(`The database is damaged: ${faults.join('; ')}.`, RESTORE),
  unopened: (why: string) =>
    told(`The database can’t be opened (${why}).`, 'Run this as the user that Walkaround runs as.'),
  references: 'Every reference leads somewhere.',
  dangling: (tables: Record<string, number>) =>
    told(
      `Rows refer to what is not there: ${Object.entries(tables)
        .map(([table, count]) => `${count} of ${table}`)
        .join(', ')}.`,
      RESTORE,
    ),
  migrated: (tag: string) => `The newest migration is ${tag}.`,
  pending: (tags: string[]) =>
    told(
      `The database is from an older version; ${tags.join(', ')} ${tags.length === 1 ? 'is' : 'are'} still to come. Its histories were not looked at.`,
      'Start this version once. It makes a backup first.',
    ),
  newer: (by: { version: string | null; tag: string | null }, known: string) =>
    told(newerWords.what('This data', by, known), 'Run the doctor of that version.'),
  histories: (projects: number, events: number) =>
    `The histories of ${counted(projects, 'project')} hold: ${counted(events, 'event')}, without a gap.`,
  broken: (name: string, id: string, seq: number) =>
    told(
      `The history of ${name} (${id}) does not hold from event ${seq} on: it was altered, or lines are missing.`,
      'Compare it with a backup. Until it is known what happened, believe nothing of this project that is not signed.',
    ),
  signOffs: (count: number) => `${counted(count, 'sign-off')} in the histories: all as stated.`,
  misstated: (run: string, person: string) =>
    told(
      `The sign-off of ${run} by ${person} states what its history does not bear out.`,
      'Have the run signed off again, and find out who changed the database.',
    ),
  unhinged: (id: string) =>
    told(
      `The sign-off ${id} stands on an event that is not in the history.`,
      'Have the run signed off again, and find out who changed the database.',
    ),
  uploads: (count: number) => `${counted(count, 'uploaded file')}: all as they were sent.`,
  lost: (sha256s: string[]) =>
    told(
      `${counted(sha256s.length, 'uploaded file')} ${sha256s.length === 1 ? 'is' : 'are'} missing: ${listed(sha256s)}.`,
      'Put them back from a backup: each lies at uploads/, the first two digits, a slash, and the rest.',
    ),
  altered: (sha256s: string[]) =>
    told(
      `${counted(sha256s.length, 'uploaded file')} ${sha256s.length === 1 ? 'is' : 'are'} not as sent: ${listed(sha256s)}.`,
      'Put them back from a backup, and find out what changed them: a disk that fails, or somebody.',
    ),
  unnamed: (places: string[]) =>
    told(
      `No evidence names ${counted(places.length, 'uploaded file')}: ${listed(places)}.`,
      'Unless one is being uploaded now, delete them.',
    ),
  files: 'There is nothing in the data directory that is not Walkaround’s.',
  foreign: (names: string[]) =>
    told(`These are not Walkaround’s: ${names.join(', ')}.`, 'Move them somewhere else.'),
  leftover: (places: string[]) =>
    told(
      `A backup or a restore was cut off and left ${places.join(', ')}.`,
      'Unless one is at work now, delete it.',
    ),
  modes: 'Only Walkaround’s user can read the data.',
  open: (places: string[]) =>
    told(
      `Others on this machine can read ${places.join(', ')}.`,
      'chmod 700 the folders and 600 the files. A start does that for what is its user’s.',
    ),
  keys: 'The keys are there and can be used.',
  noKey: (name: string) =>
    told(
      `${name} is missing.`,
      'Put it back from a backup. A start makes a new one, but what the old one signed can’t be checked with that.',
    ),
  badKey: (name: string) =>
    told(`${name} is not a key that can sign.`, 'Put it back from a backup.'),
  backedUp: (at: Date) => `The newest nightly backup is of ${at.toISOString().slice(0, 16)} UTC.`,
  noBackup: told(
    'There is no nightly backup from the last two days.',
    'Walkaround makes one while it runs; see its log. By hand: npx walkaround backup.',
  ),
  backupsOff: told(
    'Nightly backups are off.',
    'Be sure that something else backs the data directory up.',
  ),
  space: (free: string) => `${free} are free.`,
  full: (free: string, wanted: string) =>
    told(
      `Only ${free} are free where the data is; a backup and a migration may need ${wanted}.`,
      'Make room, keep fewer backups (WALKAROUND_BACKUPS_KEPT), or have them elsewhere (WALKAROUND_BACKUPS).',
    ),
  configured: 'The settings make sense.',
  setting: (line: string) => told(`${line}.`, 'Set it right; the README lists the settings.'),
  noAddress: (host: string) =>
    told(
      `It listens on ${host}, and no public address is set.`,
      'Set WALKAROUND_URL to the address that people reach; links, cookies and passkeys depend on it.',
    ),
  noTls: (url: string) =>
    told(
      `${url} is without TLS: passwords and cookies can be read on the way.`,
      'Put a proxy with TLS in front, and set WALKAROUND_URL to its https address.',
    ),
  noProxy: (url: string) =>
    told(
      `${url} is behind a proxy, but none is trusted: all visitors seem to have its address, and limits count them as one.`,
      'Set WALKAROUND_TRUSTED_PROXIES to the proxy’s address.',
    ),
  anyProxy: told(
    'WALKAROUND_TRUSTED_PROXIES believes everybody: anyone can say that they come from any address.',
    'Name the proxies’ own addresses only.',
  ),
  providerReached: (issuer: string, redirectUri: string) =>
    `The identity provider ${issuer} answers. It must send people back to ${redirectUri}.`,
  providerGone: (issuer: string, why: string) =>
    told(
      `The identity provider ${issuer} can’t be used: ${why}.`,
      `Look whether this machine reaches ${issuer.replace(/\/+$/, '')}/.well-known/openid-configuration, and whether the “issuer” there is OIDC_ISSUER, letter by letter. Until then people sign in with passwords and passkeys.`,
    ),
  providerOpen: (name: string) =>
    told(
      `OIDC_SIGN_UP lets in everybody whom ${name} knows.`,
      'Be sure that it knows nobody else, or set OIDC_MEMBER_GROUPS.',
    ),
  groupsUnread: told(
    'OIDC_SIGN_UP is set besides OIDC_MEMBER_GROUPS, which alone decide who comes in.',
    'Remove OIDC_SIGN_UP.',
  ),
  mailReached: (host: string) => `The mail server ${host} answers and takes mail from here.`,
  mailGone: (host: string, why: string) =>
    told(
      `The mail server ${host} can’t be used: ${why}.`,
      'Look at SMTP_URL: host, port, user and password, and smtps: or smtp:. A server without TLS needs ?tls=optional. Until then nobody gets a link for a new password by mail.',
    ),
  mailPlain: (host: string) =>
    told(
      `Mail to ${host} may go without encryption, with links for new passwords in it.`,
      'Remove ?tls=optional from SMTP_URL unless the way there is your own.',
    ),
} as const;
