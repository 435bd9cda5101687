import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { run, say } from './steps.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * Finds a Chromium for the browser tests, or gets one: what CHROMIUM_PATH says, one on the PATH,
 * Playwright's own, Playwright's download, and as root on Debian the system's package.
 * @returns the path of its program
 */
export async function ensureBrowser() {
  const found = await findBrowser();
  if (found) return found;
  say('Getting a browser for the tests');
  await run(process.execPath, ['node_modules/playwright/cli.js', 'install', 'chromium']).catch(
    () => {},
  );
  const downloaded = await findBrowser();
  if (downloaded) return downloaded;
  if (process.getuid?.() === 0) {
    await run('apt-get', ['update']).catch(() => {});
    await run('apt-get', ['install', '-y', 'chromium']).catch(() => {});
  }
  const installed = await findBrowser();
  if (installed) return installed;
  throw new Error('No Chromium was found. Install one, or name one in CHROMIUM_PATH.');
}

async function findBrowser() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, which is not there.`);
    return named;
  }
  for (const name of NAMES) {
    try {
      return execFileSync('which', [name], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }).trim();
    } catch {
      // Not under this name.
    }
  }
  const { chromium } = await import('@playwright/test');
  const own = chromium.executablePath();
  return existsSync(own) ? own : undefined;
}
