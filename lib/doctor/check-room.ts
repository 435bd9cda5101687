import { existsSync, statSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import path from 'node:path';
import { lastNightly } from '@/lib/backup/nightly-backup';
import type { Settings } from '@/lib/config/config';
import { DATABASE } from '@/lib/config/data-files';
import { DOCTOR_WORDS } from './doctor.words';
import { advice, type Finding, fine, wrong } from './finding.types';

/** What should be free whatever the size of the database, in bytes. */
const LEAST = 200e6;
const TWO_DAYS_MS = 48 * 60 * 60_000;

/** Whether there is room for a backup and a migration: each may hold the database once more. */
export async function checkRoom(data: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(data);
  const free = bavail * bsize;
  const file = path.join(data, DATABASE);
  const wanted = Math.max(LEAST, 2 * (existsSync(file) ? statSync(file).size : 0));
  return free < wanted
    ? wrong('disk space', DOCTOR_WORDS.full(sizeOf(free), sizeOf(wanted)))
    : fine('disk space', DOCTOR_WORDS.space(sizeOf(free)));
}

/** Whether there is a backup that is not old. */
export async function checkBackups(settings: Settings | null, now: Date): Promise<Finding> {
  if (settings && !settings.backups) return advice('backups', DOCTOR_WORDS.backupsOff);
  const last = settings?.backups ? await lastNightly(settings.backups.folder) : null;
  return last && now.getTime() - last.getTime() < TWO_DAYS_MS
    ? fine('backups', DOCTOR_WORDS.backedUp(last))
    : advice('backups', DOCTOR_WORDS.noBackup);
}

const sizeOf = (bytes: number) =>
  bytes < 1e9 ? `${Math.round(bytes / 1e6)} MB` : `${(bytes / 1e9).toFixed(1)} GB`;
