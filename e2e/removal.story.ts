import AxeBuilder from '@axe-core/playwright';
import { clientFor, expect, test as shared, signUp } from './fixtures';
import { ownServer } from './server';
import { typeAndEnter } from './typing';

shared(
  'a deleted project says from when on it can be removed for good, to an owner',
  async ({ owner, somebody }) => {
    const ada = await somebody('Ada Lead');
    const { id } = await ada.api.call('post', '/projects', { body: { name: 'Lately deleted' } });
    await ada.api.call('delete', '/projects/{id}', { params: { id } });
    await ada.page.goto('/?state=deleted&q=Lately');
    await expect(ada.page.getByRole('button', { name: 'Restore Lately deleted' })).toBeVisible();
    await expect(ada.page.getByText('for good')).toHaveCount(0);
    await owner.api.call('put', '/people/{id}/role', {
      params: { id: ada.id },
      body: { role: 'owner' },
    });
    await ada.page.reload();
    await expect(ada.page.getByText(/Can be removed for good from \d+ \w+ \d{4}/)).toBeVisible();
    await expect(ada.page.getByRole('button', { name: /Remove for good/ })).toHaveCount(0);
  },
);

shared('an owner removes a project for good by typing its name', async ({ browser }) => {
  const server = await ownServer({ WALKAROUND_PURGE_AFTER_DAYS: '0' });
  try {
    const account = { name: 'Olga Owner', email: 'owner@example.com' };
    const { cookie } = await signUp(server.url, '/setup', account);
    const api = clientFor(server.url, cookie);
    const { id } = await api.call('post', '/projects', { body: { name: 'Old orders' } });
    await api.call('post', '/projects', { body: { name: 'New orders' } });
    await api.call('delete', '/projects/{id}', { params: { id } });
    const context = await browser.newContext({ baseURL: server.url });
    const pairs = cookie
      .split('; ')
      .map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]);
    await context.addCookies(
      pairs.map(([name = '', value = '']) => ({ name, value, url: server.url })),
    );
    const page = await context.newPage();
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto('/?state=deleted');
    const button = page.getByRole('button', { name: 'Remove for good Old orders' });
    // The name has a line of its own there, and is not squeezed out.
    const heading = page.getByRole('heading', { name: 'Old orders' });
    await expect.poll(async () => (await heading.boundingBox())?.width ?? 0).toBeGreaterThan(60);
    await button.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Remove “Old orders” for good?' });
    const name = dialog.getByLabel('Type its name to confirm');
    await expect(name).toBeFocused();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(320);

    await typeAndEnter(page, 'old orders');
    await expect(dialog.getByText('Must be the project’s name')).toBeVisible();
    await name.fill('Old orders');
    await dialog.getByRole('button', { name: 'Remove for good' }).click();
    await expect(page.getByText('Removed Old orders for good.')).toBeVisible();
    await expect(page.getByText('No deleted projects')).toBeVisible();
    const { data } = await api.list('/tombstones');
    expect(data).toMatchObject([{ projectId: id, events: 2 }]);
    await page.goto('/');
    await expect(page.getByRole('link', { name: 'New orders' })).toBeVisible();
    await context.close();
  } finally {
    await server.dispose();
  }
});
