import { mkdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, startProject, test } from './fixtures';
import { runPage } from './run-page';
import { ownServer } from './server';

type Somebody = Parameters<typeof startProject>[0] & { id: string; page: Page };

/** A run whose first item has everything that a row can show. */
async function fullRun(ada: Somebody) {
  const { runs } = await startProject(ada, 'Orders', ['New Endpoint']);
  const run = runs[0] as (typeof runs)[number];
  const { data: items } = await ada.api.list('/runs/{id}/items', { params: { id: run.id } });
  const [first, second] = items as [(typeof items)[number], (typeof items)[number]];
  const params = { id: first.id };
  await ada.api.call('patch', '/items/{id}', {
    params,
    body: { note: 'A note', assigneeId: ada.id, dueOn: '2020-01-01', version: 1 },
  });
  await ada.api.call('post', '/items/{id}/evidence', {
    params,
    body: { kind: 'commit', url: null, text: '0123456789abcdef' },
  });
  await ada.api.call('post', '/items/{id}/comments', { params, body: { body: 'Look' } });
  return { run, first, second };
}

test('on a phone a title has the row, and what else there is stands below it', async ({
  somebody,
}) => {
  const ada = await somebody('Ada', { viewport: { width: 320, height: 800 }, hasTouch: true });
  const { run, first } = await fullRun(ada);
  await runPage(ada.page).open(run.id);
  const row = runPage(ada.page).row(first.text);
  const title = await row.getByText(first.text, { exact: true }).boundingBox();
  const due = await row.getByText('Overdue').boundingBox();
  expect(title?.width).toBeGreaterThan(180);
  const note = await row.getByTitle('Has a note').boundingBox();
  expect(note?.x).toBeCloseTo(title?.x ?? 0, 0);
  expect(due?.y).toBeGreaterThanOrEqual((title?.y ?? 0) + (title?.height ?? 0));
});

test('the box that selects shows on hover, on focus and while something is selected', async ({
  somebody,
}) => {
  const ada = await somebody('Ada');
  const { run, first, second } = await fullRun(ada);
  const { page } = ada;
  await runPage(page).open(run.id);
  const box = (text: string) => page.getByRole('checkbox', { name: `Select ${text}` });
  const rest = page.getByRole('heading', { level: 1 });
  await rest.hover();
  await expect(box(second.text)).toHaveCSS('opacity', '0');
  await expect(page.getByRole('button', { name: 'Select', exact: true })).toBeHidden();
  await runPage(page).row(second.text).hover();
  await expect(box(second.text)).toHaveCSS('opacity', '1');
  await rest.hover();
  await runPage(page).row(second.text).focus();
  await expect(box(second.text)).toHaveCSS('opacity', '1');
  await page.keyboard.press('k');
  await expect(box(second.text)).toHaveCSS('opacity', '0');
  await page.keyboard.press('v');
  await expect(box(first.text)).toBeChecked();
  await expect(box(second.text)).toHaveCSS('opacity', '1');
  await page.keyboard.press('Escape');
  await expect(box(second.text)).toHaveCSS('opacity', '0');
});

