import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, startProject, test } from './fixtures';

const LONG = 'n'.repeat(214);

/** How much wider than the window the page is. */
const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('a name that is too long is counted and refused, never cut', async ({ somebody }) => {
  const ada = await somebody('Ada');
  const { page } = ada;
  await page.goto('/projects/new');
  const name = page.getByLabel('Name', { exact: true });
  await name.fill('Short');
  await expect(page.getByText(/of 200 characters/)).toHaveCount(0);
  await name.fill('n'.repeat(190));
  await expect(page.getByText('190 of 200 characters')).toBeVisible();
  await name.fill(LONG);
  await expect(name).toHaveValue(LONG);
  await expect(
    page.getByText('Too long: at most 200 characters. Remove 14 characters.'),
  ).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByRole('button', { name: 'Create project' }).click();
  await expect(name).toBeFocused();
  await expect(page).toHaveURL('/projects/new');
  await name.fill(LONG.slice(14));
  await page.getByRole('button', { name: 'Create project' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(LONG.slice(14));

  // The same in the dialogs.
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Edit project' }).click();
  const edit = page.getByRole('dialog', { name: 'Edit project' });
  await edit.getByLabel('Name').fill(LONG);
  await edit.getByRole('button', { name: 'Save' }).click();
  await expect(edit.getByText(/Remove 14 characters/)).toBeVisible();
  await expect(edit).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Start run' }).first().click();
  const start = page.getByRole('dialog', { name: 'Start run' });
  await start.getByLabel('Subject').fill(LONG);
  await expect(start.getByText(/Too long/).first()).toBeVisible();
  await start.getByRole('button', { name: 'Start run' }).click();
  await expect(start).toBeVisible();
});

test('a long word and six stages do not make home or a project scroll sideways', async ({
  somebody,
}) => {
  const ada = await somebody('Ada');
  const { page } = ada;
  const { data: guides } = await ada.api.list('/guides', { query: { limit: 100 } });
  const all = guides.flatMap((guide) => guide.checklists);
  const stages = [...new Set(all.map(({ stage }) => stage))];
  const { project } = await startProject(ada, LONG.slice(14), []);
  for (const stage of stages) {
    const checklist = all.find((one) => one.stage === stage) as (typeof all)[number];
    await ada.api.call('post', '/projects/{id}/runs', {
      params: { id: project.id },
      body: { checklistId: checklist.id, title: `${stage}${'t'.repeat(180)}` },
    });
  }
  expect(stages.length).toBeGreaterThanOrEqual(5);
  await ada.api.call('put', '/projects/{id}/pin', { params: { id: project.id } });
  for (const width of [320, 768, 1280, 1920]) {
    await page.setViewportSize({ width, height: 800 });
    for (const path of ['/', `/projects/${project.id}`, '/?state=archived']) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect([width, path, await sideways(page)]).toEqual([width, path, 0]);
    }
  }
  // The whole board is seen at 1,280, and stays where it is after a dialog.
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`/projects/${project.id}`);
  const board = page
    .getByRole('list')
    .filter({ has: page.locator('h3') })
    .first();
  const hidden = await board.evaluate((list) => {
    // The guides that come along have five stages; a sixth is another column like them.
    while (list.children.length < 6) list.append(list.lastElementChild?.cloneNode(true) as Node);
    return list.scrollWidth - list.clientWidth;
  });
  expect(hidden).toBe(0);
  await page.getByRole('button', { name: /^Members:/ }).click();
  await page.getByRole('dialog', { name: 'Members' }).waitFor();
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => window.scrollX)).toBe(0);
});
