import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';

/**
 * The Markdown files of the folder of guides, by name: those in it, then those at the top of each
 * Git checkout that it holds.
 * @returns paths within the folder, with `/`
 * @throws what the file system says, when the folder can't be read
 */
export async function guideFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.map(({ name }) => name).sort();
  const checkouts = names.filter((name) => existsSync(path.join(folder, name, '.git')));
  const inside = await Promise.all(
    checkouts.map(async (name) =>
      (await readdir(path.join(folder, name))).sort().map((file) => `${name}/${file}`),
    ),
  );
  return [...names, ...inside.flat()].filter(isMarkdown);
}

export const isMarkdown = (file: string) => file.endsWith('.md');

/** Whether a file of the list is of a checkout in the folder, rather than of the folder itself. */
export const isOfCheckout = (file: string) => file.includes('/');
