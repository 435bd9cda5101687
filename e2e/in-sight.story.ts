import { expect, startProject, test } from './fixtures';
import { runPage } from './run-page';

test('on a phone the item that has the focus stands above the bar for the selected ones', async ({
  somebody,
}) => {
  const ada = await somebody('Ada', { viewport: { width: 320, height: 720 } });
  const { page } = ada;
  const { runs } = await startProject(ada, 'Selected one by one', ['New Endpoint']);
  await runPage(page).open(runs[0]?.id as string);
  await page.getByRole('row').first().focus();
  await page.keyboard.press('v');
  // At once, before the bar is there.
  await page.keyboard.press('j');
  const bar = page.getByRole('region', { name: 'Answer the selected items' });
  await expect(bar).toBeVisible();
  for (let at = 1; at < 8; at += 1) {
    const row = page.getByRole('row').nth(at);
    await expect(row).toBeFocused();
    const apart = async () => {
      const [above, below] = [await row.boundingBox(), await bar.boundingBox()];
      return above && below && above.y + above.height <= below.y + 1;
    };
    await expect.poll(apart).toBe(true);
    await page.keyboard.press('j');
  }

  // A reason has the bar to itself: with all buttons above it, it would not fit.
  await bar.getByRole('button', { name: 'Needs work' }).click();
  const reason = bar.getByRole('textbox', { name: /^Reason/ });
  await expect(reason).toBeFocused();
  await expect(bar.getByRole('button', { name: 'Done', exact: true })).toBeHidden();
  expect((await bar.boundingBox())?.y).toBeGreaterThan(52);
  await page.keyboard.press('Escape');
  await expect(bar.getByRole('button', { name: 'Done', exact: true })).toBeVisible();
});

test('toasts leave the details beside the list alone', async ({ somebody }) => {
  const ada = await somebody('Ada', { viewport: { width: 1280, height: 900 } });
  const { page } = ada;
  const { runs } = await startProject(ada, 'Told beside', ['New Endpoint']);
  await runPage(page).open(runs[0]?.id as string);
  await page.getByRole('row').first().focus();
  await page.keyboard.press('x');
  await page.keyboard.press('u');
  const toast = page
    .getByRole('status')
    .filter({ has: page.getByRole('button', { name: 'Redo' }) });
  const details = page.getByRole('complementary', { name: 'Details' });
  for (const width of [1024, 1280, 1536, 1920]) {
    await page.setViewportSize({ width, height: 900 });
    const apart = async () => {
      const [left, right] = [await toast.boundingBox(), await details.boundingBox()];
      return left && right && left.x >= 0 && left.x + left.width <= right.x;
    };
    await expect.poll(apart).toBe(true);
  }
});

test('the runs of a review keep their words whole on a phone', async ({ somebody }) => {
  const ada = await somebody('Ada', { viewport: { width: 320, height: 900 } });
  const { page } = ada;
  const { project } = await startProject(ada, 'Reviewed on a phone', ['Database Migration']);
  const review = await ada.api.call('post', '/projects/{id}/reviews', {
    params: { id: project.id },
    body: { name: 'Before release' },
  });
  await page.goto(`/reviews/${review.id}`);
  const title = page.getByText('Database Migration', { exact: true });
  expect((await title.boundingBox())?.height).toBeLessThan(30);
});
