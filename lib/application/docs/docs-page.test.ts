// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { ERROR_STATUS } from '@/lib/api/app-error';
import { testWorld } from '@/lib/testing/test-world';
import { docsPage } from './docs-page';
import type { OpenApiDocument } from './openapi.types';
import { operationsByTag } from './operations';

const ORIGIN = 'http://localhost:3000';

/** The page as anybody gets it, which takes seconds to read: once for all that only look at it. */
let plain: ReturnType<typeof ask> | undefined;
function served(headers?: Record<string, string>) {
  if (headers) return ask(headers);
  plain ??= ask({});
  return plain;
}

async function ask(headers: Record<string, string>) {
  const { app } = await testWorld();
  const get = (path: string) => app.request(`${ORIGIN}${path}`, { headers });
  const described = (await (await get('/api/v1/openapi.json')).json()) as OpenApiDocument;
  const response = await get('/api/docs');
  const page = parsed(await response.text());
  return { described, response, page, get };
}

const parsed = (text: string) => new DOMParser().parseFromString(text, 'text/html');
const rendered = async (document: OpenApiDocument) =>
  parsed(String(await docsPage(document, { origin: ORIGIN, theme: undefined })));

test('every operation has a section with its address, its errors and a command', async () => {
  const { described, page } = await served();
  const operations = operationsByTag(described).flatMap(([, some]) => some);
  expect(operations.length).toBeGreaterThan(40);
  // The page is long, and asking it anew for each operation takes most of a minute.
  const named = [...page.querySelectorAll<HTMLElement>('nav [data-for]')].map(
    ({ dataset }) => dataset.for,
  );
  for (const { operationId, method, path, summary, responses } of operations) {
    const section = page.getElementById(operationId);
    expect(section?.querySelector('h3')?.textContent).toBe(summary);
    expect(section?.querySelector('.address')?.textContent).toBe(`${method.toUpperCase()} ${path}`);
    expect(section?.querySelectorAll('.errors li').length).toBe(
      Object.keys(responses).filter((status) => Number(status) >= 400).length,
    );
    expect(section?.querySelector('[data-copy*="command"]')?.textContent).toContain('curl');
    expect(named.filter((name) => name === operationId)).toHaveLength(1);
  }
});

test('every link within the page leads somewhere, and no two places share a name', async () => {
  const { described, page } = await served();
  const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const links = [...page.querySelectorAll('a[href^="#"]')].map((a) => a.getAttribute('href'));
  expect(links.filter((href) => !ids.includes(href?.slice(1) ?? ''))).toEqual([]);
  const references = JSON.stringify(described).match(/(?<=#\/components\/schemas\/)\w+/g) ?? [];
  expect(references.length).toBeGreaterThan(40);
  for (const name of references) expect(ids).toContain(`schema-${name}`);
});

test('every error code is explained with its status', async () => {
  const { page } = await served();
  for (const [code, status] of Object.entries(ERROR_STATUS)) {
    expect(page.querySelector(`#error-${code} [data-name=Status]`)?.textContent).toBe(`${status}`);
  }
});

test('it says who may call what', async () => {
  const { page } = await served();
  const who = (id: string) => page.querySelector(`#${id} .who`)?.textContent;
  expect(who('getSetup')).toContain('Anyone, without signing in');
  expect(who('getMe')).toContain('Anyone who is signed in. With a token: scope read.');
  expect(who('changeMyPassword')).toContain('Not with a token.');
  expect(who('listInvitations')).toContain('An owner or an admin');
});

test('nothing comes from another host, and nothing runs that is not a file of ours', async () => {
  const { page, response, get } = await served();
  const addresses = [...page.querySelectorAll('[href], [src]')].map(
    (element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '',
  );
  expect(addresses.filter((address) => !/^(#|\/(?!\/))/.test(address))).toEqual([]);
  expect(page.querySelectorAll('script:not([src]), style, [style]')).toHaveLength(0);
  expect(response.headers.get('content-security-policy')).toContain("default-src 'self'");
  for (const name of ['style.css', 'filter.js', 'copy.js']) {
    const file = await get(`/api/docs/${name}`);
    expect(file.status).toBe(200);
    expect(await file.text()).not.toMatch(/https?:|\/\/\w+\.|@import/);
  }
});

test('it follows the theme cookie, and is sent once', async () => {
  const { page, response } = await served({ cookie: 'theme=dark' });
  expect(page.documentElement.dataset.theme).toBe('dark');
  const etag = response.headers.get('etag') as string;
  const { response: again } = await served({ cookie: 'theme=dark', 'if-none-match': etag });
  expect(again.status).toBe(304);
});

test('text is shown, never run', async () => {
  const evil = '"><img src=x onerror=alert(1)>`<b>`';
  const page = await rendered({
    info: { title: evil, description: evil },
    paths: {
      [`/api/v1/${evil}`]: {
        post: {
          operationId: 'op',
          summary: evil,
          description: evil,
          tags: [evil],
          parameters: [{ name: evil, in: 'query', schema: { type: 'string', example: evil } }],
          requestBody: {
            content: {
              'application/json': {
                schema: {
                  properties: { [evil]: { description: evil, enum: [evil], default: evil } },
                },
              },
            },
          },
          responses: { 200: { description: evil, headers: { [evil]: { description: evil } } } },
        },
      },
    },
    components: {
      schemas: { Thing: { description: evil, properties: { a: { type: evil, format: evil } } } },
    },
  });
  expect(page.querySelectorAll('img, b')).toHaveLength(0);
  expect(page.querySelector('#op h3')?.textContent).toBe(evil);
});
