import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { taskItems } from './report-counts';
import { ownServer } from './server';

test('from the first start to a downloaded report', async ({ browser }) => {
  const server = await ownServer();
  const page = await browser.newPage({ baseURL: server.url });
  try {
    await page.goto('/');
    await expect(page).toHaveURL(/\/welcome$/);
    await page.getByLabel('Your name').fill('Ada Okafor');
    await page.getByLabel('Email').fill('ada@example.com');
    await page.getByLabel('Password', { exact: true }).fill('a long password');
    await page.getByRole('button', { name: 'Create account' }).click();

    await page.getByRole('main').getByRole('link', { name: 'New project' }).first().click();
    await page.getByLabel('Name', { exact: true }).fill('Orders service');
    await page.getByRole('checkbox', { name: /^API endpoints/ }).check();
    await expect(page.getByText('2 checklists with 16 items.')).toBeVisible();
    await page.getByRole('button', { name: 'Create project' }).click();

    await expect(page.getByRole('heading', { level: 1, name: 'Orders service' })).toBeVisible();
    await page.getByRole('link', { name: 'New Endpoint' }).first().click();
    await page.getByRole('button', { name: 'Mark done: Define route and HTTP method' }).click();
    await page.getByRole('button', { name: 'Mark done: Write tests' }).click();
    await expect(page.getByText('2 of 8')).toBeVisible();
    await page.getByRole('link', { name: 'Report' }).click();

    await expect(
      page.getByRole('article').getByRole('heading', { name: 'New Endpoint' }).first(),
    ).toBeVisible();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download as Markdown' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^new-endpoint-report-\d{4}-\d\d-\d\d\.md$/);
    const markdown = readFileSync(await download.path(), 'utf8');
    expect(taskItems(markdown)).toEqual({ items: 8, done: 2 });
  } finally {
    await page.close();
    await server.dispose();
  }
});

test('a guide that is broken is named, and the others work', async ({ browser }) => {
  const { mkdtempSync, writeFileSync, rmSync } = await import('node:fs');
  const { tmpdir } = await import('node:os');
  const path = await import('node:path');
  const guides = mkdtempSync(path.join(tmpdir(), 'walkaround-guides-'));
  writeFileSync(path.join(guides, 'good.md'), '# Good\n\n## Steps\n\n- [ ] One\n');
  writeFileSync(path.join(guides, 'bad.md'), Buffer.from([0x23, 0x20, 0xff, 0xfe]));
  const server = await ownServer({
    WALKAROUND_GUIDES: guides,
    WALKAROUND_OWNER_EMAIL: 'ada@example.com',
    WALKAROUND_OWNER_PASSWORD: 'a long password',
  });
  const page = await browser.newPage({ baseURL: server.url });
  try {
    await page.goto('/guides');
    await expect(page).toHaveURL(/\/sign-in\?next=/);
    await page.getByLabel('Email').fill('ada@example.com');
    await page.getByLabel('Password', { exact: true }).fill('wrong password');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(page.getByText('This email and password don’t match.')).toBeVisible();
    await page.getByLabel('Password', { exact: true }).fill('a long password');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(page).toHaveURL(/\/guides$/);
    await expect(page.getByText('bad.md')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Good' })).toBeVisible();
  } finally {
    await page.close();
    await server.dispose();
    rmSync(guides, { recursive: true, force: true });
  }
});
