import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sourceFiles } from './source-files.mjs';

const LIMIT = 300;

/**
 * Holds every source file to the house's rules of naming and size.
 * @throws Error that lists each file at fault, and says what to do
 */
export function checkNames(root) {
  const faults = [];
  for (const file of sourceFiles(root)) {
    if (/(^|\/)(utils?|helpers?|misc|common)\.\w+$/.test(file))
      faults.push(`${file}: name it after what is inside`);
    if (/(^|\/)index\.\w+$/.test(file))
      faults.push(`${file}: no barrels; import from the file that defines it`);
    const lines = readFileSync(path.join(root, file), 'utf8').split('\n').length;
    if (lines > LIMIT) faults.push(`${file}: ${lines} lines; split it (the most is ${LIMIT})`);
  }
  if (faults.length > 0) throw new Error(`\n  ${faults.join('\n  ')}`);
}
