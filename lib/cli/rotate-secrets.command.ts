import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { SECRET_KEYS } from '@/lib/config/data-files';
import { DataHeldError, holdDataDirectory } from '@/lib/db/data-lock';
import { NoDatabaseError, writeFromOutside } from '@/lib/db/write-from-outside';
import { newKey, readKeyRing } from '@/lib/secrets/key-ring';
import { createSecretBox, SecretError } from '@/lib/secrets/secret-box';
import { CliError } from './cli-error';
import { ROTATE_HELP } from './rotate-secrets.words';
import { resealAll, SECRET_PLACES, type SecretPlace } from './secret-places';

const OPTIONS = {
  data: { type: 'string' },
  forget: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** `walkaround rotate-secrets`. A repeat goes on where it was stopped. @returns the exit code */
export async function rotateCommand(
  args: string[],
  env: NodeJS.ProcessEnv,
  print: (text: string) => void,
  places: readonly SecretPlace[] = SECRET_PLACES,
): Promise<number> {
  const values = readArgs(args);
  if (values.help) {
    print(ROTATE_HELP);
    return 0;
  }
  const data = path.resolve(values.data || env.WALKAROUND_DATA || './data');
  const file = path.join(data, SECRET_KEYS);
  const fromEnv = env.WALKAROUND_SECRETS_KEY || null;
  if (fromEnv && values.forget)
    throw new CliError('The keys are in $WALKAROUND_SECRETS_KEY: remove the old ones there.');
  const release = hold(data);
  try {
    const keys = fromEnv ?? added(file);
    const box = createSecretBox(ring(keys));
    const count = await writeFromOutside(data, (tx) => resealAll(tx, box, places));
    if (values.forget) keep(file, keys.split('\n').slice(0, 1).join());
    print(`${count} ${count === 1 ? 'secret was' : 'secrets were'} encrypted anew.\n`);
    return 0;
  } catch (error) {
    if (error instanceof SecretError) throw new CliError(`${error.message} Nothing was changed.`);
    if (error instanceof NoDatabaseError)
      throw new CliError(`${error.message} Name its data directory with --data.`);
    throw error;
  } finally {
    release();
  }
}

/** Puts a new key in front of those of a file. Before it is used, so that none is lost. */
function added(file: string): string {
  const before = existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
  const keys = [newKey(), ...(before ? [before] : [])].join('\n');
  if (before) ring(before);
  keep(file, keys);
  return keys;
}

/** Replaces a file in one step, so that a power cut leaves the old keys or the new ones. */
function keep(file: string, keys: string): void {
  writeFileSync(`${file}.new`, keys, { mode: 0o600, flush: true } as object);
  renameSync(`${file}.new`, file);
}

function hold(data: string): () => void {
  if (!existsSync(path.join(data, 'walkaround.db')))
    throw new CliError(`There is no Walkaround in ${data}. Name its data directory with --data.`);
  try {
    return holdDataDirectory(data, 'walkaround rotate-secrets');
  } catch (error) {
    if (error instanceof DataHeldError) throw new CliError(`${error.message} Stop it first.`);
    throw error;
  }
}

function ring(keys: string) {
  try {
    return readKeyRing(keys);
  } catch (error) {
    throw new CliError(`The keys of secrets: ${(error as Error).message}.`);
  }
}

function readArgs(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS }).values;
  } catch (error) {
    throw new CliError(`${(error as Error).message}\n\n${ROTATE_HELP}`);
  }
}
