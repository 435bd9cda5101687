import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { codeAt } from '@/lib/testing/authenticator';
import { expect, PASSWORD, test } from './fixtures';
import { openTeamAt } from './team-page';

const HALF_MINUTE = 30_000;

async function clean(page: Page): Promise<void> {
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
}

test('an authenticator app is set up, asked for, replaced by a recovery code, and turned off', async ({
  somebody,
  owner,
}) => {
  const name = `Tia ${crypto.randomUUID().slice(0, 8)}`;
  const tia = await somebody(name, { viewport: { width: 320, height: 700 }, colorScheme: 'dark' });
  const { page, context } = tia;
  await page.goto('/account');
  await page.getByRole('button', { name: 'Set up an app' }).click();
  await page.getByLabel('Your password').fill('not it');
  await page.keyboard.press('Enter');
  await expect(page.getByText('This is not your password.')).toBeVisible();
  await page.getByLabel('Your password').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('img', { name: 'QR code for the authenticator app' })).toBeVisible();
  const secret = await page.getByLabel('Key', { exact: true }).inputValue();
  await clean(page);
  await page.getByLabel('Code from the app').fill('000000');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^This code is wrong/)).toBeVisible();
  await page.getByLabel('Code from the app').fill(codeAt(secret, new Date()));
  await page.keyboard.press('Enter');
  const codes = page.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem');
  await expect(codes).toHaveCount(10);
  const recovery = await codes.first().innerText();
  await clean(page);
  await page.getByRole('button', { name: 'I’ve saved them' }).click();
  await expect(page.getByText(/10 recovery codes are left/)).toBeVisible();

  const signIn = async () => {
    await context.clearCookies();
    await page.goto('/sign-in?next=/account');
    await page.getByLabel('Email').fill(tia.email);
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  };
  await signIn();
  const code = page.getByLabel('Code', { exact: true });
  await expect(code).toBeFocused();
  await clean(page);
  await code.fill('000000');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^This code is wrong/)).toBeVisible();
  // A clock that is half a minute ahead is taken; the code that confirmed the app is used up.
  await code.fill(codeAt(secret, new Date(Date.now() + HALF_MINUTE)));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/account$/);
  await signIn();
  await code.fill(recovery);
  await page.keyboard.press('Enter');
  await expect(page.getByText(/9 recovery codes are left/)).toBeVisible();
  await page.getByRole('button', { name: 'New recovery codes' }).click();
  await page.getByLabel('Your password').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(codes).toHaveCount(10);
  await page.getByRole('button', { name: 'I’ve saved them' }).click();
  await expect(page.getByText(/10 recovery codes are left/)).toBeVisible();

  const oskar = await somebody('Oskar');
  await owner.api.call('put', '/people/{id}/role', {
    params: { id: oskar.id },
    body: { role: 'owner' },
  });
  await openTeamAt(oskar.page, oskar.api, tia.id);
  await oskar.page.getByRole('button', { name: `Actions for ${name}` }).click();
  await oskar.page.getByRole('menuitem', { name: /^Turn authenticator app off/ }).click();
  await oskar.page.getByRole('button', { name: 'Turn off' }).click();
  await expect(oskar.page.getByText(`${name} no longer needs a code.`)).toBeVisible();
  await signIn();
  await expect(page.getByRole('button', { name: 'Set up an app' })).toBeVisible();
  const happened = page.getByRole('list', { name: 'What happened to my account' });
  await expect(happened).toContainText('Oskar turned your authenticator app off.');
  await page.goto('/');
  await expect(page.getByText('Oskar turned your authenticator app off.')).toBeVisible();
  await clean(page);
});
