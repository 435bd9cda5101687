import path from 'node:path';
import { parseArgs } from 'node:util';
import { isHeld, lastAddress } from '@/lib/db/data-lock';
import { databaseFault } from '@/lib/db/kit/dialect';
import { NoDatabaseError, writeFromOutside } from '@/lib/db/write-from-outside';
import { findByEmail } from '@/lib/people/person.repo';
import { makeResetLink } from '@/lib/sign-in/reset-link';
import { CliError } from './cli-error';

export const RESET_HELP = `Usage: walkaround reset-password <email> [options]

Prints a link with which this person chooses a new password. To be run on the server, as the user
that Walkaround runs as, while it runs or not. The link works once, within an hour, and takes the
place of any before; using it ends all sessions of that person.

Options:
  --data <folder>  The data directory. Else $WALKAROUND_DATA, else ./data.
  --url <address>  Where people reach Walkaround. Else $WALKAROUND_URL, else what it was started with.
  -h, --help       Show this.
`;

const OPTIONS = {
  data: { type: 'string' },
  url: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/**
 * `walkaround reset-password`. What it writes is one row of a link, by a short transaction of its
 * own: passwords and sessions are changed by the server alone, when the link is used.
 * @returns the exit code
 */
export async function resetCommand(
  args: string[],
  env: NodeJS.ProcessEnv,
  print: (text: string) => void,
): Promise<number> {
  const { values, positionals } = readArgs(args);
  if (values.help) {
    print(RESET_HELP);
    return 0;
  }
  const [email, ...more] = positionals;
  if (!email || more.length > 0) throw new CliError(`Whose password?\n\n${RESET_HELP}`);
  const data = path.resolve(values.data || env.WALKAROUND_DATA || './data');
  const { name, token, expiresAt } = await makeLink(data, email.trim());
  const url = (
    values.url ||
    env.WALKAROUND_URL ||
    lastAddress(data) ||
    'http://localhost:3000'
  ).replace(/\/+$/, '');
  const until = expiresAt.toISOString().slice(11, 16);
  const first = isHeld(data)
    ? ''
    : 'Walkaround is not running: start it before you open the link.\n\n';
  print(
    `${first}With this link ${plain(name)} chooses a new password. It works once, until ${until} UTC:\n\n  ${url}/reset/${token}\n`,
  );
  return 0;
}

async function makeLink(data: string, email: string) {
  try {
    return await writeFromOutside(data, async (tx) => {
      const person = await findByEmail(tx, email);
      if (!person) throw new CliError(`Nobody in ${data} has the email ${email}.`);
      if (person.deactivatedAt)
        throw new CliError(`${plain(person.name)} is deactivated. An owner can bring them back.`);
      return { name: person.name, ...(await makeResetLink(tx, person.id, null, new Date())) };
    });
  } catch (error) {
    if (error instanceof NoDatabaseError)
      throw new CliError(`${error.message} Name its data directory with --data.`);
    const fault = databaseFault(error);
    if (fault === 'unopened' || fault === 'unwritable')
      throw new CliError(`${data} can’t be written. Run this as the user that Walkaround runs as.`);
    if (fault === 'busy') throw new CliError('The server is too busy at the moment. Try again.');
    throw error;
  }
}

function readArgs(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new CliError(`${(error as Error).message}\n\n${RESET_HELP}`);
  }
}

/** A name must not steer the terminal. */
const plain = (text: string) => text.replace(/[\p{Cc}\p{Cf}]/gu, ' ');
