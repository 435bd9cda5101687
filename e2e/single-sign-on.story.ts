import type { Page } from '@playwright/test';
import { identityProvider, type TestProvider } from '@/lib/testing/identity-provider';
import { type GotMail, mailServer } from '@/lib/testing/mail-server';
import { expectAccessible, STILL } from './accessible';
import { completeRun } from './complete-run';
import { test as base, clientFor, expect, PASSWORD } from './fixtures';
import { ownServer } from './server';
import { sidewaysFaults } from './sideways';

interface World {
  provider: TestProvider;
  mail: Awaited<ReturnType<typeof mailServer>>;
}

/** Stories of a server that knows an identity provider and a mail server, both real. */
const test = base.extend<object, { world: World }>({
  world: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from the pattern
    async ({}, use) => {
      const mail = await mailServer();
      const provider = await identityProvider();
      await use({ mail, provider });
      await Promise.all([mail.close(), provider.close()]);
    },
    { scope: 'worker' },
  ],
  server: [
    async ({ world: { mail, provider } }, use) => {
      const server = await ownServer(async (url) => {
        await provider.knows(url);
        const { issuer, clientId, clientSecret, name } = provider.settings();
        return {
          OIDC_ISSUER: issuer,
          OIDC_CLIENT_ID: clientId,
          OIDC_CLIENT_SECRET: clientSecret,
          OIDC_NAME: name,
          OIDC_MEMBER_GROUPS: 'crew',
          SMTP_URL: mail.url,
          MAIL_FROM: 'Walkaround <walkaround@example.com>',
        };
      });
      await use(server);
      await server.dispose();
    },
    { scope: 'worker' },
  ],
});

const told = (name: string, email: string, groups: string[]) => ({
  ...{ name, email, email_verified: true, groups },
});

async function signInAt(page: Page, login: string): Promise<void> {
  await page.getByPlaceholder('Enter any login').fill(login);
  await page.getByPlaceholder('and password').fill('x');
  await page.getByRole('button', { name: 'Sign-in' }).click();
}

test('somebody signs in at the provider, confirms there, and adds a passkey without a password', async ({
  world: { provider },
  owner: _,
  browser,
  server,
}) => {
  provider.people.set('pia', told('Pia Provided', 'pia@example.com', ['crew']));
  provider.people.set('out', told('Otto Outside', 'otto@example.com', ['guests']));
  const context = await browser.newContext({ baseURL: server.url, ...STILL });
  const page = await context.newPage();
  await page.goto('/projects/new?from=home');
  await expectAccessible(page, 'signing in');
  const go = page.getByRole('button', { name: 'Continue with Example ID' });

  await go.click();
  await signInAt(page, 'out');
  await expect(page.getByText(/^None of your groups at the provider lets you in/)).toBeVisible();
  await expectAccessible(page, 'not let in');
  expect(await sidewaysFaults(page, 'not let in', [320, 1280])).toEqual([]);
  await context.clearCookies({ domain: '127.0.0.1' });

  await page.goto('/projects/new?from=home');
  await go.focus();
  await page.keyboard.press('Enter');
  await signInAt(page, 'pia');
  await expect(page).toHaveURL(/\/projects\/new\?from=home$/);
  await expect(page.getByRole('button', { name: 'Account: Pia Provided' })).toBeVisible();

  const device = await context.newCDPSession(page);
  await device.send('WebAuthn.enable');
  await device.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
    },
  });
  await page.goto('/account');
  await expect(page.getByText('Connected as pia@example.com')).toBeVisible();
  await expectAccessible(page, 'the account of somebody without a password');
  expect(await sidewaysFaults(page, 'the account', [320, 1280])).toEqual([]);
  const { id } = await page.request.get('/api/v1/me').then(async (me) => (await me.json()).data);
  const cookies = await context.cookies(server.url);
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const api = clientFor(server.url, cookie);
  const pia = { id, name: 'Pia Provided', email: 'pia@example.com', api, context, page };
  await completeRun(pia);
  await page.getByRole('button', { name: 'Sign off' }).click();
  const dialog = page.getByRole('dialog', { name: 'Sign off this run' });
  await expect(dialog.getByText(/^You have no password here, so you sign off/)).toBeVisible();
  await expect(dialog.getByLabel('Your password')).toHaveCount(0);
  await dialog.getByRole('link', { name: 'Add one' }).click();
  const passkeys = page.locator('#passkeys');
  await passkeys.getByRole('button', { name: 'Confirm with Example ID' }).click();
  // Though they are signed in there, they are asked anew.
  await signInAt(page, 'pia');
  await expect(page).toHaveURL(/\/account#passkeys$/);
  await passkeys.getByRole('button', { name: 'Add a passkey' }).click();
  await page.getByLabel('Name of the device').fill('Laptop');
  await page.getByRole('button', { name: 'Create passkey' }).click();
  await expect(page.getByRole('list', { name: 'Passkeys' })).toContainText('Laptop');

  await context.close();
});

