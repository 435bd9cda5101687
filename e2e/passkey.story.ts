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
