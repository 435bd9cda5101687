import { BACKUP_HELP, backupCommand, restoreCommand } from './backup.command';
import { CliError } from './cli-error';
import { DOCTOR_HELP, doctorCommand } from './doctor.command';
import { RESET_HELP, resetCommand } from './reset-password.command';
import { ROTATE_HELP } from './rotate-secrets.words';
import { VERIFY_HELP, verifyCommand } from './verify.command';

const HELP = `Walkaround, on the command line

${VERIFY_HELP}
${RESET_HELP}
${BACKUP_HELP}
${DOCTOR_HELP}
${ROTATE_HELP}`;

const COMMANDS = new Map<string, typeof verifyCommand>([
  ['verify', verifyCommand],
  ['reset-password', resetCommand],
  ['backup', backupCommand],
  ['restore', restoreCommand],
  ['doctor', doctorCommand],
  // What it needs of the server takes long to load, which the others needn't wait for.
  [
    'rotate-secrets',
    async (...all) => (await import('./rotate-secrets.command')).rotateCommand(...all),
  ],
]);

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
    const run = COMMANDS.get(command);
    if (run) return await run(rest, env, out.print);
    throw new CliError(`There is no command ${command}.\n\n${HELP}`);
  } catch (error) {
    const message = error instanceof CliError ? error.message : `It failed: ${error}`;
    out.complain(`${message.trimEnd()}\n`);
    return 2;
  }
}
