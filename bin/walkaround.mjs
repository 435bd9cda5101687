#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * `npx walkaround`: from source where the tools for that are installed, which is always up to
 * date and needs no build; else what `npm run build` made.
 */
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const built = path.join(root, 'dist/cli.mjs');

const { runCli } = await load();
process.exitCode = await runCli(process.argv.slice(2), process.env, {
  print: (text) => process.stdout.write(text),
  complain: (text) => process.stderr.write(text),
});

async function load() {
  const tsx = findTsx();
  if (tsx) {
    const { register } = await import(pathToFileURL(tsx).href);
    register({ tsconfig: path.join(root, 'tsconfig.json') });
    return import(pathToFileURL(path.join(root, 'lib/cli/run-cli.ts')).href);
  }
  if (existsSync(built)) return import(pathToFileURL(built).href);
  process.stderr.write('Walkaround is not installed here yet. Run npm ci first.\n');
  process.exit(2);
}

function findTsx() {
  try {
    return createRequire(import.meta.url)
      .resolve('tsx/esm/api')
      .replace(/\.cjs$/, '.mjs');
  } catch {
    return null;
  }
}
