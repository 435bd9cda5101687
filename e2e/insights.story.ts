import { AxeBuilder } from '@axe-core/playwright';
import { expect, startProject, test } from './fixtures';

test('insights show progress and what fails, and lead to the run behind it', async ({
  somebody,
}) => {
  const ada = await somebody('Ada');
  const { project, runs } = await startProject(ada, 'Orders', ['New Endpoint']);
  const run = runs[0] as (typeof runs)[number];
  const { data: items } = await ada.api.list('/runs/{id}/items', { params: { id: run.id } });
  const [done, failing] = items as [(typeof items)[number], (typeof items)[number]];
  for (const [id, body] of [
    [done.id, { status: 'done' }],
    [failing.id, { status: 'needs_work', justification: 'It fails' }],
  ] as const) {
    await ada.api.call('patch', '/items/{id}', { params: { id }, body: { ...body, version: 1 } });
  }

  const { page } = ada;
  await page.goto(`/projects/${project.id}`);
  await page.getByRole('button', { name: 'More actions', exact: true }).first().click();
  await page.getByRole('menuitem', { name: 'Insights' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Insights: Orders' })).toBeVisible();
  await expect(
    page.getByRole('img', { name: /Implementation: items answered day by day/ }),
  ).toBeVisible();
  await expect(page.getByText(`1 of ${items.length} done`, { exact: true }).first()).toBeVisible();
  await page.locator('summary', { hasText: 'Figures' }).first().click();
  await expect(page.getByRole('cell', { name: `1 of ${items.length}` })).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);

  await page.getByText(`The run behind “${failing.text}”`).click();
  await page.locator('a[href*="/runs/"]', { hasText: run.title }).first().click();
  await expect(page).toHaveURL(new RegExp(`/runs/${run.id}\\?item=${failing.id}`));
});

test('the status badge is nobody’s until it is switched on, and then everybody’s', async ({
  somebody,
  browser,
  server,
}) => {
  const ada = await somebody('Ada');
  const { project } = await startProject(ada, 'Orders', ['New Endpoint']);
  const stranger = await (await browser.newContext({ baseURL: server.url })).newPage();
  const address = `/api/v1/projects/${project.id}/badge.svg`;
  expect((await stranger.request.get(address)).status()).toBe(404);

  const { page } = ada;
  await page.goto(`/projects/${project.id}/insights`);
  await page.getByRole('button', { name: 'Turn on' }).click();
  await expect(page.getByRole('img', { name: 'Walkaround status' })).toBeVisible();
  await expect(page.getByText(`](${server.url}${address})`)).toBeVisible();

  const seen = await stranger.goto(address);
  expect(seen?.headers()['content-type']).toBe('image/svg+xml; charset=utf-8');
  expect(await seen?.text()).toContain('walkaround: 0% done');
  expect(await stranger.context().cookies()).toEqual([]);
  await page.getByRole('button', { name: 'Turn off' }).click();
  await expect(page.getByRole('button', { name: 'Turn on' })).toBeVisible();
  expect((await stranger.request.get(address)).status()).toBe(404);
  await stranger.context().close();
});

test('over all projects, with nothing to show yet', async ({ somebody }) => {
  const ada = await somebody('Ada');
  await ada.page.goto('/team');
  await ada.page.getByRole('link', { name: 'Insights' }).click();
  await expect(ada.page.getByRole('heading', { level: 1, name: 'Insights' })).toBeVisible();
});
