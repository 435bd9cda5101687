import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import { generateCookie, getCookie } from 'hono/cookie';

const COOKIE = 'walkaround.device';
const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** An account as a device knows it: by its email, and by its password's hash as it was. */
export interface Account {
  email: string;
  /** None of somebody who does not exist. */
  hash: string | null;
}

export type KnownDevices = ReturnType<typeof createKnownDevices>;

/**
 * Browsers in which somebody has signed in to an account. They have tries of their own, so that
 * strangers who use up the account's don't keep its owner out. Nothing is stored: the cookie holds
 * a random name and a code over it, the account and its password's hash that only this instance can
 * make: a new password ends them all.
 * https://owasp.org/www-community/Slow_Down_Online_Guessing_Attacks_with_Device_Cookies
 */
export function createKnownDevices(deps: { secret: string; url: string }) {
  const { secret, url } = deps;

  return { check, cookieFor };

  /** The name of the device when its cookie is for the account with this password, else nothing. */
  function check(cookie: string | undefined, { email, hash }: Account): string | null {
    const [name = '', code = ''] = cookie?.split('.') ?? [];
    const expected = codeOf(name, { email, hash });
    const given = Buffer.from(code, 'base64url');
    const good = given.length === expected.length && timingSafeEqual(given, expected);
    return good && hash !== null ? name : null;
  }

  /** The `Set-Cookie` for a browser in which somebody has just signed in to the account. */
  function cookieFor(account: Account): string {
    const name = randomBytes(12).toString('base64url');
    const value = `${name}.${codeOf(name, account).toString('base64url')}`;
    return generateCookie(COOKIE, value, {
      httpOnly: true,
      sameSite: 'Lax',
      secure: url.startsWith('https:'),
      path: '/',
      maxAge: YEAR_SECONDS,
    });
  }

  function codeOf(name: string, { email, hash }: Account): Buffer {
    return createHmac('sha256', secret)
      .update(JSON.stringify(['known device', name, email.toLowerCase(), hash]))
      .digest();
  }
}

/** The cookie that says in which account this browser signed in. */
export const deviceCookieIn = (context: Context) => getCookie(context, COOKIE);
