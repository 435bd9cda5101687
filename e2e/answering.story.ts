import { expect, startProject, test } from './fixtures';
import { openedRun, runPage } from './run-page';
import { typeAndEnter } from './typing';

async function opened(
  somebody: Parameters<Parameters<typeof test>[2]>[0]['somebody'],
  options = {},
) {
  const ada = await somebody('Ada', options);
  const { runs, project } = await startProject(ada, 'Orders', ['New Endpoint']);
  const run = runs[0] as (typeof runs)[number];
  await runPage(ada.page).open(run.id);
  const items = async () =>
    (await ada.api.list('/runs/{id}/items', { params: { id: run.id } })).data;
  return { ada, page: ada.page, run, project, items };
}

test('a justification is refused while it is missing, and then given', async ({ somebody }) => {
  const { page, items } = await opened(somebody);
  await page.getByRole('button', { name: 'Answers for Add authentication if needed' }).click();
  await page.getByRole('menuitem', { name: 'Not applicable' }).click();
  const reason = page.getByRole('form', { name: 'Not applicable' }).getByLabel('Reason');
  await reason.press('Enter');
  await expect(page.getByText('Say why it is not applicable.')).toBeVisible();
  expect((await items()).every(({ status }) => status === 'open')).toBe(true);
  await reason.fill('The endpoint is public by design.');
  await reason.press('Enter');
  await runPage(page).expectStatus('Add authentication if needed', 'Not applicable');
  await expect(page.getByText('The endpoint is public by design.').first()).toBeVisible();
  await expect
    .poll(async () => (await items()).filter(({ status }) => status === 'not_applicable').length)
    .toBe(1);
});

test('several items are answered together, and one undo takes all of them back', async ({
  somebody,
}) => {
  const { page, items, ada, project } = await opened(somebody);
  await runPage(page).tick('Write tests');
  for (const text of [
    'Define route and HTTP method',
    'Add input validation',
    'Implement business logic',
  ]) {
    await page.getByRole('checkbox', { name: `Select ${text}` }).check();
  }
  await page
    .getByLabel('Answer the selected items')
    .getByRole('button', { name: 'Done', exact: true })
    .click();
  const done = async () =>
    (await items()).filter(({ status }) => status === 'done').map(({ text }) => text);
  await expect.poll(done).toHaveLength(4);
  await page.keyboard.press('Escape');
  await page.keyboard.press('u');
  await expect.poll(done).toEqual(['Write tests']);

  await page.reload();
  await expect(page.getByRole('grid')).toBeVisible();
  await page.getByRole('row').first().click();
  await page.keyboard.press('u');
  // It was before this visit.
  const asks = page.getByRole('alertdialog', { name: 'Undo an earlier change?' });
  await expect(asks).toContainText('“Write tests” · Status: Open → Done');
  expect(await done()).toEqual(['Write tests']);
  await asks.getByRole('button', { name: 'Undo it' }).click();
  await expect.poll(done).toEqual([]);
  const { data } = await ada.api.list('/projects/{id}/events', {
    params: { id: project.id },
    query: { type: 'item.answered', limit: 100 },
  });
  expect(data.filter((event) => event.data.undoes)).toHaveLength(4);
});

test('notes, evidence, comments, people and days are kept and told in the item’s history', async ({
  somebody,
}) => {
  const { page, items, ada } = await opened(somebody);
  const details = await runPage(page).choose('Write tests');
  await details.getByLabel('Note').fill('Covers **refunds** too');
  await details.getByLabel('Note').blur();
  await expect(details.locator('strong', { hasText: 'refunds' })).toBeVisible();
  await details.getByLabel('Assignee').selectOption(ada.id);
  await details.getByLabel('Due date').fill('2026-12-24');
  await details.getByLabel('Due date').blur();
  await details.getByLabel('https://…').fill('https://example.com/builds/42');
  await details.getByRole('button', { name: 'Add evidence' }).click();
  await expect(details.getByRole('link', { name: /example\.com\/builds\/42/ })).toBeVisible();
  await details.getByLabel('Write a comment').fill('Which index serves this?');
  await details.getByRole('button', { name: 'Comment' }).click();
  await expect(details.getByText('Which index serves this?')).toBeVisible();
  await details.getByRole('heading', { name: 'History' }).scrollIntoViewIfNeeded();
  for (const told of ['wrote a note', /added evidence/, /assigned it to/, 'commented']) {
    await expect(details.getByRole('listitem').filter({ hasText: told })).toBeVisible();
  }
  await expect
    .poll(async () => (await items()).find(({ text }) => text === 'Write tests'))
    .toMatchObject({
      note: 'Covers **refunds** too',
      assigneeId: ada.id,
      dueOn: '2026-12-24',
    });
  await page.goto('/');
  await expect(page.getByRole('link', { name: /Write tests/ })).toBeVisible();
});

