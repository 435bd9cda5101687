import { expectAccessible, STILL } from './accessible';
import { expect, startProject, test } from './fixtures';
import { runPage } from './run-page';

test('axe finds nothing on any page, light or dark', async ({
  somebody,
  browser,
  server,
  owner,
}) => {
  test.setTimeout(360_000);
  const ada = await somebody('Ada', STILL);
  const { project, runs } = await startProject(ada, 'Orders', [
    'New Endpoint',
    'Security Checklist',
  ]);
  const run = runs[0] as (typeof runs)[number];
  const { data: items } = await ada.api.list('/runs/{id}/items', { params: { id: run.id } });
  const changes = [
    { status: 'done' as const },
    { status: 'needs_work' as const, justification: 'No limit' },
    { status: 'not_applicable' as const, justification: 'Internal' },
    { assigneeId: ada.id, dueOn: '2020-01-01' },
  ];
  for (const [at, change] of changes.entries()) {
    await ada.api.call('patch', '/items/{id}', {
      params: { id: (items[at] as { id: string }).id },
      body: { ...change, version: 1 },
    });
  }
  const { page } = ada;
  const review = await ada.api.call('post', '/projects/{id}/reviews', {
    params: { id: project.id },
    body: { name: 'Before release', scheduledOn: '2027-01-15', repeats: 'weekly' },
  });
  await ada.api.call('post', '/items/{id}/actions', {
    params: { id: (items[0] as { id: string }).id },
    body: { text: 'Write the runbook', ownerId: ada.id, dueOn: '2020-01-01' },
  });
  const places = [
    '/actions',
    '/actions?state=done',
    `/projects/${project.id}/actions`,
    `/projects/${project.id}/reviews`,
    `/projects/${project.id}/reviews?state=closed`,
    `/projects/${project.id}/reviews/new`,
    `/projects/${project.id}/reviews/new?run=${run.id}`,
    `/projects/${project.id}/reviews/new?previous=${review.id}`,
    '/',
    '/?state=archived',
    '/projects/new',
    `/projects/${project.id}`,
    '/guides',
    '/guides/import',
    '/guides/backend-developer',
    '/team',
    '/account',
    '/me',
    '/me?kind=mention',
    '/search',
    '/search?q=security+status%3Aopen',
    '/search?q=zzqx',
    `/runs/${run.id}/report`,
    `/runs/${run.id}/report?view=source`,
    `/projects/${project.id}/report`,
    '/verify',
    '/nowhere',
  ];
  for (const place of places) {
    await page.goto(place);
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
    await expect(page.getByLabel(/^Loading/)).toHaveCount(0);
    await expectAccessible(page, place);
  }
  await page.goto(`/projects/${project.id}/actions`);
  await page.getByRole('button', { name: 'More about Write the runbook' }).click();
  await page.getByRole('menuitem', { name: 'Edit' }).click();
  await expect(page.getByRole('dialog', { name: 'Edit action' })).toBeVisible();
  await expectAccessible(page, 'edit action');
  await page.goto(`/projects/${project.id}`);
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Edit project' }).click();
  await expect(page.getByRole('dialog', { name: 'Edit project' })).toBeVisible();
  await expectAccessible(page, 'edit project');

  await runPage(page).open(run.id);
  await runPage(page).choose('Add input validation');
  await expectAccessible(page, 'run');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page, 'help');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('f');
  await expect(page.getByText(/Item \d of 8/)).toBeVisible();
  await expectAccessible(page, 'focus mode');

  const stranger = await browser.newContext({ baseURL: server.url, ...STILL });
  const outside = await stranger.newPage();
  const { token } = await owner.api.call('post', '/invitations');
  for (const place of ['/sign-in', '/verify', `/join/${token}`, '/join/used', '/reset/used']) {
    await outside.goto(place);
    await expectAccessible(outside, place);
  }
  await stranger.close();
});

test('axe finds nothing on the API’s page, light or dark', async ({ page }) => {
  test.setTimeout(180_000);
  await page.goto('/api/docs');
  // The whole page takes axe minutes, even where it looks at a part; every operation is set by
  // the same few functions, so those of one tag show.
  await page.evaluate(() => {
    for (const one of document.querySelectorAll<HTMLElement>('section.tag:not(:nth-of-type(2))'))
      one.style.display = 'none';
  });
  const parts = ['nav', 'section.introduction', 'section.tag:nth-of-type(2)'];
  await expectAccessible(page, '/api/docs', parts);
});

test('who wants no motion sees another theme at once, and nothing on its way to it', async ({
  somebody,
}) => {
  const { page } = await somebody('Ada', STILL);
  await page.goto('/guides/backend-developer');
  await expect(page.locator('pre code').first()).toBeAttached();
  const underWay = await page.evaluate(() => {
    const root = document.documentElement;
    root.dataset.theme = 'light';
    void getComputedStyle(root).color;
    root.dataset.theme = 'dark';
    return document.getAnimations().length;
  });
  expect(underWay).toBe(0);
});
