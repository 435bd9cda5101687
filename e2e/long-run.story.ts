import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { test as base, expect, type Somebody } from './fixtures';
import { runPage } from './run-page';
import { ownServer } from './server';

const ITEMS = 600;

const test = base.extend<object, { server: Awaited<ReturnType<typeof ownServer>> }>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from the pattern
    async ({}, use) => {
      const guides = mkdtempSync(path.join(tmpdir(), 'walkaround-long-'));
      writeFileSync(path.join(guides, 'long.md'), longGuide());
      const server = await ownServer({ WALKAROUND_GUIDES: guides });
      await use(server);
      await server.dispose();
      rmSync(guides, { recursive: true });
    },
    { scope: 'worker' },
  ],
});

/** Every third item takes several lines, so that no two screens of rows are alike. */
function longGuide(): string {
  const items = Array.from({ length: ITEMS }, (_, at) => {
    const more = at % 3 === 0 ? ` ${'and what it leads to '.repeat(12).trim()}` : '';
    return `- [ ] Check ${at + 1}${more}\n\n  How to check ${at + 1}.\n`;
  });
  return ['---', 'name: long', 'title: Long', '---', '', '## Everything', '', ...items].join('\n');
}

const row = (page: Page, number: number) =>
  page.getByRole('row').filter({ hasText: new RegExp(`Check ${number}(?!\\d)`) });
const focused = (page: Page) => page.locator('[role="row"]:focus');

async function longRun(ada: Somebody) {
  const { data: guides } = await ada.api.list('/guides', { query: { name: 'long' } });
  const checklistIds = guides.flatMap(({ checklists }) => checklists.map(({ id }) => id));
  const project = await ada.api.call('post', '/projects', { body: { name: 'Long', checklistIds } });
  const { data: runs } = await ada.api.list('/projects/{id}/runs', { params: { id: project.id } });
  const run = runs[0] as (typeof runs)[number];
  const item = async (number: number) => {
    const query = { limit: 1, page: number };
    const { data } = await ada.api.list('/runs/{id}/items', { params: { id: run.id }, query });
    return data[0] as (typeof data)[number];
  };
  return { id: run.id, item };
}

/** Where an element stands in the window, once it rests there. */
async function topOf(page: Page, number: number): Promise<number> {
  return row(page, number).evaluate((element) => element.getBoundingClientRect().top);
}

