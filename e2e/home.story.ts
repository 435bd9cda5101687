import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures';

test('projects are pinned by keyboard, and stand first', async ({ somebody }) => {
  const ada = await somebody('Ada');
  const mark = crypto.randomUUID().slice(0, 8);
  for (const name of ['First', 'Second', 'Third']) {
    await ada.api.call('post', '/projects', { body: { name: `${name} ${mark}` } });
  }
  const { page } = ada;
  await page.goto(`/?q=${mark}&sort=name`);
  const names = () => page.getByRole('main').locator('li').getByRole('heading');
  await expect(names()).toHaveText([`First ${mark}`, `Second ${mark}`, `Third ${mark}`]);
  await page.getByRole('button', { name: `Pin Third ${mark}` }).focus();
  await page.keyboard.press('Enter');
  await expect(names()).toHaveText([`Third ${mark}`, `First ${mark}`, `Second ${mark}`]);
  await expect(page.getByRole('heading', { level: 3, name: 'Pinned' })).toBeVisible();
  const unpin = page.getByRole('button', { name: `Unpin Third ${mark}` });
  await expect(unpin).toBeFocused();
  await expect(unpin).toHaveAttribute('aria-pressed', 'true');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.reload();
  await expect(names().first()).toHaveText(`Third ${mark}`);

  // From the project's page too.
  await page.getByRole('link', { name: `Third ${mark}` }).click();
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Unpin' }).click();
  await expect(page.getByText(`Unpinned Third ${mark}.`)).toBeVisible();
  await page.goto(`/?q=${mark}&sort=name`);
  await expect(names()).toHaveText([`First ${mark}`, `Second ${mark}`, `Third ${mark}`]);
});

test('all projects are there by scrolling, and after a reload', async ({ somebody }) => {
  const ada = await somebody('Ada');
  const mark = crypto.randomUUID().slice(0, 8);
  for (let n = 10; n < 55; n += 1) {
    await ada.api.call('post', '/projects', { body: { name: `P${n} ${mark}` } });
  }
  const { page } = ada;
  await page.goto(`/?q=${mark}&sort=name`);
  const rows = page.getByRole('list', { name: 'Active projects' }).locator('> li');
  await expect(page.getByText('20 of 45 projects shown')).toBeVisible();
  await expect(rows).toHaveCount(20);
  await page.getByRole('link', { name: 'Show more' }).scrollIntoViewIfNeeded();
  await expect(rows).toHaveCount(40);
  await page.getByRole('link', { name: `P49 ${mark}` }).scrollIntoViewIfNeeded();
  await expect(page.getByText('All 45 shown')).toBeVisible();
  await expect(rows).toHaveCount(45);
  await expect(rows.last()).toContainText(`P54 ${mark}`);
  await page.reload();
  await expect(rows).toHaveCount(45);
  // Away and back, as far as it was.
  await page.getByRole('link', { name: `P54 ${mark}` }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`P54 ${mark}`);
  await page.goBack();
  await expect(rows).toHaveCount(45);
});

test('without script there is a link to more', async ({ somebody }) => {
  const ada = await somebody('Ada', { javaScriptEnabled: false });
  const mark = crypto.randomUUID().slice(0, 8);
  for (let n = 10; n < 32; n += 1) {
    await ada.api.call('post', '/projects', { body: { name: `P${n} ${mark}` } });
  }
  await ada.page.goto(`/?q=${mark}&sort=name`);
  await ada.page.getByRole('link', { name: 'Show more' }).click();
  await expect(ada.page.getByText('All 22 shown')).toBeVisible();
});

test('on a phone what is assigned to me comes before the projects', async ({ somebody }) => {
  const ada = await somebody('Ada', { viewport: { width: 390, height: 844 } });
  const { page } = ada;
  await page.goto('/');
  const assigned = page.getByRole('heading', { level: 2 }).first();
  const projects = page.getByRole('navigation', { name: 'Which projects' });
  await expect(projects).toBeVisible();
  const top = async (of: typeof assigned) => (await of.boundingBox())?.y ?? 0;
  expect(await top(assigned)).toBeLessThan(await top(projects));
});

test('a page that is slow to come says so until it is there', async ({ somebody }) => {
  const { page, api } = await somebody('Ada Slow');
  const { id } = await api.call('post', '/projects', {
    body: { name: `Slow ${crypto.randomUUID()}` },
  });
  await page.goto(`/projects/${id}`);
  const held: (() => void)[] = [];
  await page.route('**/guides?_rsc=*', async (route) => {
    if (!route.request().headers()['next-router-prefetch'])
      await new Promise<void>((go) => held.push(go));
    await route.continue();
  });
  const bar = page.getByRole('progressbar', { name: 'Loading the page' });
  await page.getByRole('link', { name: 'Guides', exact: true }).first().click();
  await expect(bar).toBeVisible();
  for (const go of held) go();
  await expect(page.getByRole('heading', { level: 1, name: 'Guides' })).toBeVisible();
  await expect(bar).toBeHidden();
});
