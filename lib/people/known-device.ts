import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import { generateCookie, getCookie } from 'hono/cookie';

const COOKIE = 'walkaround.device';
const YEAR_SECONDS = 365 * 24 * 60 * 60;

export type KnownDevices = ReturnType<typeof createKnownDevices>;

/**
 * Browsers in which somebody has signed in to an account. They have tries of their own, so that
 * strangers who use up the account's don't keep its owner out. Nothing is stored: the cookie holds
 * a random name and a code over it and the account that only this instance can make.
 * https://owasp.org/www-community/Slow_Down_Online_Guessing_Attacks_with_Device_Cookies
 */
export function createKnownDevices(deps: { secret: string; url: string }) {
  const { secret, url } = deps;

  return { check, cookieFor };

  /** The name of the device when its cookie is for the account; it is worth nothing for another. */
  function check(cookie: string | undefined, email: string): string | null {
    const [name = '', code = ''] = cookie?.split('.') ?? [];
    const expected = codeOf(name, email);
    const given = Buffer.from(code, 'base64url');
    return given.length === expected.length && timingSafeEqual(given, expected) ? name : null;
  }

  /** The `Set-Cookie` for a browser in which somebody has just signed in to the account. */
  function cookieFor(email: string): string {
    const name = randomBytes(12).toString('base64url');
    const value = `${name}.${codeOf(name, email).toString('base64url')}`;
    return generateCookie(COOKIE, value, {
      httpOnly: true,
      sameSite: 'Lax',
      secure: url.startsWith('https:'),
      path: '/',
      maxAge: YEAR_SECONDS,
    });
  }

  function codeOf(name: string, email: string): Buffer {
    return createHmac('sha256', secret)
      .update(JSON.stringify(['known device', name, email.toLowerCase()]))
      .digest();
  }
}

/** The cookie that says in which account this browser signed in. */
export const deviceCookieIn = (context: Context) => getCookie(context, COOKIE);
