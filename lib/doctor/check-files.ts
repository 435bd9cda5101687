import { existsSync, readdirSync, readFileSync, type Stats, statSync } from 'node:fs';
import path from 'node:path';
import type { Settings } from '@/lib/config/config';
import { BACKUPS, INCOMING, isDataFile, PREVIEWS, UPLOADS } from '@/lib/config/data-files';
import { isSigningKey } from '@/lib/config/keys';
import { DOCTOR_WORDS } from './doctor.words';
import { advice, type Finding, fine, wrong } from './finding.types';

/** What a backup or a restore works in until it is done. */
const UNFINISHED = /\.(?:making|restoring)-\w+$/;

/** The folders of what people handed in. */
const PRIVATE = [UPLOADS, INCOMING, PREVIEWS];

/** What lies in the data directory and beside it that has no business there. */
export function checkOrphans(data: string, backups: string): Finding[] {
  const foreign = readdirSync(data).filter(
    (name) => !isDataFile(name) && !PRIVATE.includes(name) && name !== BACKUPS,
  );
  const beside = `${path.basename(data)}.`;
  const leftovers = [
    ...inside(path.dirname(data)).filter((place) => path.basename(place).startsWith(beside)),
    ...inside(backups),
  ].filter((place) => UNFINISHED.test(place));
  const findings = [
    ...(foreign.length > 0 ? [advice('files', DOCTOR_WORDS.foreign(foreign))] : []),
    ...(leftovers.length > 0 ? [advice('files', DOCTOR_WORDS.leftover(leftovers))] : []),
  ];
  return findings.length > 0 ? findings : [fine('files', DOCTOR_WORDS.files)];
}

/** Whether others on this machine can read the data. Windows has other means, which are not looked at. */
export function checkModes(data: string, backups: string): Finding[] {
  if (process.platform === 'win32') return [];
  const ours = readdirSync(data).filter((name) => isDataFile(name) || PRIVATE.includes(name));
  const places = [data, ...ours.map((name) => path.join(data, name)), ...inside(backups)];
  const open = places.filter((place) => {
    const stats = statOf(place);
    return stats && (stats.mode & 0o077) !== 0;
  });
  return open.length > 0
    ? [wrong('file modes', DOCTOR_WORDS.open(open))]
    : [fine('file modes', DOCTOR_WORDS.modes)];
}

/** Whether the keys are there, and are keys. */
export function checkKeys(data: string, settings: Settings | null): Finding[] {
  const faults: Finding[] = [];
  const signing = path.join(data, 'signing-key.pem');
  if (!existsSync(signing)) faults.push(wrong('keys', DOCTOR_WORDS.noKey('signing-key.pem')));
  else if (!isSigningKey(readFileSync(signing, 'utf8')))
    faults.push(wrong('keys', DOCTOR_WORDS.badKey('signing-key.pem')));
  if (!settings?.secret && !existsSync(path.join(data, 'secret')))
    faults.push(wrong('keys', DOCTOR_WORDS.noKey('secret')));
  return faults.length > 0 ? faults : [fine('keys', DOCTOR_WORDS.keys)];
}

const inside = (folder: string): string[] =>
  existsSync(folder) ? readdirSync(folder).map((name) => path.join(folder, name)) : [];

const statOf = (place: string): Stats | undefined => statSync(place, { throwIfNoEntry: false });
