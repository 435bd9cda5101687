import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build, install, ROOT, run, say } from './steps.mjs';

/**
 * `npm test`: everything, or with `unit` or `browser` only that. The last line counts the tests
 * of all suites; the exit code is not 0 when one failed or none ran.
 */
const only = process.argv[2];
const results = path.join(ROOT, 'test-results');
const total = { passed: 0, failed: 0 };

await install();
mkdirSync(results, { recursive: true });
if (only !== 'browser')
  await suite('unit', readVitest, (file) => [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
if (only !== 'unit') {
  await build();
  const { ensureBrowser } = await import('./browser.mjs');
  process.env.CHROMIUM_PATH = await ensureBrowser();
  await suite('browser', readPlaywright, (file) => {
    process.env.PLAYWRIGHT_JSON_OUTPUT_NAME = file;
    return ['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json'];
  });
}
say(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);

async function suite(name, read, command) {
  const file = path.join(results, `${name}.json`);
  rmSync(file, { force: true });
  const fine = await run(process.execPath, command(file)).then(
    () => true,
    () => false,
  );
  const { passed, failed } = existsSync(file)
    ? read(JSON.parse(readFileSync(file, 'utf8')))
    : { passed: 0, failed: 0 };
  total.passed += passed;
  // A suite can fail outside of any test, or before the first.
  total.failed += failed > 0 || (fine && passed > 0) ? failed : 1;
}

function readVitest({ numPassedTests, numFailedTests }) {
  return { passed: numPassedTests, failed: numFailedTests };
}

function readPlaywright({ stats }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
}
