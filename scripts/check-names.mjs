import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const LIMIT = 300;

/**
 * Holds every source file to the house's rules of naming and size.
 * @throws Error that lists each file at fault, and says what to do
 */
export function checkNames(root) {
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  })
    .split('\n')
    .filter((file) => /\.(ts|tsx|mjs)$/.test(file) && existsSync(path.join(root, file)));
  const faults = [];
  for (const file of files) {
    if (/(^|\/)(utils?|helpers?|misc|common)\.\w+$/.test(file))
      faults.push(`${file}: name it after what is inside`);
    if (/(^|\/)index\.\w+$/.test(file))
      faults.push(`${file}: no barrels; import from the file that defines it`);
    const lines = readFileSync(path.join(root, file), 'utf8').split('\n').length;
    if (lines > LIMIT) faults.push(`${file}: ${lines} lines; split it (the most is ${LIMIT})`);
  }
  if (faults.length > 0) throw new Error(`\n  ${faults.join('\n  ')}`);
}
