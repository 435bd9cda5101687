import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, PASSWORD, startProject, test } from './fixtures';
import { runPage } from './run-page';

async function clean(page: Page): Promise<void> {
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
}

test('people are invited as what they are to be, into projects; from the link to the first tick', async ({
  somebody,
  owner,
  browser,
  server,
}) => {
  const oskar = await somebody('Oskar', { viewport: { width: 320, height: 700 } });
  await owner.api.call('put', '/people/{id}/role', {
    params: { id: oskar.id },
    body: { role: 'owner' },
  });
  const name = `Orders ${crypto.randomUUID().slice(0, 8)}`;
  const { project, runs } = await startProject(oskar, name, ['New Endpoint']);
  await oskar.api.call('patch', '/projects/{id}', {
    params: { id: project.id },
    body: { access: 'private' },
  });
  const bo = await somebody('Bo');
  const newcomer = `${crypto.randomUUID()}@example.com`;

  const { page } = oskar;
  await page.goto('/team');
  await page.getByRole('button', { name: 'Create invitation link' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/^Emails/).fill(`Bo <${bo.email}>, ${newcomer}; nobody`);
  await dialog.getByRole('button', { name: 'Create' }).click();
  await expect(dialog.getByText('“nobody” is not an email address.')).toBeVisible();
  await dialog.getByLabel(/^Emails/).fill(`Bo <${bo.email}>, ${newcomer}`);
  await dialog.getByLabel('Role in the workspace').selectOption('admin');
  await dialog.getByLabel('Add a project…').selectOption({ label: name });
  await dialog.getByLabel(`Role in ${name}`).selectOption('contributor');
  await dialog.getByLabel('Days that it works').fill('31');
  await dialog.getByRole('button', { name: 'Create' }).click();
  await expect(dialog.getByText('Must be from 1 to 30')).toBeVisible();
  await dialog.getByLabel('Days that it works').fill('3');
  await clean(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await dialog.getByRole('button', { name: 'Create' }).click();
  const text = await dialog.getByLabel('Invitation links, one a line').inputValue();
  const links = new Map(text.split('\n').map((line) => line.split('\t') as [string, string]));
  await clean(page);
  await page.keyboard.press('Escape');
  const open = page.getByRole('list', { name: 'Open links' });
  await expect(open).toContainText(`Admin; ${name} (contributor)`);
  await expect(open).toContainText('expires in 3 days');
  await clean(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);

  const context = await browser.newContext({ baseURL: server.url });
  const away = await context.newPage();
  await away.goto(links.get(newcomer) as string);
  await expect(away.getByText('Admin of the workspace')).toBeVisible();
  await expect(away.getByText(`${name}, as a contributor`)).toBeVisible();
  await expect(away.getByLabel('Email')).toHaveValue(newcomer);
  await clean(away);
  await away.getByLabel('Your name').fill('Nia');
  await away.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await away.getByRole('button', { name: 'Create account' }).click();
  await expect(away).toHaveURL(`${server.url}/`);
  // Keys mean nothing until the page listens.
  await runPage(away).open(runs[0]?.id as string);
  await away.keyboard.press('j');
  await away.keyboard.press('x');
  const params = { id: runs[0]?.id as string };
  await expect
    .poll(
      async () =>
        (await oskar.api.list('/runs/{id}/items', { params, query: { status: 'done' } })).meta
          .total,
    )
    .toBe(1);
  await context.close();

  const signedOut = await browser.newContext({ baseURL: server.url });
  const door = await signedOut.newPage();
  await door.goto(links.get(bo.email) as string);
  await door.getByRole('link', { name: 'Sign in and accept' }).click();
  await door.getByLabel('Email').fill(bo.email);
  await door.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await door.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(door.getByText(`You are here as Bo (${bo.email}).`)).toBeVisible();
  await clean(door);
  await door.getByRole('button', { name: 'Accept' }).click();
  await expect(door.getByRole('heading', { name })).toBeVisible();
  await expect(
    door.getByText(/joined the project as a contributor, invited by/).first(),
  ).toBeVisible();
  expect(await bo.api.call('get', '/me')).toMatchObject({ role: 'member' });
  await signedOut.close();
});

test('an admin invites members only, and a link is taken back', async ({ somebody, owner }) => {
  const ann = await somebody('Ann');
  await owner.api.call('put', '/people/{id}/role', {
    params: { id: ann.id },
    body: { role: 'admin' },
  });
  const { page } = ann;
  await page.goto('/team');
  await page.getByRole('button', { name: 'Create invitation link' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('Days that it works')).toBeVisible();
  await expect(dialog.getByLabel('Role in the workspace')).toHaveCount(0);
  const email = `${crypto.randomUUID()}@example.com`;
  await dialog.getByLabel(/^Emails/).fill(email);
  await dialog.getByRole('button', { name: 'Create' }).click();
  const url = await dialog.getByLabel('Invitation link').inputValue();
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await page.getByRole('button', { name: `Revoke the link for: ${email}` }).click();
  await expect(page.getByText('Revoked. The link no longer works.')).toBeVisible();
  await page.goto(url);
  await expect(page.getByRole('heading', { name: 'This invitation does not work' })).toBeVisible();
});
