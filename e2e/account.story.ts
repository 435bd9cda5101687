import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, PASSWORD, startProject, test } from './fixtures';
import { ownServer } from './server';
import { openTeamAt } from './team-page';

const NEW = 'another long password';

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

async function clean(page: Page): Promise<void> {
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
}

/** Opens the menu of somebody on the *Team* page and chooses an entry, all by keyboard. */
async function choose(page: Page, name: string, entry: RegExp): Promise<void> {
  const button = page.getByRole('button', { name: `Actions for ${name}` });
  await button.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: entry }).focus();
  await page.keyboard.press('Enter');
}

test('a password is changed; other sessions end, and are listed before', async ({
  somebody,
  browser,
  server,
}) => {
  const ada = await somebody('Ada');
  const other = await browser.newContext({ baseURL: server.url });
  const elsewhere = await other.newPage();
  await elsewhere.goto('/projects/new?from=home');
  await expect(elsewhere).toHaveURL(/next=%2Fprojects%2Fnew%3Ffrom%3Dhome/);
  await signIn(elsewhere, ada.email, PASSWORD);
  await expect(elsewhere).toHaveURL(/\/projects\/new\?from=home$/);

  const { page } = ada;
  await page.goto('/');
  await page.getByRole('button', { name: 'Account: Ada' }).click();
  await page.getByRole('link', { name: 'My account' }).click();
  const sessions = page.getByRole('list', { name: 'My sessions' });
  await expect(sessions.getByRole('listitem')).toHaveCount(2);
  await expect(sessions).toContainText('Chrome on Linux');
  await expect(sessions).toContainText('This device');
  await expect(sessions).toContainText('from 127.0.0.1');
  await clean(page);

  await page.getByLabel('Current password').fill('not it');
  await page.getByLabel('New password').fill(NEW);
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByText('This is not your password.')).toBeVisible();
  await page.getByLabel('Current password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByText(/^Your password is changed/)).toBeVisible();
  await expect(sessions.getByRole('listitem')).toHaveCount(1);
  await elsewhere.reload();
  await expect(elsewhere).toHaveURL(/\/sign-in/);
  await signIn(elsewhere, ada.email, PASSWORD);
  await expect(elsewhere.getByText('This email and password don’t match.')).toBeVisible();
  await signIn(elsewhere, ada.email, NEW);
  await expect(elsewhere).toHaveURL(/\/projects\/new/);

  await page.reload();
  await page.getByRole('button', { name: /^End the session of Chrome/ }).click();
  await expect(sessions.getByRole('listitem')).toHaveCount(1);
  await elsewhere.reload();
  await expect(elsewhere).toHaveURL(/\/sign-in/);
  await other.close();
});

test('a reset link, and somebody who leaves: open work is handed over, the way in is shut', async ({
  somebody,
  owner,
  browser,
  server,
}) => {
  const oskar = await somebody('Oskar');
  await owner.api.call('put', '/people/{id}/role', {
    params: { id: oskar.id },
    body: { role: 'owner' },
  });
  const name = `Bo ${crypto.randomUUID().slice(0, 8)}`;
  const bo = await somebody(name);
  const kim = await somebody(`Kim of ${name}`);
  const { project, runs } = await startProject(bo, `Orders of ${name}`, ['New Endpoint']);
  const { data: items } = await bo.api.list('/runs/{id}/items', {
    params: { id: runs[0]?.id as string },
  });
  for (const { id } of items.slice(0, 3))
    await bo.api.call('patch', '/items/{id}', {
      params: { id },
      body: { assigneeId: bo.id, version: 1 },
    });

  const { page } = oskar;
  await openTeamAt(page, oskar.api, bo.id);
  await clean(page);
  await choose(page, name, /^Create reset link/);
  await page.getByRole('button', { name: 'Create reset link' }).click();
  const link = await page.getByRole('textbox', { name: 'Reset link' }).inputValue();
  await clean(page);
  await page.keyboard.press('Escape');

  const guest = await browser.newContext({ baseURL: server.url });
  const away = await guest.newPage();
  await away.goto(link);
  await expect(away.getByText(bo.email)).toBeVisible();
  await clean(away);
  await away.getByLabel('New password').fill('short');
  await away.getByRole('button', { name: 'Change password' }).click();
  await expect(away.getByText('Must have at least 12 characters')).toBeVisible();
  await away.getByLabel('New password').fill(NEW);
  await away.getByRole('button', { name: 'Change password' }).click();
  await expect(away.getByText('Your password is changed. Sign in with the new one.')).toBeVisible();
  await expect(away.getByText('npx walkaround reset-password EMAIL')).toBeVisible();
  await clean(away);
  await signIn(away, bo.email, NEW);
  await expect(away).toHaveURL(`${server.url}/`);
  await away.goto(link);
  await expect(away.getByRole('heading', { name: 'This link does not work' })).toBeVisible();
  await away.goto(`/runs/${runs[0]?.id}`);
  await expect(away.getByRole('heading', { name: 'New Endpoint' }).first()).toBeVisible();

  await choose(page, name, /^Deactivate/);
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('3 open items')).toBeVisible();
  await dialog.getByText('3 open items').click();
  await dialog.getByLabel(`Who takes over in ${project.name}`).selectOption({ label: kim.name });
  await clean(page);
  await dialog.getByRole('button', { name: 'Deactivate' }).click();
  await expect(page.getByText(`${name} is deactivated. Handed over 3 items`)).toBeVisible();
  expect((await kim.api.list('/me/items')).meta.total).toBe(3);

  await away.goto('/');
  await expect(away).toHaveURL(/\/sign-in/);
  await signIn(away, bo.email, NEW);
  await expect(away.getByText(/^This account is deactivated/)).toBeVisible();
  await choose(page, name, /^Bring back/);
  await expect(page.getByText(`${name} is back, and can sign in again.`)).toBeVisible();
  await signIn(away, bo.email, NEW);
  await expect(away).toHaveURL(`${server.url}/`);
  await guest.close();
});

