import { expect, test } from '@playwright/test';
import { codeAt } from '@/lib/testing/authenticator';
import { expectAccessible, STILL } from './accessible';
import { clientFor, PASSWORD, signUp } from './fixtures';
import { ownServer } from './server';

// It holds for everybody of a server, so this story has one of its own.
test('an owner requires an app; whoever signs in without one sets it up, and goes on', async ({
  browser,
}) => {
  const server = await ownServer();
  const email = 'olga@example.com';
  await signUp(server.url, '/setup', { name: 'Olga Owner', email });
  const context = await browser.newContext({ baseURL: server.url, ...STILL });
  const page = await context.newPage();
  const signIn = async () => {
    await page.getByLabel('Email').fill(email);
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  };
  await page.goto('/team');
  await signIn();
  await page.getByRole('button', { name: 'Require it of everybody' }).click();
  await expect(
    page.getByText('Everybody with a password needs an authenticator app.'),
  ).toBeVisible();
  await expectAccessible(page, 'the team, an app required');
  await page.reload();
  await expect(page.getByRole('button', { name: 'Require it no longer' })).toBeVisible();

  await context.clearCookies();
  await page.goto('/projects/new?from=home');
  await signIn();
  await expect(page).toHaveURL(/\/secure\?next=%2Fprojects%2Fnew%3Ffrom%3Dhome$/);
  await expectAccessible(page, 'an app to be set up');
  await page.goto('/account');
  await expect(page).toHaveURL(/\/secure\?next=%2Faccount$/);
  const cookies = (await context.cookies()).map(({ name, value }) => `${name}=${value}`);
  const api = clientFor(server.url, cookies.join('; '));
  await expect(api.list('/projects')).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await page.getByRole('button', { name: 'Set up an app' }).click();
  await page.getByLabel('Your password').fill(PASSWORD);
  await page.keyboard.press('Enter');
  const secret = await page.getByLabel('Key', { exact: true }).inputValue();
  await page.getByLabel('Code from the app').fill(codeAt(secret, new Date()));
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'I’ve saved them' }).click();
  await expect(page).toHaveURL(/\/account$/);
  await context.close();
  await server.dispose();
});
