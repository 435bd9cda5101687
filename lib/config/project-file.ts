import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The absolute path of a file that ships with the product, from source and from the build alike.
 * @param name a path relative to the project's folder, such as `drizzle`
 */
export function projectFile(name: string): string {
  return path.join(root(), name);
}

function root(): string {
  let dir = path.dirname(fileURLToPath(import.meta.url));
  while (!existsSync(path.join(dir, 'package.json'))) {
    const parent = path.dirname(dir);
    if (parent === dir) throw new Error('Walkaround’s own folder was not found');
    dir = parent;
  }
  return dir;
}
