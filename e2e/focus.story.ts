import type { Page } from '@playwright/test';
import { expect, startProject, test } from './fixtures';
import { openedRun } from './run-page';

test('Esc and at once Ctrl+K opens the palette, whatever was closing', async ({ somebody }) => {
  const { page } = await openedRun(somebody);
  const palette = page.getByPlaceholder('Search or run a command');
  await page.keyboard.press('Control+k');
  await expect(palette).toBeFocused();
  // From the press itself to the end of the fade.
  for (const frames of [0, 1, 3, 6, 9, 12]) {
    await page.keyboard.press('Escape');
    for (let frame = 0; frame < frames; frame += 1) {
      await page.evaluate(() => new Promise(requestAnimationFrame));
    }
    await page.keyboard.press('Control+k');
    await page.keyboard.type('rep');
    await expect(palette).toBeFocused();
    await expect(palette).toHaveValue('rep');
    await page.evaluate(() =>
      Promise.allSettled(document.getAnimations().map((one) => one.finished)),
    );
    await expect(palette).toBeFocused();
  }
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('rep');
  await expect(palette).toBeFocused();
  await expect(palette).toHaveValue('rep');
});

/** Goes through a menu by keyboard to Delete, and calls that off. */
async function callOff(page: Page, button: string): Promise<void> {
  await page.getByRole('button', { name: button }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menu')).toBeVisible();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
}

test('a deletion that is called off gives the focus back to the button of its menu', async ({
  somebody,
}) => {
  const ada = await somebody('Ada');
  const { project, runs } = await startProject(ada, 'Orders', ['New Endpoint']);
  const run = runs[0] as (typeof runs)[number];
  const { data: items } = await ada.api.list('/runs/{id}/items', { params: { id: run.id } });
  await ada.api.call('post', '/items/{id}/actions', {
    params: { id: items[0]?.id ?? '' },
    body: { text: 'Mend it', ownerId: ada.id, dueOn: null },
  });
  const { page } = ada;
  for (const [path, button] of [
    [`/projects/${project.id}`, `Actions for ${run.title}`],
    [`/projects/${project.id}`, 'More actions'],
    [`/projects/${project.id}/actions`, 'More about Mend it'],
    [`/runs/${run.id}`, 'More about this run'],
  ] as const) {
    await page.goto(path, { waitUntil: 'networkidle' });
    for (const _ of ['first', 'second']) {
      await callOff(page, button);
      await expect(page.getByRole('button', { name: button })).toBeFocused();
    }
  }
});
