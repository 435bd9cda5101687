import AxeBuilder from '@axe-core/playwright';
import { expect, PASSWORD, startProject, test } from './fixtures';
import { reviewPage } from './review-page';

test('a passkey is added, signs a run off in place of the password, and is removed', async ({
  somebody,
}) => {
  const ada = await somebody('Ada');
  const { page } = ada;
  const device = await ada.context.newCDPSession(page);
  await device.send('WebAuthn.enable');
  const { authenticatorId } = await device.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
    },
  });

  await page.goto('/account');
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.getByRole('button', { name: 'Create passkey' }).click();
  await expect(page.getByText('Enter a name.')).toBeVisible();
  await page.getByLabel('Name of the device').fill('Laptop');
  await page.getByLabel('Your password').fill('not my password');
  await page.getByRole('button', { name: 'Create passkey' }).click();
  await expect(page.getByText('This is not your password.')).toBeVisible();
  await page.getByLabel('Your password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Create passkey' }).click();
  const passkeys = page.getByRole('list', { name: 'Passkeys' });
  await expect(passkeys).toContainText('Laptop');

  const { project, runs } = await startProject(ada, 'Orders', ['New Endpoint']);
  const { id } = await ada.api.call('post', '/projects/{id}/reviews', {
    params: { id: project.id },
    body: { name: 'Alone' },
  });
  const params = { id };
  await ada.api.call('put', '/reviews/{id}/participants/me', { params });
  for (const [from, to] of [
    ['lobby', 'judging'],
    ['judging', 'discussing'],
  ] as const) {
    await ada.api.call('post', '/reviews/{id}/phase', { params, body: { from, to } });
  }
  const { items } = await ada.api.call('get', '/reviews/{id}/snapshot', { params });
  for (const one of items) {
    await ada.api.call('put', '/review-items/{id}/decision', {
      params: { id: one.id },
      body: { decision: 'accepted', version: one.version },
    });
  }
  await ada.api.call('post', '/reviews/{id}/phase', {
    params,
    body: { from: 'discussing', to: 'closed' },
  });
  await reviewPage(page).open(id);

  const sign = page.getByRole('button', { name: 'Sign off with a passkey' });
  await device.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
  await sign.click();
  await expect(page.getByText('Nothing was confirmed. Try again.')).toBeVisible();
  await device.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true });
  await sign.click();
  await expect(page.getByText(/^You signed/)).toBeVisible();
  const run = { id: runs[0]?.id as string };
  expect(await ada.api.call('get', '/runs/{id}/signing', { params: run })).toMatchObject({
    signed: true,
  });

  await page.goto('/account');
  await expect(passkeys).toContainText('Used just now');
  await page.getByRole('button', { name: 'Remove Laptop' }).click();
  await expect(passkeys).toHaveCount(0);
});

test('a passkey signs in without email or password, and not once it is removed', async ({
  somebody,
}) => {
  const { page, context } = await somebody('Pia', { viewport: { width: 320, height: 700 } });
  const device = await context.newCDPSession(page);
  await device.send('WebAuthn.enable');
  const { authenticatorId } = await device.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: false,
    },
  });
  const present = (enabled: boolean) =>
    device.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled });
  await present(true);
  await page.goto('/account');
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.getByLabel('Name of the device').fill('Phone');
  await page.getByLabel('Your password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Create passkey' }).click();
  await expect(page.getByRole('list', { name: 'Passkeys' })).toContainText('Phone');

  // Nobody touches the device until it is asked: else it would answer what the email's field offers.
  await present(false);
  await context.clearCookies();
  await page.goto('/sign-in?next=/account');
  const button = page.getByRole('button', { name: 'Sign in with a passkey' });
  await expect(button).toBeEnabled();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await device.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
  await present(true);
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Nothing was confirmed. Try again.')).toBeVisible();
  await device.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true });
  await button.click();
  await expect(page).toHaveURL(/\/account$/);
  await expect(page.getByRole('list', { name: 'Passkeys' })).toContainText('Used just now');

  await page.getByRole('button', { name: 'Remove Phone' }).click();
  await expect(page.getByRole('list', { name: 'Passkeys' })).toHaveCount(0);
  await present(false);
  await context.clearCookies();
  await page.goto('/sign-in');
  await expect(button).toBeEnabled();
  await present(true);
  await button.click();
  await expect(page.getByText(/^This passkey is no account’s here/)).toBeVisible();
});

test('where the address is an IP, the page says why no passkey works', async ({
  browser,
  server,
}) => {
  const address = new URL(server.url);
  address.hostname = '127.0.0.1';
  const page = await browser.newPage({ baseURL: address.origin });
  await page.goto('/sign-in');
  await expect(page.getByText(/^Passkeys don’t work at this address/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Sign in with a passkey' })).toHaveCount(0);
  await page.close();
});
