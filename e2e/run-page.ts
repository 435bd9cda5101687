import type { Locator, Page } from '@playwright/test';
import { expect } from './fixtures';

/** What stories do on a run's page, in the words that people see. */
export const runPage = (page: Page) => ({
  row: (text: string): Locator => page.getByRole('row').filter({ hasText: text }),

  /** Opens a run and waits until it listens: its live stream is the first thing that it opens then. */
  async open(id: string, query = ''): Promise<void> {
    const live = page.waitForResponse((response) => response.url().includes('/events?after='));
    await page.goto(`/runs/${id}${query}`);
    await expect(page.getByRole('grid')).toBeVisible();
    await live;
  },

  async tick(text: string): Promise<void> {
    await page.getByRole('button', { name: `Mark done: ${text}` }).click();
  },

  async expectStatus(text: string, status: string): Promise<void> {
    await expect(
      page.getByRole('button', { name: new RegExp(`^${status}\\. .*: ${escaped(text)}$`) }),
    ).toBeVisible();
  },

  /** Waits until the server has confirmed everything. */
  async expectAllSent(): Promise<void> {
    await expect(page.getByText('Not sent yet')).toHaveCount(0);
  },

  /** Makes an item the active one, so that its details show. */
  async choose(text: string): Promise<Locator> {
    await page.getByRole('row').filter({ hasText: text }).getByText(text, { exact: true }).click();
    const details = page.getByRole('complementary', { name: 'Details' });
    await expect(details.getByRole('heading', { name: text })).toBeVisible();
    return details;
  },
});

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
