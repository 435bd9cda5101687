import { readFileSync } from 'node:fs';
import { projectFile } from './project-file';

/** The version of this product, as package.json has it. */
export const productVersion = (): string =>
  JSON.parse(readFileSync(projectFile('package.json'), 'utf8')).version;
