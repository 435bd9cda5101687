import type { Locator, Page } from '@playwright/test';
import { expect, type Somebody, startProject } from './fixtures';

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

  /** Waits until the page listens: the width of its details is set by its code alone. */
  async listens(): Promise<void> {
    await page.waitForFunction(() =>
      document.documentElement.style.getPropertyValue('--details-width'),
    );
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

/** The answers of a run of New Endpoint that nobody has touched. */
export const untouched = Array(8).fill('open');

/** Somebody looks at a new run of New Endpoint; `answers` asks the server for its statuses. */
export async function openedRun(
  somebody: (name: string, options?: object) => Promise<Somebody>,
  options = {},
) {
  const ada = await somebody('Ada', options);
  const { runs, project } = await startProject(ada, 'Orders', ['New Endpoint']);
  const run = runs[0] as (typeof runs)[number];
  await runPage(ada.page).open(run.id);
  const answers = async () =>
    (await ada.api.list('/runs/{id}/items', { params: { id: run.id } })).data.map(
      ({ status }) => status,
    );
  return { ada, page: ada.page, run, project, answers };
}
