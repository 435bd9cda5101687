import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, PASSWORD, startProject, test } from './fixtures';
import { openTeamAt } from './team-page';
import { typeAndEnter } from './typing';

async function clean(page: Page): Promise<void> {
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
}

/** Waits for a download that something starts, and reads it. */
async function downloaded(page: Page, start: () => Promise<void>) {
  const [download] = await Promise.all([page.waitForEvent('download'), start()]);
  expect(download.suggestedFilename()).toMatch(/^personal-data-.*\.json$/);
  return JSON.parse(readFileSync(await download.path(), 'utf8')).data;
}

test('somebody takes their data away, deletes their account, and is nowhere any more', async ({
  somebody,
}) => {
  const ada = await somebody('Ada Withdraws');
  const bo = await somebody('Bo Stays');
  const { project, runs } = await startProject(bo, 'Remembered', ['New Endpoint']);
  const { data: items } = await bo.api.list('/runs/{id}/items', {
    params: { id: runs[0]?.id ?? '' },
    query: { limit: 1 },
  });
  await ada.api.call('post', '/items/{id}/comments', {
    params: { id: items[0]?.id ?? '' },
    body: { body: 'Mind the lock' },
  });

  const { page } = ada;
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto('/account');
  const button = page.getByRole('button', { name: 'Delete my account…' });
  await expect(button).toBeEnabled();
  const data = await downloaded(page, () =>
    page.getByRole('link', { name: 'Download my data' }).click(),
  );
  expect(data.account).toMatchObject({ name: 'Ada Withdraws', email: ada.email });
  expect(data.kept.comments).toMatchObject([{ body: 'Mind the lock' }]);

  await button.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Delete your account?' });
  await expect(dialog.getByText('There is no way back.')).toBeVisible();
  await clean(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await dialog.getByLabel('Type the name to confirm').fill('ada');
  await dialog.getByLabel('Your password', { exact: true }).fill(PASSWORD);
  await dialog.getByRole('button', { name: 'Delete my account' }).click();
  await expect(dialog.getByText('Enter the name exactly as it is shown.')).toBeVisible();
  await dialog.getByLabel('Type the name to confirm').fill('Ada Withdraws');
  await dialog.getByRole('button', { name: 'Delete my account' }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await expect(page.getByText('Your account is deleted')).toBeVisible();
  await page.goto('/account');
  await expect(page).toHaveURL(/\/sign-in/);

  await bo.page.goto(`/projects/${project.id}`);
  const activity = bo.page.getByText(/^Deleted person \d+$/).first();
  await expect(activity).toBeVisible();
  await expect(bo.page.getByText('Ada Withdraws')).toHaveCount(0);
  await openTeamAt(bo.page, bo.api, bo.id);
  await expect(bo.page.getByText('Bo Stays (you)')).toBeVisible();
  await expect(bo.page.getByText('Ada Withdraws')).toHaveCount(0);
});

test('an owner exports the data of somebody who left, and deletes them', async ({
  somebody,
  owner,
}) => {
  const kim = await somebody('Kim Left');
  const boss = await somebody('Bea Boss');
  await owner.api.call('put', '/people/{id}/role', {
    params: { id: boss.id },
    body: { role: 'owner' },
  });
  await owner.api.call('put', '/people/{id}/deactivation', { params: { id: kim.id } });
  const { page } = boss;
  await openTeamAt(page, boss.api, kim.id);
  const choose = async (entry: string) => {
    await page.getByRole('button', { name: 'Actions for Kim Left' }).click();
    await page.getByRole('menuitem', { name: entry }).click();
  };
  const data = await downloaded(page, () => choose('Export their data'));
  expect(data.account).toMatchObject({ name: 'Kim Left', email: kim.email });
  await choose('Delete…');
  const dialog = page.getByRole('dialog', { name: 'Delete Kim Left?' });
  await expect(dialog.getByLabel('Type the name to confirm')).toBeFocused();
  await clean(page);
  await typeAndEnter(page, 'Kim Left');
  await expect(
    page.getByText(/^Done: what they did is by “Deleted person \d+” now\.$/),
  ).toBeVisible();
  await expect(page.getByText('Kim Left', { exact: true })).toHaveCount(0);
});