test('a second owner is made, and one steps down', async ({ browser }) => {
  const server = await ownServer();
  const page = await browser.newPage({
    baseURL: server.url,
    viewport: { width: 320, height: 700 },
  });
  try {
    await page.goto('/');
    await page.getByLabel('Your name').fill('Ada');
    await page.getByLabel('Email').fill('ada@example.com');
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Create account' }).click();
    await expect(page).toHaveURL(`${server.url}/`);
    await page.goto('/team');
    await page.getByRole('button', { name: 'Create invitation link' }).click();
    await page.getByRole('button', { name: 'Create', exact: true }).click();
    const link = await page.getByLabel('Invitation link').inputValue();
    await page.keyboard.press('Escape');
    await expect(page.getByText(/expires in 7 days/)).toBeVisible();

    const other = await browser.newPage({ baseURL: server.url });
    await other.goto(link);
    await other.getByRole('button', { name: 'Create account' }).click();
    await expect(other.getByText('Enter a name')).toBeVisible();
    await other.getByLabel('Your name').fill('Bo');
    await other.getByLabel('Email').fill('ada@example.com');
    await other.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await other.getByRole('button', { name: 'Create account' }).click();
    await expect(other.getByText('This email already has an account')).toBeVisible();
    await other.getByLabel('Email').fill('bo@example.com');
    await other.getByRole('button', { name: 'Create account' }).click();
    await expect(other).toHaveURL(`${server.url}/`);

    await page.reload();
    await choose(page, 'Ada', /^Step down to member/);
    await page.getByRole('button', { name: 'Step down as owner' }).click();
    await expect(page.getByText(/^This is the last owner/)).toBeVisible();
    await page.keyboard.press('Escape');
    await choose(page, 'Bo', /^Make owner/);
    await page.getByRole('button', { name: 'Make owner' }).click();
    await expect(page.getByText('Bo is an owner now.')).toBeVisible();
    await choose(page, 'Ada', /^Step down to member/);
    await page.getByRole('button', { name: 'Step down as owner' }).click();
    await expect(page.getByText('Ada is a member now.')).toBeVisible();
    await expect(
      page.getByText(/^Owners and admins of this workspace create invitation/),
    ).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await page.goto('/account');
    await expect(page.getByRole('heading', { name: 'My sessions' })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await other.close();
  } finally {
    await page.close();
    await server.dispose();
  }
});

test('too many tries are told how long to wait, and the owner’s own browser still gets in', async ({
  somebody,
  browser,
  server,
}) => {
  const ada = await somebody('Ada');
  const context = await browser.newContext({ baseURL: server.url });
  const stranger = await context.newPage();
  await stranger.goto('/sign-in');
  await signIn(stranger, ada.email, 'wrong 0');
  await expect(stranger.getByText('This email and password don’t match.')).toBeVisible();
  for (let n = 1; n < 10; n += 1)
    await context.request.post('/api/auth/sign-in/email', {
      data: { email: ada.email, password: `wrong ${n}` },
    });
  await signIn(stranger, ada.email, PASSWORD);
  await expect(stranger.getByText(/^Too many tries. Try again in 1[45] minutes.$/)).toBeVisible();
  await clean(stranger);
  await context.close();

  await ada.page.goto('/');
  await ada.page.getByRole('button', { name: 'Account: Ada' }).click();
  await ada.page.getByRole('button', { name: 'Sign out' }).click();
  await signIn(ada.page, ada.email, PASSWORD);
  await expect(ada.page).toHaveURL(`${server.url}/`);
});

test('an owner who lost the password gets a link on the server', async ({ browser }) => {
  const { execFileSync } = await import('node:child_process');
  const server = await ownServer({
    WALKAROUND_OWNER_EMAIL: 'ada@example.com',
    WALKAROUND_OWNER_PASSWORD: PASSWORD,
  });
  const page = await browser.newPage({ baseURL: server.url });
  try {
    const args = ['bin/walkaround.mjs', 'reset-password', 'ada@example.com', '--url', server.url];
    const out = execFileSync(process.execPath, args, {
      env: { ...process.env, WALKAROUND_DATA: server.data },
      encoding: 'utf8',
    });
    await page.goto(out.match(/http\S+/)?.[0] as string);
    await page.getByLabel('New password').fill(NEW);
    await page.getByRole('button', { name: 'Change password' }).click();
    await signIn(page, 'ada@example.com', NEW);
    await expect(page).toHaveURL(`${server.url}/`);
  } finally {
    await page.close();
    await server.dispose();
  }
});
