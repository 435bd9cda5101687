import type { Locator, Page } from '@playwright/test';
import { expect } from './fixtures';

/** What stories do on a review's page, in the words that people see. */
export const reviewPage = (page: Page) => ({
  /** Opens a review and waits until it listens: its live stream is the first thing that it opens then. */
  async open(id: string): Promise<void> {
    const live = page.waitForResponse((response) =>
      response.url().includes(`/reviews/${id}/events?after=`),
    );
    await page.goto(`/reviews/${id}`);
    await live;
  },

  async join(): Promise<void> {
    const button = page.getByRole('button', { name: 'Join the review' });
    // The lobby's own code may come after the page's; a press before that is lost.
    await expect(async () => {
      if (await button.isVisible()) await button.click({ timeout: 1_000 });
      await expect(page.getByRole('button', { name: 'I’m ready' })).toBeVisible({
        timeout: 2_000,
      });
    }).toPass();
  },

  async ready(): Promise<void> {
    await page.getByRole('button', { name: 'I’m ready' }).click();
    await expect(page.getByRole('button', { name: 'I’m not ready after all' })).toBeVisible();
  },

  /** The card to be judged now. */
  card: (): Locator => page.getByRole('article'),

  /** Presses a key that votes on every card that is left. */
  async judgeAll(key: 'p' | 'w' | 'n' | 'i'): Promise<void> {
    await expect(page.getByRole('radiogroup', { name: 'Your vote' })).toBeVisible();
    const total = Number(
      (await page.getByRole('article').getAttribute('aria-label'))?.split(' ').at(-1),
    );
    for (let at = 0; at < total; at += 1) await page.keyboard.press(key);
    await expect(page.getByText(/^You have judged (all|the)/)).toBeVisible();
  },

  /** Presses the main button of a question that asks whether one is sure. */
  async confirm(verb: string): Promise<void> {
    await page.getByRole('alertdialog').getByRole('button', { name: verb }).click();
    await expect(page.getByRole('alertdialog')).toHaveCount(0);
  },

  async expectUnderDiscussion(text: string): Promise<void> {
    await expect(page.getByRole('article').getByRole('heading', { name: text })).toBeVisible();
  },

  async signOff(password: string): Promise<void> {
    await page.getByLabel('Your password').fill(password);
    await page.getByRole('button', { name: 'Sign off' }).click();
    await expect(page.getByText(/^You signed/)).toBeVisible();
  },
});

/**
 * Writes down everything that a page's browser is told by the API: every answer's body and every
 * frame of its live streams. To be called before the page is opened.
 */
export async function overhear(page: Page): Promise<() => string> {
  const heard: string[] = [];
  page.on('response', async (response) => {
    const type = response.headers()['content-type'] ?? '';
    if (!/json|html|x-component/.test(type)) return;
    heard.push(await response.text().catch(() => ''));
  });
  const browser = await page.context().newCDPSession(page);
  await browser.send('Network.enable');
  browser.on('Network.eventSourceMessageReceived', ({ data }) => heard.push(data));
  return () => heard.join('\n');
}
