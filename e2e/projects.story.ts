import { expect, startProject, test } from './fixtures';

test('a project is renamed, gets another run, is archived and restored', async ({ somebody }) => {
  const ada = await somebody('Ada');
  const { project } = await startProject(ada, 'Orders', ['New Endpoint']);
  const { page } = ada;
  await page.goto(`/projects/${project.id}`);
  await page.getByRole('button', { name: 'Start run', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog
    .getByRole('combobox', { name: 'Checklist' })
    .selectOption({ label: 'New Endpoint (Implementation, 8 items)' });
  await dialog.getByLabel('Subject').fill('POST /refunds');
  await dialog.getByRole('button', { name: 'Start run' }).click();
  await expect
    .poll(async () =>
      (await ada.api.list('/projects/{id}/runs', { params: { id: project.id } })).data.map(
        ({ title }) => title,
      ),
    )
    .toContain('New Endpoint: POST /refunds');

  await ada.api.call('patch', '/projects/{id}', {
    params: { id: project.id },
    body: { archived: true },
  });
  await page.goto('/?state=archived');
  await expect(page.getByRole('link', { name: 'Orders' }).first()).toBeVisible();
  await page.goto(`/projects/${project.id}`);
  await expect(page.getByText(/archived/i).first()).toBeVisible();
  await page
    .getByRole('button', { name: /Restore/ })
    .first()
    .click();
  await expect
    .poll(
      async () =>
        (await ada.api.call('get', '/projects/{id}', { params: { id: project.id } })).archived,
    )
    .toBe(false);
});

test('the guide is a page with a contents, and starts a run', async ({ somebody }) => {
  const ada = await somebody('Ada');
  const { project } = await startProject(ada, 'Orders', []);
  const { page } = ada;
  await page.goto('/guides/backend-developer');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText('name: backend-developer')).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'frontend-developer' }).first()).toBeVisible();

  await page.getByRole('button', { name: 'Start run of New Endpoint' }).click();
  const dialog = page.getByRole('dialog', { name: 'Start run' });
  await dialog.getByRole('combobox', { name: 'Project' }).selectOption(project.id);
  await dialog.getByLabel('Subject').fill('POST /refunds');
  await expect(dialog.getByText('“New Endpoint: POST /refunds”')).toBeVisible();
  await dialog.getByRole('button', { name: 'Start run' }).click();
  await expect(page).toHaveURL(/\/runs\//);
  await expect(
    page.getByRole('heading', { level: 1, name: 'New Endpoint: POST /refunds' }),
  ).toBeVisible();

  const runs = await ada.api.list('/projects/{id}/runs', { params: { id: project.id } });
  expect(runs.data.map((run) => [run.title, run.checklistTitle])).toEqual([
    ['New Endpoint: POST /refunds', 'New Endpoint'],
  ]);
});

test('a new project is offered what every guide proposes, and a guide leads there', async ({
  somebody,
}) => {
  const ada = await somebody('Ada');
  const { page } = ada;
  await page.goto('/guides/frontend-developer');
  await page.getByRole('main').getByRole('link', { name: 'New project' }).click();
  await expect(page).toHaveURL(/\/projects\/new\?guide=frontend-developer$/);
  const doing = page.getByRole('group').filter({ has: page.getByText('UI components') });
  await expect(doing.getByText('Frontend Developer').first()).toBeVisible();

  await page.goto('/projects/new');
  for (const answer of ['API endpoints', 'UI components', 'Infrastructure and deployment']) {
    await expect(page.getByRole('checkbox', { name: answer })).toHaveCount(1);
  }
  await page.getByRole('checkbox', { name: 'UI components' }).check();
  await expect(
    page.getByRole('group', { name: 'Chosen checklists by stage' }).getByText('Component Design'),
  ).toBeVisible();
});

test('people join by a link that works once', async ({ owner, browser, server }) => {
  const { url } = await owner.api.call('post', '/invitations');
  const context = await browser.newContext({ baseURL: server.url });
  const page = await context.newPage();
  await page.goto(new URL(url).pathname);
  await page.getByLabel('Your name').fill('Chidi');
  await page.getByLabel('Email').fill(`${crypto.randomUUID()}@example.com`);
  await page.getByLabel('Password', { exact: true }).fill('short');
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page.getByText('must have at least 12 characters')).toBeVisible();
  await page.getByLabel('Password', { exact: true }).fill('a long password');
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Projects' })).toBeVisible();
  await page.goto(new URL(url).pathname);
  await context.clearCookies();
  await page.goto(new URL(url).pathname);
  await expect(page.getByText(/used, revoked or has expired/)).toBeVisible();
  await context.close();
});
