import path from 'node:path';
import type { Page } from '@playwright/test';
import { test as base, clientFor, expect, signUp } from './fixtures';
import { type OwnServer, ownServer } from './server';
import { sidewaysFaults } from './sideways';
import { makeWideData, type WideData } from './wide-data';

/** A server of its own, with a guide in which everything is wide. */
const test = base.extend<object, { server: OwnServer }>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from the pattern
    async ({}, use) => {
      const server = await ownServer({ WALKAROUND_GUIDES: path.resolve('e2e/wide-guides') });
      await use(server);
      await server.dispose();
    },
    { scope: 'worker' },
  ],
});

// One worker, so that the data is made once.
test.describe.configure({ mode: 'default' });

const ADA = 'Adelheid'.padEnd(60, 'a');
const BO = 'Bonifatius'.padEnd(60, 'o');

let cookie: string;
let invitation: string;
let data: WideData;
let welcome: string[];

test.beforeAll(async ({ server, browser }) => {
  const page = await browser.newPage({ baseURL: server.url });
  welcome = await look(page, '/welcome');
  await page.close();
  const email = `${'e'.repeat(60)}@example.com`;
  const ada = await signUp(server.url, '/setup', { name: ADA, email });
  cookie = ada.cookie;
  const api = clientFor(server.url, cookie);
  const { token } = await api.call('post', '/invitations');
  const account = { name: BO, email: 'bo@example.com', token };
  const bo = await signUp(server.url, '/people', account);
  const boApi = clientFor(server.url, bo.cookie);
  data = await makeWideData({ id: ada.id, api }, { id: bo.id, api: boApi });
  invitation = (await api.call('post', '/invitations')).token;
});

test.beforeEach(async ({ context, server }, { title }) => {
  if (title.includes('signed out')) return;
  await context.addCookies(
    cookie.split('; ').map((pair) => {
      const at = pair.indexOf('=');
      return { name: pair.slice(0, at), value: pair.slice(at + 1), url: server.url };
    }),
  );
});

test('no page of projects, guides and people scrolls sideways', async ({ page }) => {
  const project = `/projects/${data.projectId}`;
  const places = [
    '/',
    '/?state=archived',
    '/projects/new',
    project,
    `${project}/reviews`,
    `${project}/reviews/new`,
    `${project}/actions`,
    `${project}/insights`,
    `${project}/report`,
    `${project}/report?view=source`,
    '/insights',
    '/actions',
    '/guides',
    '/guides/import',
    '/guides/wide-guide',
    '/team',
    '/me',
    '/search?q=wide',
    '/verify',
    '/nowhere',
  ];
  const faults: string[] = [];
  for (const place of places) faults.push(...(await look(page, place)));
  expect(faults).toEqual([]);
});

test('no page of a run scrolls sideways', async ({ page }) => {
  const run = `/runs/${data.runId}`;
  const faults = [
    ...(await look(page, `${run}/report`)),
    ...(await look(page, `${run}?item=${data.itemId}&focus=1`)),
  ];
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`${run}?item=${data.itemId}`);
  const details = page.getByRole('complementary', { name: 'Details' });
  await details.getByRole('heading', { name: 'History' }).scrollIntoViewIfNeeded();
  await expect(details.getByText('set the status').first()).toBeVisible();
  await settled(page);
  faults.push(...(await sidewaysFaults(page, 'run')));
  await page.setViewportSize({ width: 320, height: 900 });
  await page.getByRole('row').first().getByText('see that everything holds').click();
  await page.getByRole('dialog').getByRole('heading', { name: 'History' }).scrollIntoViewIfNeeded();
  await settled(page);
  faults.push(...(await sidewaysFaults(page, 'details', [320, 390, 768])));
  expect(faults).toEqual([]);
});

test('no phase of a review scrolls sideways', async ({ page }) => {
  const faults: string[] = [];
  for (const id of Object.values(data.reviews)) {
    faults.push(...(await look(page, `/reviews/${id}`)));
  }
  faults.push(...(await look(page, `/reviews/${data.reviews.closed}/minutes`)));
  expect(faults).toEqual([]);
});

test('no page for those signed out scrolls sideways', async ({ page }) => {
  const faults = [...welcome];
  const places = ['/sign-in', `/join/${invitation}`, '/join/used', data.guestLink, '/api/docs'];
  for (const place of places) faults.push(...(await look(page, place)));
  expect(faults).toEqual([]);
});

test('a board does not jump aside for a dialog', async ({ page }) => {
  const faults: string[] = [];
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`/projects/${data.projectId}`);
    const heading = page.locator('h1');
    await expect(heading).toBeVisible();
    const before = await heading.boundingBox();
    await page
      .getByRole('button', { name: /^Start/ })
      .first()
      .click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toBeVisible();
    expect(await heading.boundingBox()).toEqual(before);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    expect(await heading.boundingBox()).toEqual(before);
    faults.push(...(await sidewaysFaults(page, 'after a dialog', [width])));
  }
  expect(faults).toEqual([]);
});

async function look(page: Page, place: string): Promise<string[]> {
  await page.goto(place);
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  await settled(page);
  return sidewaysFaults(page, place.replace(/[\w-]{30,}/g, '…'));
}

/** Waits for what comes after the page itself. */
async function settled(page: Page): Promise<void> {
  await expect(page.getByLabel(/^Loading(?! the actions)/)).toHaveCount(0);
  await page.waitForLoadState('load');
}