test('with a finger, a button or a long press begins to select', async ({ somebody }) => {
  const ada = await somebody('Ada', {
    viewport: { width: 390, height: 800 },
    hasTouch: true,
    isMobile: true,
  });
  const { run, first, second } = await fullRun(ada);
  const { page } = ada;
  await runPage(page).open(run.id);
  const box = (text: string) => page.getByRole('checkbox', { name: `Select ${text}` });
  await expect(box(first.text)).toBeHidden();
  await page.getByRole('button', { name: 'Select', exact: true }).tap();
  await runPage(page).row(second.text).getByText(second.text, { exact: true }).tap();
  await expect(box(second.text)).toBeChecked();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('button', { name: 'Stop selecting' }).tap();
  await expect(box(second.text)).toBeHidden();

  const place = await runPage(page).row(first.text).boundingBox();
  const touch = await page.context().newCDPSession(page);
  const touchPoints = [{ x: (place?.x ?? 0) + 150, y: (place?.y ?? 0) + 18 }];
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
  await expect(box(first.text)).toBeChecked();
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await expect(box(first.text)).toBeChecked();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('details put the answer before long guidance, and are as wide as they were made', async ({
  somebody,
}) => {
  const ada = await somebody('Ada', { viewport: { width: 1440, height: 900 } });
  const { run, first } = await fullRun(ada);
  const { page } = ada;
  await runPage(page).open(run.id);
  const details = await runPage(page).choose(first.text);
  await expect(details.getByRole('heading', { level: 3 })).toHaveText([
    'Answer',
    /^Evidence/,
    'Guidance',
    /^Actions/,
    /^Comments/,
    'History',
  ]);
  await details.getByRole('button', { name: 'Show all guidance' }).click();
  await expect(details.getByRole('button', { name: 'Show less guidance' })).toBeVisible();

  const divider = page.getByRole('separator', { name: 'Width of the details' });
  const width = async () => Math.round((await details.boundingBox())?.width ?? 0);
  await expect(divider).toHaveAttribute('aria-valuenow', '432');
  await divider.focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(divider).toHaveAttribute('aria-valuenow', '464');
  expect(await width()).toBe(464);
  const line = await divider.boundingBox();
  await page.mouse.move((line?.x ?? 0) + 12, 400);
  await page.mouse.down();
  await page.mouse.move((line?.x ?? 0) + 12 - 100, 400);
  await page.mouse.up();
  await expect.poll(width).toBe(564);
  await page.reload();
  await expect.poll(width).toBe(564);
});

test('the page of guides says how one is added, the more so when there is none', async ({
  somebody,
  browser,
}, { outputDir }) => {
  const ada = await somebody('Ada');
  await ada.page.goto('/guides');
  await ada.page.getByRole('link', { name: 'How to add a guide' }).click();
  const adding = ada.page.getByRole('region', { name: 'An example' });
  await expect(adding).toBeInViewport();

  mkdirSync(outputDir, { recursive: true });
  const empty = await ownServer({ WALKAROUND_GUIDES: outputDir });
  const page = await browser.newPage({ baseURL: empty.url });
  await page.request.post('/api/v1/setup', {
    data: { name: 'Olga', email: 'olga@example.com', password: 'a long password' },
    headers: { origin: empty.url },
  });
  await page.goto('/guides');
  await expect(page.getByText('There are no guides yet')).toBeVisible();
  await expect(page.getByText('WALKAROUND_GUIDES')).toBeVisible();
  await expect(page.getByText(/^It is there within a second/)).toBeVisible();
  await page.close();
  await empty.dispose();
});

test('on a phone, words in buttons and tabs are whole and the way up is one line', async ({
  somebody,
}) => {
  const ada = await somebody('Ada', { viewport: { width: 320, height: 800 }, hasTouch: true });
  const { project, runs } = await startProject(ada, 'The service that takes the orders', [
    'New Endpoint',
  ]);
  const run = runs[0] as (typeof runs)[number];
  const review = await ada.api.call('post', '/projects/{id}/reviews', {
    params: { id: project.id },
    body: { name: 'The review before the first release' },
  });
  const { page } = ada;
  for (const path of [
    '/me',
    `/projects/${project.id}`,
    `/runs/${run.id}`,
    `/runs/${run.id}?focus=1`,
    `/runs/${run.id}/report`,
    `/reviews/${review.id}`,
    `/reviews/${review.id}/minutes`,
  ]) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
    expect(await page.evaluate(brokenWords), path).toEqual([]);
    expect(await page.evaluate(wordsBeyond), path).toEqual([]);
    const crumbs = page.getByRole('navigation', { name: 'Breadcrumbs' }).getByRole('link');
    const tops = new Set<number>();
    for (const crumb of await crumbs.all()) tops.add((await crumb.boundingBox())?.y ?? 0);
    expect(tops.size, path).toBeLessThanOrEqual(1);
  }
  const link = page.getByRole('navigation', { name: 'Breadcrumbs' }).getByTitle(project.name);
  await expect(link).toHaveAccessibleName(project.name);
});

/** Runs in the page: buttons to choose by whose words reach beyond their edges. */
function wordsBeyond(): string[] {
  return [...document.querySelectorAll('main fieldset button')]
    .filter((button) => {
      const words = document.createRange();
      words.selectNodeContents(button);
      const [inner, outer] = [words.getBoundingClientRect(), button.getBoundingClientRect()];
      return inner.width > 1 && (inner.left < outer.left || inner.right > outer.right);
    })
    .map((button) => button.textContent ?? '');
}

/** Runs in the page: the words of buttons and tabs that stand on two lines. */
function brokenWords(): string[] {
  const broken: string[] = [];
  for (const button of document.querySelectorAll('main button, main a.touch-target')) {
    const texts = document.createTreeWalker(button, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      for (const word of (node as Text).data.matchAll(/\S+/g)) {
        const range = document.createRange();
        range.setStart(node, word.index);
        range.setEnd(node, word.index + word[0].length);
        const tops = [...range.getClientRects()].map(({ top }) => Math.round(top));
        if (new Set(tops).size > 1) broken.push(word[0]);
      }
    }
  }
  return broken;
}

test('toasts stand above the bar for the selected items, wherever the list ends', async ({
  somebody,
}) => {
  const ada = await somebody('Ada', { viewport: { width: 700, height: 900 } });
  const { page } = ada;
  const { run } = await fullRun(ada);
  await runPage(page).open(run.id);
  await page.getByRole('button', { name: 'Select all' }).click();
  const bar = page.getByRole('region', { name: 'Answer the selected items' });
  await bar.getByRole('button', { name: 'Done' }).click();
  const toast = page
    .getByRole('status')
    .filter({ has: page.getByRole('button', { name: 'Undo' }) });
  const apart = async () => {
    const [above, below] = [await toast.boundingBox(), await bar.boundingBox()];
    if (!above || !below) return false;
    return above.y + above.height <= below.y || below.y + below.height <= above.y;
  };
  for (const height of [900, 800, 760, 720, 680, 600, 500]) {
    await page.setViewportSize({ width: 700, height });
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await expect.poll(apart).toBe(true);
  }
});

test('on paper a run and a review are what they say, without what acts on them', async ({
  somebody,
}) => {
  const ada = await somebody('Ada');
  const { page } = ada;
  const { run, first } = await fullRun(ada);
  await runPage(page).open(run.id);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('row').filter({ hasText: first.text })).toBeVisible();
  for (const chrome of [
    'navigation',
    'searchbox',
    'complementary',
    'combobox',
    'separator',
  ] as const)
    await expect(page.getByRole(chrome)).toHaveCount(0);
  // What is left of buttons are the marks of the statuses.
  for (const button of await page.getByRole('button').all())
    await expect(button).toHaveAccessibleName(/^(Open|Done)\. /);

  const review = await ada.api.call('post', '/projects/{id}/reviews', {
    params: { id: run.projectId },
    body: { name: 'Before release' },
  });
  await page.emulateMedia({ media: 'screen' });
  await page.goto(`/reviews/${review.id}`);
  await expect(page.getByRole('button').first()).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Before release');
  await expect(page.getByRole('button')).toHaveCount(0);
});

test('a report as a file has its tables whole on a phone', async ({ somebody }) => {
  const ada = await somebody('Ada', { viewport: { width: 320, height: 640 } });
  const { page } = ada;
  const { run } = await fullRun(ada);
  await page.goto(`/api/v1/runs/${run.id}/report?format=html`);
  const table = page.getByRole('group', { name: 'Table' }).first();
  const head = await table.getByRole('columnheader', { name: 'Progress' }).boundingBox();
  expect(head?.height).toBeLessThan(80);
  await table.focus();
  await expect(table).toBeFocused();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});
