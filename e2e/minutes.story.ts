import { readFile } from 'node:fs/promises';
import { expect, startProject, test } from './fixtures';

test('minutes are downloaded, verified, and refused when one byte is changed', async ({
  somebody,
}) => {
  const ada = await somebody('Ada');
  const { project } = await startProject(ada, 'Orders', ['New Endpoint']);
  const { id } = await ada.api.call('post', '/projects/{id}/reviews', {
    params: { id: project.id },
    body: { name: 'Before release' },
  });
  const params = { id };
  const phase = (
    from: 'lobby' | 'judging' | 'discussing',
    to: 'judging' | 'discussing' | 'closed',
  ) => ada.api.call('post', '/reviews/{id}/phase', { params, body: { from, to } });
  await ada.api.call('put', '/reviews/{id}/participants/me', { params });
  await phase('lobby', 'judging');
  await phase('judging', 'discussing');
  const { items } = await ada.api.call('get', '/reviews/{id}/snapshot', { params });
  await ada.api.call('put', '/review-items/{id}/decision', {
    params: { id: items[0]?.id as string },
    body: { decision: 'deferred', reason: 'Waits for the vendor.', version: 1 },
  });
  await phase('discussing', 'closed');

  const { page } = ada;
  await page.goto(`/reviews/${id}/minutes`);
  await expect(page.getByRole('heading', { name: 'Before release' }).first()).toBeVisible();
  await expect(page.getByText('Waits for the vendor.').first()).toBeVisible();
  for (const width of [1280, 768]) {
    await page.setViewportSize({ width, height: 900 });
    const table = page.locator('.doc-table').first();
    expect(await table.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
    await expect(table.getByText('Not decided')).toBeInViewport({ ratio: 1 });
  }
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download' }).first().click(),
  ]);
  const minutes = await readFile(await download.path());
  expect(minutes.toString()).toContain('Waits for the vendor.');

  await page.goto('/verify');
  const check = (buffer: Buffer) =>
    page.locator('input[type=file]').first().setInputFiles({
      name: 'minutes.md',
      mimeType: 'text/markdown',
      buffer,
    });
  await check(minutes);
  await expect(page.getByText('Valid: every line is as it was signed.')).toBeVisible();
  const altered = Buffer.from(minutes);
  altered[altered.indexOf('vendor')] = 'V'.charCodeAt(0);
  await check(altered);
  await expect(page.getByText(/^Altered: /)).toBeVisible();
  await expect(page.getByText('Waits for the Vendor.').first()).toBeVisible();
});
