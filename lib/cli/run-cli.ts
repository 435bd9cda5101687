import { CliError } from './cli-error';
import { RESET_HELP, resetCommand } from './reset-password.command';
import { VERIFY_HELP, verifyCommand } from './verify.command';

const HELP = `Walkaround, on the command line

${VERIFY_HELP}
${RESET_HELP}`;

/** Runs a command line. Every fault is told in words. @returns the exit code */
export async function runCli(
  args: string[],
  env: NodeJS.ProcessEnv,
  out: { print: (text: string) => void; complain: (text: string) => void },
): Promise<number> {
  const [command, ...rest] = args;
  if (command === undefined || command === '--help' || command === '-h' || command === 'help') {
    (command ? out.print : out.complain)(HELP);
    return command ? 0 : 2;
  }
  try {
    if (command === 'verify') return await verifyCommand(rest, env, out.print);
    if (command === 'reset-password') return await resetCommand(rest, env, out.print);
    throw new CliError(`There is no command ${command}.\n\n${HELP}`);
  } catch (error) {
    const message = error instanceof CliError ? error.message : `It failed: ${error}`;
    out.complain(`${message.trimEnd()}\n`);
    return 2;
  }
}
