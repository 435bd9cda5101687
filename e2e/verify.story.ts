import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, startProject, test } from './fixtures';

async function choose(page: Page, name: string, text: string): Promise<void> {
  await page
    .getByLabel(/^Choose (a|another) file$/)
    .setInputFiles({ name, mimeType: 'text/markdown', buffer: Buffer.from(text) });
}

test('a report that was mailed around is verified by somebody without an account', async ({
  somebody,
  browser,
  server,
}) => {
  const ada = await somebody('Ada');
  const { project } = await startProject(ada, 'Orders', ['New Endpoint']);
  const reportAt = `/api/v1/projects/${project.id}/report?format=md`;
  const report = await (await ada.context.request.get(reportAt)).text();

  const context = await browser.newContext({
    baseURL: server.url,
    viewport: { width: 360, height: 740 },
  });
  const page = await context.newPage();
  await page.goto('/verify');
  await expect(page.getByRole('heading', { name: 'Verify a report' })).toBeVisible();
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);

  await choose(page, 'report.md', report);
  await expect(page.getByText('Valid: every line is as it was signed.')).toBeVisible();
  await expect(page.getByText(/Report of “Orders”, made on .* by Ada( \(\S+\))?\./)).toBeVisible();

  await choose(page, 'report.md', report.replace('- [ ] Write', '- [x] Write'));
  await expect(page.getByText('Altered: one line differs from what was signed.')).toBeVisible();
  await expect(page.getByText(/^Line \d+ was changed$/)).toBeVisible();
  await expect(page.getByText(/^- \[x\] Write/)).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBe(360);

  await choose(page, 'notes.md', '# Notes\n');
  await expect(
    page.getByText(/^Not something that can be checked: it is not a report/),
  ).toBeVisible();
  await context.close();
});

test('with an account, the page says which events followed', async ({ somebody }) => {
  const ada = await somebody('Ada');
  const { project } = await startProject(ada, 'Orders', ['New Endpoint']);
  const { page } = ada;
  await page.goto(`/projects/${project.id}/report`);
  await expect(page.getByText('walkaround-signature')).toHaveCount(0);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download as Markdown' }).click();
  const file = await (await download).path();
  await ada.api.call('patch', '/projects/{id}', {
    params: { id: project.id },
    body: { name: 'Orders 2' },
  });

  await page.getByRole('link', { name: 'Verify a report' }).click();
  await page.getByLabel('Choose a file').setInputFiles(file);
  await expect(page.getByText('One event has followed in the project since.')).toBeVisible();
  await page.getByRole('link', { name: 'See the project’s activity' }).click();
  await expect(page).toHaveURL(new RegExp(`/projects/${project.id}$`));
});
