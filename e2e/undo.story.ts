import { expect, test } from './fixtures';
import { openedRun, runPage, untouched } from './run-page';
import { typeAndEnter } from './typing';

test('undo says what it takes back, redo makes it again, and Ctrl+Z does the same', async ({
  somebody,
}) => {
  const { page, answers } = await openedRun(somebody);
  const first = async () => (await answers())[0];
  await page.keyboard.press('x');
  await expect.poll(first).toBe('done');
  await page.keyboard.press('u');
  await expect(page.getByText('· Status: Done → Open')).toBeVisible();
  await expect.poll(first).toBe('open');
  await page.keyboard.press('Shift+U');
  await expect(page.getByText('· Status: Open → Done')).toBeVisible();
  await expect.poll(first).toBe('done');
  await page.keyboard.press('Control+z');
  await expect.poll(first).toBe('open');
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(first).toBe('done');
  // While somebody types it is the field's own.
  await page.keyboard.press('/');
  await page.keyboard.type('tests');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Escape');
  expect(await first()).toBe('done');
});

test('undo takes back evidence before older changes, adds it again, and leaves comments', async ({
  somebody,
}) => {
  const { page } = await openedRun(somebody);
  const details = await runPage(page).choose('Write tests');
  await page.keyboard.press('x');
  await page.keyboard.press('e');
  await typeAndEnter(page, 'https://example.com/builds/42');
  const piece = details.getByRole('link', { name: 'https://example.com/builds/42' });
  await expect(piece).toBeVisible();
  await details.getByLabel('Write a comment').fill('Which build?');
  await details.getByRole('button', { name: 'Comment', exact: true }).click();
  await page.getByRole('row').filter({ hasText: 'Write tests' }).focus();
  await page.keyboard.press('u');
  await expect(
    page.getByText('Link “https://example.com/builds/42”: added → removed'),
  ).toBeVisible();
  await expect(piece).toHaveCount(0);
  await expect(details.getByText('Which build?')).toBeVisible();
  await runPage(page).expectStatus('Write tests', 'Done');

  await page.keyboard.press('Shift+U');
  await expect(piece).toBeVisible();
  await details.getByRole('button', { name: 'Remove link https://example.com/builds/42' }).click();
  await expect(piece).toHaveCount(0);
  // What was done before a reload is asked about, evidence too.
  await page.reload();
  await page.getByRole('row').filter({ hasText: 'Write tests' }).click();
  await page.keyboard.press('u');
  const question = page.getByRole('alertdialog', { name: 'Undo an earlier change?' });
  await expect(question).toContainText('Link “https://example.com/builds/42”: removed');
  await question.getByRole('button', { name: 'Undo it' }).click();
  await expect(piece).toBeVisible();
});

test('two tabs of one person undo their own changes, and none twice', async ({ somebody }) => {
  const { page, ada, run, answers } = await openedRun(somebody);
  const other = await ada.context.newPage();
  await runPage(other).open(run.id);
  await page.keyboard.press('x');
  await expect.poll(async () => (await answers())[0]).toBe('done');
  await other.getByRole('row').nth(1).click();
  await other.keyboard.press('x');
  await expect.poll(async () => (await answers())[1]).toBe('done');
  await page.keyboard.press('u');
  await expect.poll(answers).toEqual(['open', 'done', ...untouched.slice(2)]);
  await other.keyboard.press('u');
  await expect.poll(answers).toEqual(untouched);
  await other.keyboard.press('u');
  await expect(other.getByText('There is nothing to undo')).toBeVisible();
  expect(await answers()).toEqual(untouched);
});

test('a reload in the middle of a field loses nothing', async ({ somebody }) => {
  const { page } = await openedRun(somebody);
  const details = await runPage(page).choose('Write tests');
  await details.getByLabel('Note').fill('Half a no');
  await details.getByLabel('Kind of evidence').selectOption('commit');
  await details.getByLabel('Commit').fill('abc12');
  await details.getByLabel('Write a comment').fill('Half a com');
  await page.getByRole('row').filter({ hasText: 'Write tests' }).focus();
  await page.keyboard.press('w');
  await page.keyboard.type('Half a rea');
  await page.reload();
  await expect(page.getByRole('form', { name: 'Needs work' }).getByLabel('Reason')).toHaveValue(
    'Half a rea',
  );
  await expect(details.getByLabel('Commit')).toHaveValue('abc12');
  await expect(details.getByLabel('Write a comment')).toHaveValue('Half a com');

  await page.goto('/projects/new');
  await page.getByLabel('Name', { exact: true }).fill('Half a pro');
  await page.reload();
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Half a pro');
  await page.getByRole('button', { name: 'Discard' }).click();
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('');
  await page.reload();
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('');
});

test('a due date is kept when it is set, with the focus still in it', async ({ somebody }) => {
  const { page, ada, run } = await openedRun(somebody);
  const details = await runPage(page).choose('Write tests');
  // As the picker does: the value changes without a key.
  await details.getByLabel('Due date').fill('2026-12-24');
  await expect
    .poll(async () =>
      (await ada.api.list('/runs/{id}/items', { params: { id: run.id } })).data.map(
        ({ dueOn }) => dueOn,
      ),
    )
    .toContain('2026-12-24');
  await expect(details.getByLabel('Due date')).toBeFocused();
});
