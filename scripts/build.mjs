import { build } from 'esbuild';
import { writeBillOfMaterials } from './bill-of-materials.mjs';
import { ROOT, run } from './steps.mjs';

/**
 * Builds the pages with Next, the server and the command line with esbuild. The packages of the
 * server and of its threads are put into one file each, since finding and reading their many is
 * half of a start's work; Next and what is compiled for this machine stay where npm put them.
 */
await run(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
  env: { ...process.env, NODE_ENV: 'production' },
});
const all = {
  absWorkingDir: ROOT,
  outdir: 'dist',
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  sourcemap: true,
  alias: { '@': ROOT },
  logLevel: 'warning',
};
await build({ ...all, entryPoints: { cli: 'lib/cli/run-cli.ts' }, packages: 'external' });
await build({
  ...all,
  entryPoints: {
    server: 'server.ts',
    'reading-thread': 'lib/threads/reading-thread.ts',
    'text-thread': 'lib/threads/text-thread.ts',
    'document-thread': 'lib/threads/document-thread.ts',
    'backup-thread': 'lib/threads/backup-thread.ts',
  },
  // Passkeys' package, the common passwords and what opens images are only loaded when somebody needs them.
  external: [
    'next',
    'better-sqlite3',
    'better-sqlite3-node-api',
    'sharp',
    '@simplewebauthn/server',
    '@zxcvbn-ts/language-common',
  ],
  mainFields: ['module', 'main'],
  minifySyntax: true,
  minifyWhitespace: true,
  // Some packages are CommonJS and ask for others at run time.
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
  },
});
await writeBillOfMaterials();