test('an owner connects their account with their password, and disconnects it', async ({
  world: { provider },
  somebody,
  owner,
}) => {
  const ann = await somebody('Ann Connects', STILL);
  provider.people.set('ann', told('Ann', ann.email, ['crew']));
  await owner.api.call('put', '/people/{id}/role', {
    params: { id: ann.id },
    body: { role: 'owner' },
  });
  const { page } = ann;
  await page.goto('/account');
  await page.getByRole('button', { name: 'Connect Example ID' }).click();
  await page.getByLabel('Your password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Go on to Example ID' }).click();
  await signInAt(page, 'ann');
  await expect(page.getByText('Example ID signs you in from now on.')).toBeVisible();
  await expect(page.getByText(`Connected as ${ann.email}`)).toBeVisible();
  await page.getByRole('button', { name: 'Disconnect' }).click();
  await page.getByLabel('Your password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Disconnect' }).click();
  await expect(page.getByText('Example ID no longer signs you in.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Connect Example ID' })).toBeVisible();
});

test('a forgotten password: a link comes by mail, and the account says afterwards what happened', async ({
  world: { mail },
  somebody,
  browser,
  server,
}) => {
  const fay = await somebody('Fay Forgets');
  const context = await browser.newContext({ baseURL: server.url, ...STILL });
  const page = await context.newPage();
  await page.goto('/sign-in');
  await page.getByRole('link', { name: 'Forgot your password?' }).click();
  await expect(page.getByRole('heading', { name: 'Forgot your password?' })).toBeVisible();
  await page.getByLabel('Email').fill('nobody@example.com');
  await expectAccessible(page, 'a forgotten password');
  await page.getByRole('button', { name: 'Send the link' }).click();
  const sent = page.getByText(/^If there is an account with this email, a link is on its way/);
  await expect(sent).toBeVisible();

  await page.goto('/forgot');
  await page.getByLabel('Email').fill(fay.email);
  await page.getByRole('button', { name: 'Send the link' }).click();
  await expect(sent).toBeVisible();
  await expectAccessible(page, 'a link on its way');
  const hers = () => mail.got.find(({ to }: GotMail) => to.includes(fay.email));
  await expect.poll(hers).toBeTruthy();
  const link = /https?:\S+\/reset\/\S+/.exec(hers()?.text ?? '')?.[0] as string;
  await page.goto(link);
  await page.getByLabel('New password').fill('eleven green bicycles');
  await page.getByRole('button', { name: 'Change password' }).click();
  await page.getByLabel('Email').fill(fay.email);
  await page.getByLabel('Password', { exact: true }).fill('eleven green bicycles');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Account: Fay Forgets' })).toBeVisible();
  await page.goto('/account');
  const happened = page.getByRole('list', { name: 'What happened to my account' });
  await expect(happened).toContainText('Your password was changed with a reset link.');
  await expectAccessible(page, 'what happened');
  await page.getByRole('button', { name: 'I have seen this' }).click();
  await expect(happened.getByText('New')).toHaveCount(0);
  await context.close();
});
