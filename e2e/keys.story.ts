import type { Page } from '@playwright/test';
import { expect, type Somebody, startProject, test } from './fixtures';
import { runPage } from './run-page';

/** Holds back all code that a page asks for from now on. The result lets it come. */
async function holdCode(page: Page): Promise<() => void> {
  let open = () => {};
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  await page.route('**/_next/static/**', async (route) => {
    await gate;
    await route.continue();
  });
  return open;
}

async function opened(
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

const untouched = Array(8).fill('open');

test('what is typed before the palette is there goes into it, not to the run', async ({
  somebody,
}) => {
  const { page, answers } = await opened(somebody);
  const letCodeCome = await holdCode(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('fix');
  letCodeCome();
  const palette = page.getByPlaceholder('Find a project or a command');
  await expect(palette).toBeFocused();
  await expect(palette).toHaveValue('fix');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('grid')).toBeVisible();
  expect(await answers()).toEqual(untouched);
});

test('Esc calls the palette off while its code is on the way', async ({ somebody }) => {
  const { page, answers } = await opened(somebody);
  const letCodeCome = await holdCode(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('xx');
  await page.keyboard.press('Escape');
  letCodeCome();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(1);
  expect(await answers()).toEqual(untouched);
});

test('help that is still on the way keeps the keys to itself', async ({ somebody }) => {
  const { page, answers } = await opened(somebody);
  const letCodeCome = await holdCode(page);
  await page.keyboard.press('?');
  await page.keyboard.type('xfx');
  letCodeCome();
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('grid')).toBeVisible();
  expect(await answers()).toEqual(untouched);
});

test('on a phone, a comment begun before the details are there is not lost', async ({
  somebody,
}) => {
  const { page, answers } = await opened(somebody, { viewport: { width: 390, height: 800 } });
  const letCodeCome = await holdCode(page);
  await page.keyboard.press('c');
  await page.keyboard.type('fix this');
  letCodeCome();
  const comment = page.getByRole('dialog').getByLabel('Write a comment');
  await expect(comment).toHaveValue('fix this');
  await page.keyboard.type(' soon');
  await expect(comment).toHaveValue('fix this soon');
  expect(await answers()).toEqual(untouched);
});

test('every field that a key opens gets what is typed at once', async ({ somebody }) => {
  const { page, answers } = await opened(somebody);
  await page.keyboard.press('/');
  await page.keyboard.type('wf');
  await expect(page.getByLabel('Search the items')).toHaveValue('wf');
  await page.keyboard.press('Escape');
  await page.keyboard.press('c');
  await page.keyboard.type('nx');
  await expect(page.getByLabel('Write a comment')).toHaveValue('nx');
  await page.keyboard.press('Escape');
  await page.getByRole('row').nth(2).click();
  await page.keyboard.press('e');
  await page.keyboard.type('https://example.com/xn');
  await expect(page.getByLabel('https://…')).toHaveValue('https://example.com/xn');
  await page.getByRole('row').nth(3).click();
  await page.keyboard.press('w');
  await page.keyboard.type('xnf');
  await expect(page.getByRole('form', { name: 'Needs work' }).getByLabel('Reason')).toHaveValue(
    'xnf',
  );
  await page.keyboard.press('Escape');
  expect(await answers()).toEqual(untouched);
});

test('a command of the palette that leads to a field leaves the focus there', async ({
  somebody,
}) => {
  const { page, answers } = await opened(somebody);
  for (const [command, label] of [
    ['Comment', 'Write a comment'],
    ['Note an action', 'What is to be done'],
    ['Rename the run', 'Title of the run'],
  ] as const) {
    await page.keyboard.press('Control+k');
    await page.keyboard.type(command);
    await expect(page.getByRole('option', { name: command }).first()).toBeVisible();
    await page.keyboard.press('Enter');
    await page.keyboard.type('fix');
    await expect(page.getByLabel(label)).toHaveValue('fix');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.keyboard.press('Escape');
  }
  expect(await answers()).toEqual(untouched);
});
