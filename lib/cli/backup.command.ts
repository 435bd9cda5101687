import path from 'node:path';
import { parseArgs } from 'node:util';
import { fileTime } from '@/lib/backup/file-time';
import { BackupError } from '@/lib/backup/manifest';
import { restoreBackup } from '@/lib/backup/restore-backup';
import { writeBackup } from '@/lib/backup/write-backup';
import { BACKUPS } from '@/lib/config/data-files';
import { CliError } from './cli-error';

const DATA = '--data <folder>  The data directory. Else $WALKAROUND_DATA, else ./data.';

export const BACKUP_HELP = `Usage: walkaround backup [file] [options]

Backs up the database, the keys and what people handed in, as they are at one moment, into one file
that is checked by SHA-256 when it is restored. While the server runs, under load too, or not. The
file holds the keys: keep it as you keep them. Without a name it goes into the data directory’s
folder ${BACKUPS}.

Options:
  ${DATA}
  -h, --help       Show this.

Usage: walkaround restore <file> [options]

Puts a backup in the data directory’s place, once every file of it was checked. Refused while the
server runs. What was there is kept beside it under another name. The way back is to rename it.

Options:
  ${DATA}
  -h, --help       Show this.

Both end with 0 when it is done, and with 2, having changed nothing, when it can’t be.
`;

const OPTIONS = {
  data: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

type Command = (
  args: string[],
  env: NodeJS.ProcessEnv,
  print: (text: string) => void,
) => Promise<number>;

/** `walkaround backup`. @returns the exit code */
export const backupCommand: Command = async (args, env, print) =>
  withFile(args, env, print, async (named, data) => {
    const at = new Date();
    const file = named ?? path.join(data, BACKUPS, `walkaround-${fileTime(at)}.tar.gz`);
    const { files, migration } = await writeBackup({ data, file, kind: 'hand', at });
    const bytes = files.reduce((sum, one) => sum + one.bytes, 0);
    return `Backed up ${data} into ${file}: ${counted(files.length, 'file')}, ${sizeOf(bytes)}, migration ${migration.tag}.\n`;
  });

/** `walkaround restore`. @returns the exit code */
export const restoreCommand: Command = async (args, env, print) =>
  withFile(args, env, print, async (file, data) => {
    if (!file) throw new CliError(`Which backup?\n\n${BACKUP_HELP}`);
    const { manifest, aside } = await restoreBackup(file, data, new Date());
    const moved = aside ? ` What was there before is in ${aside}.` : '';
    return `Restored ${data} as it was on ${manifest.at.slice(0, 16).replace('T', ' at ')} UTC.${moved}\n`;
  });

async function withFile(
  args: string[],
  env: NodeJS.ProcessEnv,
  print: (text: string) => void,
  work: (file: string | undefined, data: string) => Promise<string>,
): Promise<number> {
  const { values, positionals } = readArgs(args);
  if (values.help) {
    print(BACKUP_HELP);
    return 0;
  }
  if (positionals.length > 1) throw new CliError(`One file at a time.\n\n${BACKUP_HELP}`);
  const data = path.resolve(values.data || env.WALKAROUND_DATA || './data');
  const file = positionals[0] === undefined ? undefined : path.resolve(positionals[0]);
  try {
    print(await work(file, data));
    return 0;
  } catch (error) {
    throw error instanceof BackupError ? new CliError(error.message) : error;
  }
}

function readArgs(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new CliError(`${(error as Error).message}\n\n${BACKUP_HELP}`);
  }
}

const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`;

const sizeOf = (bytes: number) =>
  bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
