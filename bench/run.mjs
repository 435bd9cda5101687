import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build as bundle } from 'esbuild';
import { ensureBrowser } from '../scripts/browser.mjs';
import { build, install, ROOT } from '../scripts/steps.mjs';

/**
 * `npm run bench`, or `npm run bench -- tick live` for some of the figures: bundles the servers as
 * the build does, measures, prints a table and writes bench/results.json.
 */
const names = process.argv.slice(2);
/** Those that ask the whole product for pages. */
const WITH_PAGES = ['page', 'opening', 'review', 'stall', 'many', 'start', 'load'];
const out = path.join(ROOT, '.cache/bench');
process.env.NODE_ENV = 'production';
await install();
if (names.length === 0 || names.some((name) => WITH_PAGES.includes(name))) {
  await build();
  process.env.CHROMIUM_PATH = await ensureBrowser();
}
await bundle({
  absWorkingDir: ROOT,
  entryPoints: {
    suite: 'bench/suite.ts',
    tick: 'bench/tick.ts',
    live: 'bench/live.ts',
    parse: 'bench/parse.ts',
    import: 'bench/import.ts',
    'source-export': 'bench/source-export.ts',
    match: 'bench/match.ts',
    report: 'bench/report.ts',
    page: 'bench/page.ts',
    opening: 'bench/opening.ts',
    review: 'bench/review.ts',
    search: 'bench/search.ts',
    stall: 'bench/stall.ts',
    'stall-probe': 'bench/stall-probe.ts',
    many: 'bench/many.ts',
    start: 'bench/start.ts',
    load: 'bench/load.ts',
    server: 'lib/testing/api-server.ts',
    'reading-thread': 'lib/threads/reading-thread.ts',
    'text-thread': 'lib/threads/text-thread.ts',
    'document-thread': 'lib/threads/document-thread.ts',
    'bare-tick': 'bench/baseline/bare-tick.ts',
    'bare-live': 'bench/baseline/bare-live.ts',
    'bare-bytes': 'bench/baseline/bare-bytes.ts',
    'empty-page': 'bench/baseline/empty-page.ts',
  },
  outdir: out,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  packages: 'external',
  alias: { '@': ROOT },
  logLevel: 'warning',
});
const { runSuite } = await import(pathToFileURL(path.join(out, 'suite.mjs')).href);
await runSuite(out, names);
