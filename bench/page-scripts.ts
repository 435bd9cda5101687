import { gzipSync } from 'node:zlib';
import type { Page, Response } from '@playwright/test';

/** So long after the last script a page counts as loaded, in milliseconds. */
const QUIET_MS = 2_000;

/** The JavaScript files that a page loads before anybody touches it, in bytes of gzip. */
export interface Scripts {
  /** Those that its HTML names. */
  named: number;
  /** Those that its code asks for as it starts: parts loaded lazily, and links fetched ahead. */
  later: number;
}

/** Opens an address and adds up the scripts that come. */
export async function loadScripts(page: Page, url: string): Promise<Scripts> {
  const responses = new Map<string, Response>();
  let last = performance.now();
  page.on('response', (response) => {
    if (!/\.js(\?|$)/.test(response.url())) return;
    responses.set(response.url(), response);
    last = performance.now();
  });
  const document = await page.goto(url, { waitUntil: 'load' });
  if (!document?.ok()) throw new Error(`${url} was answered with ${document?.status()}`);
  const html = await document.text();
  while (performance.now() - last < QUIET_MS) await page.waitForTimeout(100);
  const scripts: Scripts = { named: 0, later: 0 };
  for (const [address, response] of responses) {
    const size = gzipSync(await response.body()).length;
    scripts[isNamed(html, new URL(address).pathname) ? 'named' : 'later'] += size;
  }
  return scripts;
}

const isNamed = (html: string, path: string) => html.includes(`<script src="${path}`);
