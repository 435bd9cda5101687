import { expect, onTestFinished, test } from 'vitest';
import { readSettings } from '@/lib/config/config';
import { identityProvider } from '@/lib/testing/identity-provider';
import { mailServer } from '@/lib/testing/mail-server';
import { checkServers } from './check-servers';

const OIDC = { OIDC_CLIENT_ID: 'walkaround', OIDC_CLIENT_SECRET: 'x' };
const said = async (env: Record<string, string>) =>
  (await checkServers(readSettings(env))).map(({ check, state, found, todo }) =>
    [check, state, found, todo ?? ''].join('; '),
  );

test('a provider and a mail server that answer are fine, and where to send people back is said', async () => {
  const provider = await identityProvider('http://localhost:3000');
  const mail = await mailServer();
  onTestFinished(async () => {
    await Promise.all([provider.close(), mail.close()]);
  });
  const found = await said({
    ...OIDC,
    OIDC_ISSUER: provider.issuer,
    OIDC_SIGN_UP: 'true',
    SMTP_URL: mail.url,
    MAIL_FROM: 'walkaround@example.com',
  });
  expect(found).toEqual([
    expect.stringMatching(/^single sign-on; fine; .*localhost:3000\/api\/auth\/oidc\/callback/),
    expect.stringMatching(/^single sign-on; advice; OIDC_SIGN_UP/),
    expect.stringMatching(/^mail; fine;/),
  ]);
  const [other] = await said({ ...OIDC, OIDC_ISSUER: `${provider.issuer}/realm` });
  expect(other).toMatch(/^single sign-on; wrong; .*OIDC_ISSUER, letter by letter/);
  const wrong = mail.url.replace('//', '//someone:wrong@');
  const [refused] = await said({ SMTP_URL: wrong, MAIL_FROM: 'walkaround@example.com' });
  expect(refused).toMatch(/^mail; wrong; .*Wrong password|535/);
  expect(refused).not.toContain('someone:wrong');
});

test('servers that don’t answer are wrong, and it is said what to do; none named is nothing', async () => {
  const gone = await identityProvider('http://localhost:3000');
  await gone.close();
  const env = {
    ...OIDC,
    OIDC_ISSUER: gone.issuer,
    SMTP_URL: 'smtp://127.0.0.1:1',
    MAIL_FROM: 'walkaround@example.com',
  };
  expect(await said(env)).toEqual([
    expect.stringMatching(/^single sign-on; wrong; .*ECONNREFUSED.*openid-configuration/),
    expect.stringMatching(/^mail; wrong; .*ECONNREFUSED.*SMTP_URL/),
  ]);
  expect(await said({})).toEqual([]);
});

test.each([
  [{ OIDC_ISSUER: 'https://id.example.com' }, 'go together'],
  [{ ...OIDC, OIDC_ISSUER: 'http://id.example.com' }, 'must begin with https'],
  [{ ...OIDC, OIDC_ISSUER: 'id.example.com' }, 'must be an address'],
  [{ ...OIDC, OIDC_ISSUER: 'https://id.example.com', OIDC_SIGN_UP: 'maybe' }, 'true or false'],
  [{ SMTP_URL: 'smtp://mail.example.com' }, 'go together'],
  [{ SMTP_URL: 'mail.example.com', MAIL_FROM: 'a@example.com' }, 'must be an address'],
  [{ SMTP_URL: 'smtp://m.example.com', MAIL_FROM: 'A\nBcc: b@c.de <a@example.com>' }, 'MAIL_FROM'],
])('a setting that is wrong is named', (env, words) => {
  expect(() => readSettings(env as Record<string, string>)).toThrow(words);
});

test('mail goes encrypted unless the server is this machine, or its address says otherwise', () => {
  const read = (url: string) =>
    readSettings({ SMTP_URL: url, MAIL_FROM: 'Walkaround <w@example.com>' }).mail;
  expect(read('smtp://me:p%40ss@mail.example.com')).toMatchObject({
    ...{ port: 587, requireTls: true, user: 'me', password: 'p@ss' },
  });
  expect(read('smtps://mail.example.com')).toMatchObject({ port: 465, secure: true });
  expect(read('smtp://mail.example.com:25?tls=optional')).toMatchObject({ requireTls: false });
  expect(read('smtp://localhost:25')).toMatchObject({ requireTls: false });
});