test('the list filters by status, person and text', async ({ somebody }) => {
  const { page } = await opened(somebody);
  await runPage(page).tick('Write tests');
  await page.getByRole('button', { name: /^Done 1/ }).click();
  await expect(page.getByRole('row')).toHaveCount(1);
  await page.getByRole('button', { name: /^All/ }).click();
  await page.getByLabel('Search the items').fill('valid');
  await expect(page.getByRole('row')).toHaveCount(1);
  await page.getByLabel('Search the items').fill('no such item');
  await expect(page.getByText('No results')).toBeVisible();
  await page.getByRole('button', { name: 'Show all items' }).click();
  await expect(page.getByRole('row')).toHaveCount(8);
});

test('by keyboard alone: move, tick, give a reason, undo, search, focus mode, help', async ({
  somebody,
}) => {
  const { page, items } = await opened(somebody);
  const statuses = async () => (await items()).map(({ status }) => status);
  await page.keyboard.press('x');
  await page.keyboard.press('j');
  await page.keyboard.press('w');
  await typeAndEnter(page, 'No limit on quantities');
  await expect
    .poll(statuses)
    .toEqual(['done', 'needs_work', 'open', 'open', 'open', 'open', 'open', 'open']);
  await page.keyboard.press('j');
  await page.keyboard.press('Space');
  await expect.poll(async () => (await statuses())[2]).toBe('done');
  await page.keyboard.press('u');
  await expect.poll(async () => (await statuses())[2]).toBe('open');
  await page.keyboard.press('k');
  await page.keyboard.press('c');
  await expect(page.getByLabel('Write a comment')).toBeFocused();
  await page.keyboard.type('I will look');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('I will look')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await expect(page.getByLabel('Search the items')).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('f');
  await expect(page.getByText(/Item \d of 8/)).toBeVisible();
  await page.keyboard.press('x');
  await expect
    .poll(async () => (await statuses()).filter((status) => status === 'done').length)
    .toBe(2);
  await page.keyboard.press('f');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog')).toBeVisible();
});

test('on a phone: tick, read the guidance, answer', async ({ somebody }) => {
  const { page, items } = await opened(somebody, {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(
    true,
  );
  await page.getByRole('button', { name: 'Mark done: Write tests' }).tap();
  await expect
    .poll(async () => (await items()).filter(({ status }) => status === 'done').length)
    .toBe(1);
  await page.getByText('Add input validation', { exact: true }).tap();
  const sheet = page.getByRole('dialog');
  await expect(sheet.getByRole('heading', { name: 'Guidance' })).toBeVisible();
  await sheet.getByRole('button', { name: 'Done', exact: true }).tap();
  await expect
    .poll(async () => (await items()).filter(({ status }) => status === 'done').length)
    .toBe(2);
});

test('people to mention are offered inside the window, over what else is said', async ({
  somebody,
}) => {
  const viewport = { width: 1280, height: 900 };
  const { page } = await openedRun(somebody, { viewport });
  await page.keyboard.press('c');
  await page.keyboard.type('@A');
  const list = page.getByRole('listbox');
  await expect(list).toBeInViewport({ ratio: 1 });
  const field = page.locator('textarea:focus');
  const [box, over] = [await field.boundingBox(), await list.boundingBox()];
  if (!box || !over) throw new Error('Both are on the screen');
  expect(over.y + over.height <= box.y || over.y >= box.y + box.height).toBe(true);
  await page.keyboard.press('Enter');
  await expect(field).toHaveValue(/^@Ada/);
  await expect(list).toHaveCount(0);
});
