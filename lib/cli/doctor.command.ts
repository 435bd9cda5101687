import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { DATABASE } from '@/lib/config/data-files';
import { examine } from '@/lib/doctor/examine';
import type { Finding } from '@/lib/doctor/finding.types';
import { CliError } from './cli-error';

export const DOCTOR_HELP = `Usage: walkaround doctor [options]

Examines the database, the histories, files, keys, backups, disk space and settings, and whether the
identity provider and the mail server of the settings answer; says what it finds and what to do. Changes nothing. Run it as the user that Walkaround runs as and with the same
environment, while it runs or not.

Options:
  --data <folder>  The data directory. Else $WALKAROUND_DATA, else ./data.
  --json           Print the findings as JSON.
  -h, --help       Show this.

Ends with 0 when nothing is wrong, 1 when something is, 2 when there is nothing to examine.
`;

const OPTIONS = {
  data: { type: 'string' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

const MARKS: Record<Finding['state'], string> = { fine: '✓', advice: '·', wrong: '✗' };

/** `walkaround doctor`. @returns the exit code */
export async function doctorCommand(
  args: string[],
  env: NodeJS.ProcessEnv,
  print: (text: string) => void,
): Promise<number> {
  const { values } = readArgs(args);
  if (values.help) {
    print(DOCTOR_HELP);
    return 0;
  }
  const data = path.resolve(values.data || env.WALKAROUND_DATA || './data');
  if (!existsSync(path.join(data, DATABASE)))
    throw new CliError(`There is no Walkaround in ${data}. Name its data directory with --data.`);
  const findings = await examine(data, env, new Date());
  print(values.json ? `${JSON.stringify(findings, null, 2)}\n` : findings.map(describe).join(''));
  return findings.some(({ state }) => state === 'wrong') ? 1 : 0;
}

function describe({ check, state, found, todo }: Finding): string {
  const line = `${MARKS[state]} ${check}: ${found}\n`;
  return plain(todo ? `${line}    ${todo}\n` : line);
}

/** What people named must not steer the terminal. */
const plain = (text: string) => text.replace(/(?!\n)[\p{Cc}\p{Cf}]/gu, ' ');

function readArgs(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS });
  } catch (error) {
    throw new CliError(`${(error as Error).message}\n\n${DOCTOR_HELP}`);
  }
}
