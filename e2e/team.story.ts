import { expectAccessible, STILL } from './accessible';
import { expect, test } from './fixtures';
import { sidewaysFaults } from './sideways';
import { typeAndEnter } from './typing';

test('somebody is found on Team by their name or email, and the address keeps it', async ({
  somebody,
}) => {
  const ada = await somebody('Ada Seeks', STILL);
  const wim = await somebody('Wim Wanted-Twice');
  await somebody('Wilma Wanted-Twice');
  const { page } = ada;
  await page.goto('/team');
  const list = page.getByRole('list', { name: 'Team' });
  const field = page.getByRole('searchbox', { name: 'Search people' });
  await field.focus();
  await typeAndEnter(page, 'wanted-twice');
  await expect(list.getByRole('listitem')).toHaveCount(2);
  await expect(page).toHaveURL(/\/team\?q=wanted-twice$/);
  await expect(page.getByRole('heading', { name: 'People (2)' })).toBeVisible();
  await expectAccessible(page, 'people who were found');
  expect(await sidewaysFaults(page, 'people who were found', [320])).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 900 });

  await page.reload();
  await expect(field).toHaveValue('wanted-twice');
  await field.fill(wim.email);
  await page.getByRole('button', { name: 'Search', exact: true }).last().click();
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await expect(list).toContainText('Wim Wanted-Twice');

  await field.fill('nobody is called that');
  await field.press('Enter');
  await expect(page.getByText('Nobody has “nobody is called that”')).toBeVisible();
  await page.getByRole('link', { name: 'Everyone', exact: true }).click();
  await expect(field).toHaveValue('');
  await expect(page).toHaveURL(/\/team$/);
});
