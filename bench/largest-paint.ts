import type { Browser } from '@playwright/test';
import { signedIn } from './browser';
import type { World } from './world';

/** What opening a page for the first time comes to. */
export interface Opening {
  /** Milliseconds until the largest part of it was painted, as Chromium tells it. */
  largestMs: number;
  /** Elements in the page once nothing more comes. */
  elements: number;
}

/** Opens an address in a browser that has seen nothing of it yet. */
export async function openOnce(browser: Browser, world: World, url: string): Promise<Opening> {
  const context = await signedIn(browser, world);
  const page = await context.newPage();
  await page.addInitScript(() => {
    const place = window as unknown as { largest?: number };
    new PerformanceObserver((list) => {
      for (const { startTime } of list.getEntries()) place.largest = startTime;
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  });
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForTimeout(1_500);
  const opening = await page.evaluate(() => ({
    largestMs: (window as unknown as { largest?: number }).largest ?? Number.NaN,
    elements: document.querySelectorAll('*').length,
  }));
  await context.close();
  return opening;
}
