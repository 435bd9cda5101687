import { type BrowserContext, test as base, type Page } from '@playwright/test';
import { type ApiClient, createClient } from '@/lib/application/client';
import { type OwnServer, ownServer } from './server';

/** Somebody with an account and a browser of their own. */
export interface Somebody {
  id: string;
  name: string;
  email: string;
  api: ApiClient;
  context: BrowserContext;
  page: Page;
}

interface WorkerFixtures {
  server: OwnServer;
  owner: { api: ApiClient };
}

interface TestFixtures {
  /** Makes an account and signs in with a new browser context. */
  somebody(
    name: string,
    options?: Parameters<import('@playwright/test').Browser['newContext']>[0],
  ): Promise<Somebody>;
}

export const PASSWORD = 'a long password';

/** Stories that share a server a worker; each makes people and projects of its own. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from the pattern
    async ({}, use) => {
      const server = await ownServer();
      await use(server);
      await server.dispose();
    },
    { scope: 'worker' },
  ],
  owner: [
    async ({ server }, use) => {
      const { cookie } = await signUp(server.url, '/setup', {
        name: 'Olga Owner',
        email: 'owner@example.com',
      });
      await use({ api: clientFor(server.url, cookie) });
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ server }, use) => use(server.url),
  somebody: async ({ browser, server, owner }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (name, options = {}) => {
      const { token } = await owner.api.call('post', '/invitations');
      const email = `${crypto.randomUUID()}@example.com`;
      const { id, cookie } = await signUp(server.url, '/people', { name, email, token });
      const context = await browser.newContext({ baseURL: server.url, ...options });
      contexts.push(context);
      await context.addCookies(
        cookie.split('; ').map((pair) => {
          const at = pair.indexOf('=');
          return { name: pair.slice(0, at), value: pair.slice(at + 1), url: server.url };
        }),
      );
      return {
        id,
        name,
        email,
        api: clientFor(server.url, cookie),
        context,
        page: await context.newPage(),
      };
    });
    for (const context of contexts) await context.close();
  },
});

export { expect } from '@playwright/test';

/** A project with runs of the named checklists of the backend guide. */
export async function startProject({ api }: { api: ApiClient }, name: string, titles: string[]) {
  const { data: guides } = await api.list('/guides', { query: { name: 'backend-developer' } });
  const all = guides.flatMap((guide) => guide.checklists);
  const checklistIds = titles.map(
    (title) => all.find((list) => list.title === title)?.id as string,
  );
  const project = await api.call('post', '/projects', { body: { name, checklistIds } });
  const { data: runs } = await api.list('/projects/{id}/runs', { params: { id: project.id } });
  return { project, runs };
}

/** Makes an account through the API and gives its id and cookie. */
export async function signUp(
  url: string,
  path: string,
  account: { name: string; email: string; token?: string },
) {
  const response = await fetch(`${url}/api/v1${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...account, password: PASSWORD }),
  });
  const { data } = await response.json();
  const cookie = response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  return { id: data.id as string, cookie };
}

/** The API as somebody with that cookie sees it. */
export function clientFor(url: string, cookie: string): ApiClient {
  return createClient((at, init) =>
    fetch(url + at, { ...init, headers: { ...init.headers, cookie } }),
  );
}
