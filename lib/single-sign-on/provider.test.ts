import { pino } from 'pino';
import { expect, test } from 'vitest';
import type { SignOnSettings } from '@/lib/config/sign-on-settings';
import {
  arrived,
  begun,
  browser,
  signedInAt,
  signsIn,
  told,
  whoIs,
} from '@/lib/testing/provider-visit';
import { problem, providerWorld } from '@/lib/testing/provider-world';
import { testWorld } from '@/lib/testing/test-world';

async function world(settings: Partial<SignOnSettings> = {}) {
  const lines: string[] = [];
  const log = pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) });
  return { ...(await providerWorld(settings, log)), lines };
}

test('what comes back is good once, in the browser that began, and as it was asked for', async () => {
  const { w, provider } = await world({ signUp: true });
  provider.people.set('ada', told('ada@example.com'));
  const mine = browser();
  const search = await signedInAt(await begun(w, mine), 'ada');
  expect(await arrived(w, browser(), search)).toBe(problem('start_again'));
  const other = browser();
  await begun(w, other);
  expect(await arrived(w, other, search)).toBe(problem('not_confirmed'));
  const copy = { cookies: new Map(mine.cookies) };
  expect(await arrived(w, mine, search)).toBe('/projects');
  const another = { cookies: new Map(copy.cookies) };
  expect(await arrived(w, copy, search)).toBe(problem('start_again'));
  w.restart();
  // The provider too takes a code once.
  expect(await arrived(w, another, search)).toBe(problem('not_confirmed'));
  expect([await whoIs(w, copy), await whoIs(w, another)]).toEqual([null, null]);

  const late = browser();
  const asked = await signedInAt(await begun(w, late), 'ada');
  w.clock.set('2026-11-22T09:10:01.000Z');
  expect(await arrived(w, late, asked)).toBe(problem('start_again'));
});

test.each([
  ['another audience', { aud: 'somebody-else' }],
  ['another issuer', { iss: 'https://id.example.com' }],
  ['another nonce', { nonce: 'x' }],
  ['a time that is over', { exp: 1_000_000_000, iat: 999_999_000 }],
  ['a subject that its own page does not have', { sub: 'boss' }],
])('an ID token with %s lets nobody in', async (_, lie) => {
  const { w, provider } = await world({ signUp: true });
  provider.people.set('ada', told('ada@example.com'));
  provider.lie((claims) => ({ ...claims, ...lie }));
  const { to, me } = await signsIn(w, 'ada');
  expect([to, me]).toEqual([problem('not_confirmed'), null]);
  provider.lie(null);
  expect((await signsIn(w, 'ada')).to).toBe('/projects');
});

test('a token that another key signed, and one that is not signed, let nobody in', async () => {
  const { w, provider } = await world({ signUp: true });
  provider.people.set('ada', told('ada@example.com'));
  provider.forge((token) => `${token.split('.').slice(0, 2).join('.')}.${'A'.repeat(342)}`);
  expect((await signsIn(w, 'ada')).to).toBe(problem('not_confirmed'));
  const none = Buffer.from('{"alg":"none"}').toString('base64url');
  provider.forge((token) => `${none}.${token.split('.')[1]}.`);
  expect((await signsIn(w, 'ada')).to).toBe(problem('not_confirmed'));
});

test('a provider that is down or does not know us is said so, and the next try works', async () => {
  const { w, provider, lines } = await world({ signUp: true });
  provider.people.set('ada', told('ada@example.com'));
  provider.fail(true);
  const asked = await w.nobody.fetch('/api/v1/provider-sign-ins', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
  expect([asked.status, (await asked.json()).error.message]).toEqual([
    503,
    expect.stringContaining('could not be reached'),
  ]);
  provider.fail(false);
  const one = browser();
  const search = await signedInAt(await begun(w, one), 'ada');
  provider.fail(true);
  expect(await arrived(w, one, search)).toBe(problem('unreachable'));
  provider.fail(false);
  expect((await signsIn(w, 'ada')).to).toBe('/projects');
  const two = browser();
  const { state } = Object.fromEntries(new URL(await begun(w, two)).searchParams);
  const declined = `?error=access_denied&state=${state}&iss=${encodeURIComponent(provider.issuer)}`;
  expect(await arrived(w, two, declined)).toBe(problem('declined'));

  const wrong = await testWorld({
    config: { signOn: { ...provider.settings({ signUp: true }), clientSecret: 'wrong' } },
  });
  expect((await signsIn(wrong, 'ada')).to).toBe(problem('misconfigured'));
  // What is logged of it is what went wrong, and nothing that lets anybody in.
  const logged = lines.join('');
  expect(logged).toContain('the identity provider could not be asked');
  expect(logged).toContain('access_denied');
  for (const secret of [new URLSearchParams(search).get('code'), state, 'a secret of the client'])
    expect(logged).not.toContain(secret);
});
