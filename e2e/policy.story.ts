import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, startProject, test } from './fixtures';
import { runPage } from './run-page';

/** The addresses of all pages, as patterns: `app/(account)/join/[token]/page.tsx` is `/join/…`. */
const PAGES = readdirSync('app', { recursive: true, encoding: 'utf8' })
  .filter((file) => path.basename(file) === 'page.tsx')
  .map((file) => path.dirname(file).split(path.sep))
  .map((parts) => parts.filter((part) => part !== '.' && !part.startsWith('(')))
  .map((parts) => `/${parts.map((part) => part.replace(/^\[.*\]$/, '[^/?]+')).join('/')}`);

/** What pages of a context did that their policies forbid. */
async function violationsOf(page: Page): Promise<string[]> {
  const found: string[] = [];
  const context = page.context();
  await context.exposeFunction('tellViolation', (what: string) => void found.push(what));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const tell = (window as unknown as { tellViolation(what: string): void }).tellViolation;
      const { effectiveDirective, blockedURI, sourceFile, lineNumber, sample } = event;
      tell(
        `${location.pathname}: ${effectiveDirective} ${blockedURI} ${sourceFile}:${lineNumber} ${sample}`,
      );
    });
  });
  return found;
}

test('no page breaks its Content-Security-Policy', async ({ somebody, browser, server, owner }) => {
  test.setTimeout(240_000);
  const ada = await somebody('Ada');
  const { page } = ada;
  const found = await violationsOf(page);
  const { project, runs } = await startProject(ada, 'Orders', ['New Endpoint']);
  const run = runs[0] as (typeof runs)[number];
  const params = { id: project.id };
  await ada.api.call('patch', '/projects/{id}', { params, body: { guests: true } });
  const review = await ada.api.call('post', '/projects/{id}/reviews', {
    params,
    body: { name: 'Before release' },
  });
  const ofReview = { params: { id: review.id } };
  await ada.api.call('put', '/reviews/{id}/participants/me', ofReview);
  const link = await ada.api.call('put', '/reviews/{id}/guest-link', ofReview);
  const { token } = await owner.api.call('post', '/invitations');
  const visited: string[] = [];
  const visit = async (by: Page, places: string[]) => {
    for (const place of places) {
      visited.push(place);
      await by.goto(place);
      await expect(by.getByRole('heading', { level: 1 }).first()).toBeVisible();
      await expect(by.getByLabel(/^Loading/)).toHaveCount(0);
    }
  };
  const ofProject = [
    '',
    '/actions',
    '/insights',
    '/report',
    '/reviews',
    '/reviews/new',
    '/waivers',
  ];
  await visit(page, [
    '/',
    '/projects/new',
    ...ofProject.map((place) => `/projects/${project.id}${place}`),
    '/guides',
    '/guides/import',
    '/guides/backend-developer',
    '/team',
    '/account',
    '/me',
    '/actions',
    '/insights',
    '/search?q=security',
    `/runs/${run.id}/report`,
    `/runs/${run.id}/report?view=source`,
    `/reviews/${review.id}`,
    `/reviews/${review.id}/minutes`,
    '/verify',
    // Without mail there is none, and who is let in has nothing to set up: their own stories visit them.
    '/forgot',
    '/secure',
    '/nowhere',
    '/api/docs',
  ]);
  for (const format of ['html', 'json']) {
    await page.goto(`/api/v1/runs/${run.id}/report?format=${format}`);
  }

  visited.push(`/runs/${run.id}`);
  await runPage(page).open(run.id);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'More about this run' }).click();
  await expect(page.getByRole('menu')).toBeVisible();
  await page.keyboard.press('Escape');

  const outside = await browser.newContext({ baseURL: server.url });
  const stranger = await outside.newPage();
  const foundOutside = await violationsOf(stranger);
  await visit(stranger, ['/sign-in', `/join/${token}`, '/reset/used', new URL(link.url).pathname]);
  await outside.close();
  visited.push('/welcome');
  await page.goto('/welcome');
  expect([...found, ...foundOutside]).toEqual([]);
  const missed = PAGES.filter(
    (one) => !visited.some((place) => new RegExp(`^${one}/?(?:\\?|$)`).test(place)),
  );
  expect(missed).toEqual([]);
});

test('a style within an element is stopped by the policy', async ({ page }) => {
  await page.goto('/verify');
  const colour = await page.evaluate(() => {
    document.body.insertAdjacentHTML('beforeend', '<p id="styled" style="color: red">x</p>');
    return getComputedStyle(document.getElementById('styled') as HTMLElement).color;
  });
  expect(colour).not.toBe('rgb(255, 0, 0)');
});
