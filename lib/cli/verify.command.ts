import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { eventsFollowing, NotToldError } from '@/lib/verify/events-following';
import type { HistorySignOff } from '@/lib/verify/history-sign-offs';
import type { Verification } from '@/lib/verify/verification.types';
import { verifyFile } from '@/lib/verify/verify-file';
import { type AskedServer, askServer } from './ask-server';
import { CliError } from './cli-error';
import type { FileResult } from './file-result.types';
import { findKeys } from './find-keys';
import { describe } from './verify-output';

export const VERIFY_HELP = `Usage: walkaround verify <file…> [options]

Says what a file is, and checks it: signed reports and minutes (.md, .html, .json) and exported
histories (.jsonl). JSON counts by what it says: it may be printed anew or have its names in
another order. Three outcomes: valid; altered, and where; not something that can be checked, and
why (a CSV carries no signature).
Needs no server and no network when the public key is at hand.

Options:
  --key <file|address>  The public key: PEM, or the JSON of /.well-known/walkaround-key.json.
                        May be given several times. Else $WALKAROUND_KEY, else a
                        walkaround-key.json beside the file or here, else the server's.
  --server <address>    Also ask this Walkaround which events followed. Signs in with
                        $WALKAROUND_EMAIL and $WALKAROUND_PASSWORD.
  --json                Print the results as JSON.
  -h, --help            Show this.

Ends with 0 when every file is valid, 1 when one was altered (or a history states a sign-off that
its own events do not bear out), 2 when one could not be checked: not a signed file, no signature,
another key, no key, no such file.
`;

const OPTIONS = {
  key: { type: 'string', multiple: true, default: [] as string[] },
  server: { type: 'string' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** `walkaround verify`. @returns the exit code */
export async function verifyCommand(
  args: string[],
  env: NodeJS.ProcessEnv,
  print: (text: string) => void,
): Promise<number> {
  const { values, positionals: files } = readArgs(args);
  if (values.help) {
    print(VERIFY_HELP);
    return 0;
  }
  if (files.length === 0) throw new CliError(`Which file?\n\n${VERIFY_HELP}`);
  const results: FileResult[] = [];
  const { key, server } = values;
  let asked: Promise<AskedServer> | undefined;
  // Signs in once for all files, and only when one of them has something to ask.
  const connect = server ? () => (asked ??= askServer(server, env)) : undefined;
  for (const file of files) {
    const one = await check(file, { key, server, env, connect });
    results.push(one);
    if (!values.json) print(describe(one));
  }
  await asked?.then(({ leave }) => leave()).catch(() => {});
  if (values.json) print(`${JSON.stringify(results.map(withoutDigests), null, 2)}\n`);
  const codes = results.map(exitCode);
  return codes.includes(1) ? 1 : Math.max(...codes);
}

function readArgs(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new CliError(`${(error as Error).message}\n\n${VERIFY_HELP}`);
  }
}

async function check(
  file: string,
  options: {
    key: string[];
    server: string | undefined;
    env: NodeJS.ProcessEnv;
    connect: (() => Promise<AskedServer>) | undefined;
  },
): Promise<FileResult> {
  const { env, connect } = options;
  const checked: FileResult = { file, result: null, following: null, problem: null };
  try {
    const bytes = read(file);
    const unbelieved = verifyFile(bytes, []);
    // What a key can't change needs none to be told.
    if (!needsKey(unbelieved)) return { ...checked, result: unbelieved };
    const keys = await findKeys(file, unbelieved.claims?.from, options);
    checked.result = verifyFile(bytes, keys);
    if (connect && checked.result.state === 'valid') {
      const { ask } = await connect();
      checked.following = await eventsFollowing(checked.result.claims, ask);
    }
  } catch (error) {
    if (!(error instanceof CliError || error instanceof NotToldError)) throw error;
    const hint =
      error instanceof NotToldError && !env.WALKAROUND_EMAIL
        ? ' Set WALKAROUND_EMAIL and WALKAROUND_PASSWORD to sign in.'
        : '';
    checked.problem = error.message + hint;
  }
  return checked;
}

function read(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new CliError(
      code === 'ENOENT' ? 'There is no such file.' : `It could not be read (${code}).`,
    );
  }
}

function exitCode({ result, following, problem }: FileResult): number {
  const state = result?.state;
  if (state === 'altered') return 1;
  if (result?.state === 'valid' && result.signOffs?.some(isMisstated)) return 1;
  if (following && (!following.stands || following.brokenAt)) return 1;
  return state !== 'valid' || problem ? 2 : 0;
}

const isMisstated = ({ standing }: HistorySignOff) => standing === 'misstated';

/** Whether a key could change the outcome: of several signatures an earlier one may hold. */
function needsKey(result: Verification): boolean {
  if (result.state === 'uncheckable') return result.why === 'other-key';
  return result.state === 'altered' && result.signatureAltered === true && !isJson(result);
}

const isJson = ({ file }: Verification) => file.format === 'json';

/** Line digests are for the checker, and as long as the document. */
function withoutDigests(one: FileResult) {
  const { result } = one;
  if (!result || !('claims' in result) || !result.claims) return one;
  const { lines: _, ...claims } = result.claims;
  return { ...one, result: { ...result, claims } };
}