test('a long run is worked through by keyboard, though only what is seen of it is there', async ({
  somebody,
}) => {
  const ada = await somebody('Ada');
  const { page } = ada;
  const run = await longRun(ada);
  await runPage(page).open(run.id);
  const rows = page.getByRole('row');
  expect(await rows.count()).toBeLessThan(120);
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', String(ITEMS));
  await expect(row(page, 1)).toHaveAttribute('aria-rowindex', '1');

  await page.keyboard.press('j');
  await expect(focused(page)).toContainText('Check 2');
  await page.keyboard.press('End');
  await expect(focused(page)).toContainText(`Check ${ITEMS}`);
  await expect(focused(page)).toBeInViewport({ ratio: 1 });
  await expect(focused(page)).toHaveAttribute('aria-rowindex', String(ITEMS));
  await expect(row(page, ITEMS - 3)).toBeInViewport();
  await page.keyboard.press('x');
  await expect.poll(async () => (await run.item(ITEMS)).status).toBe('done');
  for (let times = 0; times < 30; times += 1) await page.keyboard.press('k');
  await expect(focused(page)).toContainText(`Check ${ITEMS - 30}`);
  await expect(focused(page)).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('g');
  await expect(focused(page)).toHaveAttribute('aria-rowindex', '1');
  await expect(focused(page)).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Shift+G');
  await expect(focused(page)).toContainText(`Check ${ITEMS}`);
  await page.keyboard.press('u');
  await expect.poll(async () => (await run.item(ITEMS)).status).toBe('open');

  // The focus stays with its row while somebody looks elsewhere.
  await page.mouse.wheel(0, -1_000_000);
  await expect(row(page, 1)).toBeInViewport();
  await expect(focused(page)).toContainText(`Check ${ITEMS}`);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test('search, selecting and counts are of the whole run', async ({ somebody }) => {
  const ada = await somebody('Ada');
  const { page } = ada;
  const run = await longRun(ada);
  await runPage(page).open(run.id);
  await expect(page.getByRole('button', { name: `All ${ITEMS}` })).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type('check 58');
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '16');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('x');
  await expect.poll(async () => (await run.item(58)).status).toBe('done');
  await page.keyboard.press('/');
  await page.keyboard.press('Escape');
  await expect(focused(page)).toContainText('Check 58');
  await expect(focused(page)).toBeInViewport({ ratio: 1 });

  await page.getByRole('button', { name: 'Select all' }).click();
  await expect(page.getByText(`${ITEMS} selected`).first()).toBeAttached();
  await page.keyboard.press('Escape');
  await row(page, 58).focus();
  await page.keyboard.press('v');
  await page.keyboard.press('End');
  await page.keyboard.press('Shift+V');
  await expect(page.getByText(`${ITEMS - 57} selected`).first()).toBeAttached();
  await page
    .getByLabel('Answer the selected items')
    .getByRole('button', { name: 'Done', exact: true })
    .click();
  await expect(page.getByRole('button', { name: `Done ${ITEMS - 57}` })).toBeVisible();
  await expect.poll(async () => (await run.item(ITEMS)).status).toBe('done');
  expect((await run.item(57)).status).toBe('open');
});

test('an address leads to its row, a reload keeps the place, and paper shows all', async ({
  somebody,
}) => {
  const ada = await somebody('Ada');
  const { page } = ada;
  const run = await longRun(ada);
  const { id } = await run.item(400);
  await runPage(page).open(run.id, `?item=${id}`);
  await expect(row(page, 400)).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('complementary').getByText('How to check 400.')).toBeVisible();
  await page.keyboard.press('j');
  await expect(focused(page)).toContainText('Check 401');

  await page.goto(`/runs/${run.id}#item-${(await run.item(250)).id}`);
  await expect(row(page, 250)).toBeInViewport({ ratio: 1 });

  await page.mouse.move(300, 400);
  await page.mouse.wheel(0, 9_000);
  await expect.poll(() => row(page, 250).count()).toBeLessThan(2);
  await page.waitForTimeout(300);
  const seen = await page.evaluate(() => {
    const rows = [...document.querySelectorAll<HTMLElement>('[role="row"]')];
    const first = rows.find((one) => one.getBoundingClientRect().top > 200);
    return Number(/Check (\d+)/.exec(first?.textContent ?? '')?.[1]);
  });
  expect(seen).toBeGreaterThan(300);
  const before = await topOf(page, seen);
  await page.reload();
  await expect(row(page, seen)).toBeInViewport();
  await expect.poll(() => topOf(page, seen)).toBeCloseTo(before, -1);

  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await expect(page.getByRole('row')).toHaveCount(ITEMS);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect.poll(() => page.getByRole('row').count()).toBeLessThan(120);
});

test('what others change above does not move what is read', async ({ somebody }) => {
  const ada = await somebody('Ada');
  const { page } = ada;
  const run = await longRun(ada);
  await runPage(page).open(run.id, `?item=${(await run.item(300)).id}`);
  await expect(row(page, 300)).toBeInViewport({ ratio: 1 });
  const before = await topOf(page, 300);
  for (const number of [292, 298]) {
    const { id } = await run.item(number);
    const justification = 'It takes a long time to say why. '.repeat(12);
    await ada.api.call('patch', '/items/{id}', {
      params: { id },
      body: { status: 'needs_work', justification, version: 1 },
    });
    await expect(row(page, number)).toContainText('It takes a long time');
  }
  await expect.poll(() => topOf(page, 300)).toBeCloseTo(before, -1);
});

test('a long run stands still and arrives where motion is reduced', async ({ somebody }) => {
  const ada = await somebody('Ada');
  const run = await longRun(ada);
  const { page } = ada;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await runPage(page).open(run.id);
  await page.mouse.move(300, 500);
  for (let at = 0; at < 40; at += 1) await page.mouse.wheel(0, 240);
  await expect(page.getByRole('grid')).toBeVisible();
  await page.keyboard.press('End');
  await expect(focused(page)).toContainText(`Check ${ITEMS}`);
  await expect(row(page, ITEMS)).toBeInViewport();
  for (let at = 0; at < 60; at += 1) await page.keyboard.press('k');
  await expect(focused(page)).toContainText(`Check ${ITEMS - 60}`);
  await expect(focused(page)).toBeInViewport();
});

test('a reload in the middle leaves the item that somebody was at', async ({ somebody }) => {
  const ada = await somebody('Ada');
  const run = await longRun(ada);
  const { page } = ada;
  await runPage(page).open(run.id);
  await page.keyboard.press('End');
  await expect(focused(page)).toContainText(`Check ${ITEMS}`);
  for (let at = 0; at < 30; at += 1) await page.keyboard.press('k');
  await expect(focused(page)).toContainText(`Check ${ITEMS - 30}`);
  await page.reload();
  await expect(row(page, ITEMS - 30)).toBeInViewport();
  await page.keyboard.press('j');
  await expect(focused(page)).toContainText(`Check ${ITEMS - 29}`);
});
