import { createHash, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { expectAccessible, STILL } from './accessible';
import { expect, test } from './fixtures';
import { openedRun, runPage } from './run-page';

const ITEM = 'Write tests';

const image = (background: string) =>
  sharp({ create: { width: 640, height: 360, channels: 3, background } })
    .png()
    .toBuffer();

/** A run with an item's details open, and a way to hold its uploads back. */
async function opened(somebody: Parameters<typeof openedRun>[0]) {
  const { page, run, ada } = await openedRun(somebody, STILL);
  const details = await runPage(page).choose(ITEM);
  const hold = async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/uploads?*', async (route) => {
      await held;
      // One that was cancelled meanwhile is not there any more.
      await route.continue().catch(() => {});
    });
    return release;
  };
  const input = details.locator('input[type=file][multiple]');
  const choose = (...files: { name: string; buffer: Buffer }[]) =>
    input.setInputFiles(files.map((file) => ({ ...file, mimeType: 'application/x-lie' })));
  return { page, run, ada, details, hold, choose };
}

/** Drops or pastes a file somewhere, as a browser tells a page of it. */
async function give(
  page: Page,
  kind: 'drop' | 'paste',
  target: string,
  file: Buffer,
  name: string,
) {
  await page
    .locator(target)
    .first()
    .evaluate(
      (element, { kind, bytes, name }) => {
        const data = new DataTransfer();
        const body = Uint8Array.from(atob(bytes), (one) => one.charCodeAt(0));
        data.items.add(new File([body], name, { type: 'image/png' }));
        const options = { bubbles: true, cancelable: true };
        element.dispatchEvent(
          kind === 'drop'
            ? new DragEvent('drop', { ...options, dataTransfer: data })
            : new ClipboardEvent('paste', { ...options, clipboardData: data }),
        );
      },
      { kind, bytes: file.toString('base64'), name },
    );
}

test('files are uploaded with progress, shown, saved, named in the report, removed and put back', async ({
  somebody,
}) => {
  const { page, run, ada, details, hold, choose } = await opened(somebody);
  const log = randomBytes(200_000);
  const shot = await image('#2a7');
  const release = await hold();
  await choose({ name: 'load.bin', buffer: log }, { name: 'shot.png', buffer: shot });
  await expect(details.getByRole('progressbar', { name: 'Uploading load.bin' })).toBeVisible();
  await expect(details.getByRole('progressbar', { name: 'Uploading shot.png' })).toBeVisible();
  const asksToStay = () =>
    page.evaluate(() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true })));
  expect(await asksToStay()).toBe(true);
  await expectAccessible(page, 'files on their way');
  release();
  await expect(details.getByRole('progressbar')).toHaveCount(0);
  expect(await asksToStay()).toBe(false);
  const link = details.getByRole('link', { name: 'load.bin' });
  const download = page.waitForEvent('download');
  await link.click();
  const saved = await download;
  expect(saved.suggestedFilename()).toBe('load.bin');
  expect((await readFile(await saved.path())).equals(log)).toBe(true);

  const preview = details.getByRole('img', { name: 'Preview of shot.png' });
  const isShown = () => preview.evaluate((one: HTMLImageElement) => one.naturalWidth);
  await expect.poll(isShown).toBe(640);
  await page.unroute('**/uploads?*');
  await give(page, 'paste', 'body', await image('#a27'), 'image.png');
  await expect(
    details.getByRole('link', { name: /^Preview of pasted .*\.png pasted/ }),
  ).toBeVisible();
  const other = page.getByRole('row').first();
  await give(page, 'drop', '[data-item]', await image('#27a'), 'dropped.png');
  await expect(other.getByText('Evidence')).toBeAttached();
  await expectAccessible(page, 'files that arrived');

  const sha256 = createHash('sha256').update(log).digest('hex');
  const report = await page.request.get(`/api/v1/runs/${run.id}/report?format=md`);
  expect(await report.text()).toContain(`File: load.bin · 195 KB · SHA-256 \`${sha256}\``);

  await details.getByRole('button', { name: 'Remove file shot.png' }).click();
  await expect(preview).toHaveCount(0);
  await runPage(page).expectAllSent();
  await page.getByRole('heading', { name: ITEM }).click();
  await page.keyboard.press('u');
  await expect.poll(isShown).toBe(640);
  // An upload itself is undone as well.
  const names = async () => {
    const { evidence } = await ada.api.call('get', '/runs/{id}/snapshot', {
      params: { id: run.id },
    });
    return evidence.map(({ text }) => text?.replace(/^pasted.*/, 'pasted')).sort();
  };
  await expect.poll(names).toEqual(['dropped.png', 'load.bin', 'pasted', 'shot.png']);
  await page.keyboard.press('u');
  await expect.poll(names).toEqual(['load.bin', 'pasted', 'shot.png']);
});

test('one that is too large is named at once, one is cancelled, and one waits for a connection', async ({
  somebody,
}) => {
  const { page, ada, details, hold, choose } = await opened(somebody);
  await choose({ name: 'film.mov', buffer: Buffer.alloc(20 * 1024 * 1024 + 1) });
  await expect(details.getByRole('alert')).toHaveText('This file is larger than 20 MB.');
  await expect(details.getByRole('button', { name: /Try again/ })).toHaveCount(0);
  await details.getByRole('button', { name: 'Dismiss film.mov' }).click();

  const release = await hold();
  await choose({ name: 'never.txt', buffer: Buffer.from('never') });
  await details.getByRole('button', { name: 'Cancel never.txt' }).click();
  release();
  await page.unroute('**/uploads?*');
  await expect(details.getByText('never.txt')).toHaveCount(0);

  await ada.context.setOffline(true);
  await choose({ name: 'later.txt', buffer: Buffer.from('later') });
  await expect(details.getByRole('alert')).toContainText('Files need a connection');
  await expectAccessible(page, 'a file that could not be sent');
  await ada.context.setOffline(false);
  await expect(details.getByRole('link', { name: 'later.txt' })).toBeVisible();
});
