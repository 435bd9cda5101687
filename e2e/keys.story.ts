import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { reviewPage } from './review-page';
import { openedRun, runPage, untouched } from './run-page';

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

test('what is typed before the palette is there goes into it, not to the run', async ({
  somebody,
}) => {
  const { page, answers } = await openedRun(somebody);
  const letCodeCome = await holdCode(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('fix');
  letCodeCome();
  const palette = page.getByPlaceholder('Search or run a command');
  await expect(palette).toBeFocused();
  await expect(palette).toHaveValue('fix');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('grid')).toBeVisible();
  expect(await answers()).toEqual(untouched);
});

test('the palette offers what would change something, and focus mode names the key of it', async ({
  somebody,
}) => {
  const { page } = await openedRun(somebody);
  const palette = page.getByRole('dialog', { name: 'Command palette' });
  const chosen = palette.getByRole('option', { selected: true });
  await page.keyboard.press('Control+k');
  await expect(chosen).toContainText('Mark done');
  await expect(page.getByRole('option', { name: 'Open again' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(palette).toHaveCount(0);
  await page.keyboard.press('x');
  await page.keyboard.press('Control+k');
  await expect(chosen).toContainText('Open again');
  await expect(page.getByRole('option', { name: 'Mark done' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(palette).toHaveCount(0);
  await page.keyboard.press('f');
  const status = (name: string) => page.getByRole('button', { name, exact: true });
  await expect(status('Open x')).toBeVisible();
  await expect(status('Done')).toBeVisible();
  await page.keyboard.press('x');
  await expect(status('Done x')).toBeVisible();
  await expect(status('Open')).toBeVisible();
  await page.keyboard.press('w');
  await expect(page.getByText('Enter saves, Shift+Enter begins a new line.')).toBeVisible();
});

test('Esc calls the palette off while its code is on the way', async ({ somebody }) => {
  const { page, answers } = await openedRun(somebody);
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
  const { page, answers } = await openedRun(somebody);
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
  const { page, answers } = await openedRun(somebody, { viewport: { width: 390, height: 800 } });
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
  const { page, answers } = await openedRun(somebody);
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
  const { page, answers } = await openedRun(somebody);
  for (const [command, label] of [
    ['Comment', 'Write a comment'],
    ['Add an action', 'What is to be done'],
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

/** The keys in the help that is open, as Playwright presses them. */
async function listedKeys(page: Page): Promise<string[]> {
  const kbd = page.getByRole('dialog').locator('kbd');
  await expect(kbd.first()).toBeVisible();
  const shown = await kbd.allInnerTexts();
  const names: Record<string, string> = {
    '↓': 'ArrowDown',
    '↑': 'ArrowUp',
    '→': 'ArrowRight',
    '←': 'ArrowLeft',
    Esc: 'Escape',
    Ctrl: 'Control',
  };
  return shown.map((key) => {
    const parts = key.split(' ').map((part) => names[part] ?? part);
    const last = parts.pop() as string;
    return [...parts, last].join('+');
  });
}

/** Presses each key on the page as it was at first, and gives those that nobody took. */
async function deafTo(page: Page, keys: readonly string[], ready: () => Promise<void>) {
  const deaf: string[] = [];
  for (const key of keys) {
    await page.reload();
    await ready();
    await page.evaluate(() => {
      const record = (event: Event) => {
        document.body.dataset.taken = String(event.defaultPrevented);
      };
      // Keys that modify come first, and then the one that they modify.
      window.addEventListener('keydown', (event) => setTimeout(record, 0, event));
    });
    await page.keyboard.press(key);
    await page.waitForFunction(() => document.body.dataset.taken !== undefined);
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 0)));
    if ((await page.evaluate(() => document.body.dataset.taken)) !== 'true') deaf.push(key);
  }
  return deaf;
}

test('every key in the help of a run does something, and it lists them all', async ({
  somebody,
}) => {
  test.slow();
  const { page } = await openedRun(somebody);
  await page.keyboard.press('F1');
  const keys = await listedKeys(page);
  expect(keys).toEqual(
    expect.arrayContaining(['j', 'Shift+X', 'Space', '/', 'u', 'Shift+U', 'Control+Z', '?', 'F1']),
  );
  const deaf = await deafTo(page, keys, runPage(page).listens);
  expect(deaf).toEqual([]);
});

test('? is help on every page, also where it was a vote; all keys there are true too', async ({
  somebody,
}) => {
  test.slow();
  const { page, ada, project } = await openedRun(somebody);
  const review = await ada.api.call('post', '/projects/{id}/reviews', {
    params: { id: project.id },
    body: { name: 'Together', personIds: [] },
  });
  const params = { id: review.id };
  await ada.api.call('put', '/reviews/{id}/participants/me', { params });
  const body = { from: 'lobby', to: 'judging' } as const;
  await ada.api.call('post', '/reviews/{id}/phase', { params, body });
  const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  for (const path of ['/', '/guides', '/team', `/projects/${project.id}`]) {
    await page.goto(path);
    // Until the page listens, a key is nobody's.
    await expect(async () => {
      await page.keyboard.press('?');
      await expect(help).toBeVisible({ timeout: 1_000 });
    }).toPass();
    await expect(help).toContainText('Search and commands');
    await page.keyboard.press('Escape');
    await expect(help).toHaveCount(0);
  }
  await reviewPage(page).open(review.id);
  await page.keyboard.press('?');
  await expect(help).toContainText('Unsure');
  const keys = await listedKeys(page);
  const live = () =>
    page.waitForResponse((response) => response.url().includes(`/reviews/${review.id}/events`));
  let listening = live();
  const deaf = await deafTo(page, keys, async () => {
    await listening;
    listening = live();
  });
  listening.catch(() => {});
  expect(deaf).toEqual([]);
});

test('Esc leaves each field of the details for its item, and what is typed then is a key', async ({
  somebody,
}) => {
  const { page, answers } = await openedRun(somebody);
  const rows = page.getByRole('row');
  await page.keyboard.press('j');
  for (const key of ['a', 'd', 'e', 'c']) {
    await page.keyboard.press(key);
    await expect(page.locator('aside').locator(':focus')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(rows.nth(1)).toBeFocused();
  }
  expect(await answers()).toEqual(untouched);
});

test('a note that is edited again has the focus, and so does its button after it is saved', async ({
  somebody,
}) => {
  const { page, answers } = await openedRun(somebody);
  await page.keyboard.press('j');
  await expect(page.getByRole('heading', { name: 'Add input validation' })).toBeVisible();
  const note = page.getByRole('textbox', { name: 'Note' });
  await note.fill('Two **retries**');
  await note.press('Control+Enter');
  const edit = page.getByRole('button', { name: 'Edit note' });
  await expect(edit).toBeFocused();
  await edit.press('Enter');
  await expect(note).toBeFocused();
  await page.keyboard.type('x is done. ');
  await expect(note).toHaveValue(/x is done/);
  await note.press('Control+Enter');
  await expect(edit).toBeFocused();
  expect(await answers()).toEqual(untouched);
});
