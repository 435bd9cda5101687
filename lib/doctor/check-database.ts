import { type Inspection, inspectDatabase } from '@/lib/db/inspect-database';
import { databaseFault } from '@/lib/db/kit/dialect';
import { knownMigrations } from '@/lib/db/migrations';
import { checkHistories } from './check-histories';
import { checkUploads } from './check-uploads';
import { DOCTOR_WORDS } from './doctor.words';
import { advice, type Finding, fine, wrong } from './finding.types';

/** What SQLite says of the database, and, where that is as it should be, what its histories say. */
export async function checkDatabase(data: string): Promise<Finding[]> {
  const seen = inspect(data);
  if (typeof seen === 'string') return [wrong('database', DOCTOR_WORDS.unopened(seen))];
  const { faults, dangling, newest, pending, newer } = seen;
  const sound = faults.length === 0;
  const findings = [
    sound ? fine('database', DOCTOR_WORDS.sound) : wrong('database', DOCTOR_WORDS.unsound(faults)),
    Object.keys(dangling).length === 0
      ? fine('references', DOCTOR_WORDS.references)
      : wrong('references', DOCTOR_WORDS.dangling(dangling)),
  ];
  if (newer) {
    const known = knownMigrations().at(-1)?.tag ?? '';
    return [...findings, wrong('migrations', DOCTOR_WORDS.newer(newer, known))];
  }
  if (pending.length > 0) {
    const tags = pending.map(({ tag }) => tag);
    return [...findings, advice('migrations', DOCTOR_WORDS.pending(tags))];
  }
  findings.push(fine('migrations', DOCTOR_WORDS.migrated(newest?.tag ?? '')));
  if (!sound) return findings;
  return [...findings, ...(await checkHistories(data)), ...(await checkUploads(data))];
}

/** @returns why it can't be opened, where it can't be */
function inspect(data: string): Inspection | string {
  try {
    return inspectDatabase(data);
  } catch (error) {
    const fault = databaseFault(error);
    if (fault) return fault;
    return (error as Error).message;
  }
}
