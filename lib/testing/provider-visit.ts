import type { TestProvider } from './identity-provider';
import type { testWorld, Visitor } from './test-world';

type World = Awaited<ReturnType<typeof testWorld>>;

/** A browser of somebody's: what it holds from Walkaround. */
export interface Browser {
  cookies: Map<string, string>;
}

/** A browser that nobody signed in with yet, or that a visitor did. */
export function browser(visitor?: Visitor): Browser {
  const cookies = new Map<string, string>();
  for (const pair of visitor?.cookie.split('; ') ?? []) keep(cookies, pair);
  return { cookies };
}

/** Asks Walkaround for where to sign in. @returns the address at the provider */
export async function begun(
  w: World,
  { cookies }: Browser,
  path = '/provider-sign-ins',
  body: object = { next: '/projects' },
): Promise<string> {
  const answer = await w.app.request(`/api/v1${path}`, {
    method: 'POST',
    headers: { host: 'localhost:3000', cookie: line(cookies), 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const { data, error } = await answer.json();
  if (!answer.ok) throw new Error(error.message);
  for (const pair of answer.headers.getSetCookie()) keep(cookies, pair);
  return data.url;
}

/** Signs in at the provider by a name. @returns what it sends the browser back with */
export async function signedInAt(address: string, login: string): Promise<string> {
  const cookies = new Map<string, string>();
  const go = async (at: string, body?: URLSearchParams) => {
    const answer = await fetch(at, {
      redirect: 'manual',
      headers: { cookie: line(cookies) },
      ...(body ? { method: 'POST', body } : {}),
    });
    for (const pair of answer.headers.getSetCookie()) keep(cookies, pair);
    return answer;
  };
  let at = address;
  for (let hop = 0; hop < 10; hop += 1) {
    const answer = await go(at);
    const form = answer.status === 200 ? await answer.text() : '';
    const submitted = form.includes('name="login"')
      ? await go(at, new URLSearchParams({ prompt: 'login', login, password: 'x' }))
      : answer;
    const location = submitted.headers.get('location');
    if (!location) throw new Error(`The provider answered ${submitted.status}: ${form}`);
    at = new URL(location, at).href;
    if (at.includes('/api/auth/oidc/callback')) return new URL(at).search;
  }
  throw new Error('The provider sends in a circle');
}

/** Comes back to Walkaround. @returns where it leads */
export async function arrived(w: World, { cookies }: Browser, search: string): Promise<string> {
  const answer = await w.app.request(`/api/auth/oidc/callback${search}`, {
    headers: { host: 'localhost:3000', cookie: line(cookies) },
  });
  for (const pair of answer.headers.getSetCookie()) keep(cookies, pair);
  if (answer.status !== 303) throw new Error(`Answered ${answer.status}: ${await answer.text()}`);
  return answer.headers.get('location') as string;
}

/** All of it. @returns where it leads, and whom the browser is signed in as */
export async function signsIn(w: World, login: string, one = browser()) {
  const to = await arrived(w, one, await signedInAt(await begun(w, one), login));
  return { to, me: await whoIs(w, one), browser: one };
}

/** Whom a browser is signed in as; nobody when it is not. */
export async function whoIs(w: World, { cookies }: Browser) {
  const answer = await w.visitor('', line(cookies)).fetch('/api/v1/me');
  return answer.ok ? (await answer.json()).data : null;
}

/** A browser's cookies as a request has them. */
export const line = (cookies: Browser['cookies']) =>
  [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');

/** What the provider tells of somebody. */
export const told = (email: string, more: object = {}) => ({
  email,
  email_verified: true,
  name: `Told ${email}`,
  ...more,
});

export type { TestProvider };

function keep(cookies: Map<string, string>, pair: string): void {
  const [first = ''] = pair.split(';');
  const at = first.indexOf('=');
  const [name, value] = [first.slice(0, at), first.slice(at + 1)];
  if (/max-age=0\b/i.test(pair)) cookies.delete(name);
  else cookies.set(name, value);
}
