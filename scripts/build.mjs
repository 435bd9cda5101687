import { build } from 'esbuild';
import { ROOT, run } from './steps.mjs';

/** Builds the pages with Next, the server and the command line with esbuild; packages stay where npm put them. */
await run(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
  env: { ...process.env, NODE_ENV: 'production' },
});
await build({
  absWorkingDir: ROOT,
  entryPoints: { server: 'server.ts', cli: 'lib/cli/run-cli.ts' },
  outdir: 'dist',
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  packages: 'external',
  sourcemap: true,
  alias: { '@': ROOT },
  logLevel: 'warning',
});
