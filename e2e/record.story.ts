import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { test as base, expect, PASSWORD, startProject } from './fixtures';
import { taskItems } from './report-counts';
import { runPage } from './run-page';
import { type OwnServer, ownServer } from './server';

const GUIDE = `---
name: backend-developer
---
# Backend

## New Endpoint

- [ ] Check [the spec](https://spec.example/orders) and \`x-id\`
- [ ] Write tests
`;
const LINKED = 'Check the spec and x-id';
const LONG = 'Donaudampfschifffahrtsgesellschaft'.repeat(4);
const NOTE = `Asked @ada <!-- draft --> about #12  \nand ${LONG}

| ${Array.from({ length: 12 }, (_, at) => `column ${at}`).join(' | ')} |
| ${'- | '.repeat(12)}
| ${Array.from({ length: 12 }, () => 'some words here').join(' | ')} |

\`\`\`
${'a long line of output '.repeat(20)}
\`\`\`
`;

/** A server whose guide has an item with a link. */
const test = base.extend<object, { server: OwnServer }>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from the pattern
    async ({}, use) => {
      const guides = mkdtempSync(path.join(tmpdir(), 'walkaround-guides-'));
      writeFileSync(path.join(guides, 'backend-developer.md'), GUIDE);
      const server = await ownServer({ WALKAROUND_GUIDES: guides });
      await use(server);
      await server.dispose();
      rmSync(guides, { recursive: true });
    },
    { scope: 'worker' },
  ],
});

test('links of an item open in a new tab and answer nothing', async ({ somebody }) => {
  const ada = await somebody('Ada');
  const { runs } = await startProject(ada, 'Orders', ['New Endpoint']);
  const run = runs[0] as (typeof runs)[number];
  const { page, context } = ada;
  await context.route('https://spec.example/**', (route) => route.fulfill({ body: 'the spec' }));
  await runPage(page).open(run.id);
  const row = page.getByRole('row').filter({ hasText: LINKED });
  const link = row.getByRole('link', { name: 'the spec' });
  await expect(link).toHaveAttribute('rel', /noopener/);
  await expect(row.locator('code')).toHaveText('x-id');
  const [opened] = await Promise.all([context.waitForEvent('page'), link.click()]);
  await expect(opened).toHaveURL('https://spec.example/orders');
  await opened.close();
  await link.focus();
  const [again] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('Enter')]);
  await again.close();
  await runPage(page).expectStatus(LINKED, 'Open');
  await runPage(page).tick(LINKED);
  await runPage(page).expectStatus(LINKED, 'Done');
});

test('the report says who answered and signed, as the page does, and pings nobody', async ({
  somebody,
}) => {
  const ada = await somebody('Ada Record');
  const { runs } = await startProject(ada, `Orders ${LONG}`, ['New Endpoint']);
  const run = runs[0] as (typeof runs)[number];
  const params = { id: run.id };
  const { data: items } = await ada.api.list('/runs/{id}/items', { params });
  const [linked, tests] = items as [(typeof items)[number], (typeof items)[number]];
  const change = (id: string, version: number, body: object) =>
    ada.api.call('patch', '/items/{id}', { params: { id }, body: { ...body, version } });
  await change(linked.id, 1, { status: 'done', note: NOTE });
  await change(tests.id, 1, { status: 'not_applicable', justification: 'No `tests` here' });
  const { seq } = await ada.api.call('get', '/runs/{id}/snapshot', { params });
  await ada.api.call('post', '/runs/{id}/sign-offs', { params, body: { seq, password: PASSWORD } });
  await change(tests.id, 2, { status: 'needs_work', justification: 'Some after all' });

  const { page } = ada;
  await runPage(page).open(run.id, `?item=${linked.id}`);
  const details = page.getByRole('complementary', { name: 'Details' });
  await expect(details.locator('[data-answered]')).toHaveText(/^— Ada Record, /);
  await expect(details.locator('.prose-doc br')).toHaveCount(1);
  await expect(details.getByText('draft')).toHaveCount(0);

  await page.goto(`/runs/${run.id}/report`);
  const paper = page.getByRole('article');
  await expect(paper.getByText(/^— Ada Record, \d+ \w{3} \d{4}, \d\d:\d\d UTC$/)).toHaveCount(2);
  await expect(paper.getByText('Asked @ada about #12')).toBeVisible();
  await expect(paper.getByText('draft')).toHaveCount(0);
  await expect(paper.getByRole('link', { name: 'the spec' })).toBeVisible();
  await expect(paper.getByRole('row').filter({ hasText: 'Stale: “Write tests”' })).toBeVisible();
  const markdown = await (
    await ada.context.request.get(`/api/v1/runs/${run.id}/report?format=md`)
  ).text();
  expect(markdown).toMatch(/Asked @<!-- -->ada +about #<!-- -->12\\\n/);
  expect(taskItems(markdown)).toEqual({ items: 2, done: 1 });

  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const view of ['', '?view=source']) {
      await page.goto(`/runs/${run.id}/report${view}`);
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
      for (const width of [320, 390, 768, 1024, 1280, 1536, 1920]) {
        await page.setViewportSize({ width, height: 800 });
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(wide, `${view} at ${width}, ${colorScheme}`).toBe(width);
      }
    }
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  }
});

test('a commit that is none is refused, with the field named', async ({ somebody }) => {
  const ada = await somebody('Ada');
  const { runs } = await startProject(ada, 'Orders', ['New Endpoint']);
  const run = runs[0] as (typeof runs)[number];
  const { page } = ada;
  await runPage(page).open(run.id);
  const details = await runPage(page).choose('Write tests');
  await details.getByLabel('Kind of evidence').selectOption('Commit');
  await details.getByLabel('Commit hash', { exact: true }).fill('zzz');
  await details.getByRole('button', { name: 'Add evidence' }).click();
  await expect(details.getByText(/Enter a commit: 7 to 64 hexadecimal digits/)).toBeVisible();
  await details.getByLabel('Commit hash', { exact: true }).fill('org/repo@abc1234');
  await details.getByRole('button', { name: 'Add evidence' }).click();
  await expect(details.getByText('org/repo@abc1234', { exact: true })).toBeVisible();
});

test('two people of one name are told apart by email, on the page and in the report', async ({
  somebody,
}) => {
  const ada = await somebody('Ada');
  const mal = await somebody('Mal');
  const { runs } = await startProject(ada, 'Orders', ['New Endpoint']);
  const run = runs[0] as (typeof runs)[number];
  const params = { id: run.id };
  const { name } = await ada.api.call('get', '/me');
  const { email } = await mal.api.call('get', '/me');
  await mal.api.call('patch', '/me', { body: { name } });
  const { data: items } = await mal.api.list('/runs/{id}/items', { params });
  for (const { id, version } of items) {
    await mal.api.call('patch', '/items/{id}', {
      params: { id },
      body: { version, status: 'done' },
    });
  }
  const { seq } = await mal.api.call('get', '/runs/{id}/snapshot', { params });
  await mal.api.call('post', '/runs/{id}/sign-offs', { params, body: { seq, password: PASSWORD } });
  const title = 'New Endpoint: POST /refunds';
  await ada.api.call('patch', '/runs/{id}', { params, body: { title } });

  const { page } = ada;
  await runPage(page).open(run.id, `?item=${items[0]?.id}`);
  const details = page.getByRole('complementary', { name: 'Details' });
  await expect(details.locator('[data-answered]')).toContainText(`${name} (${email})`);
  await page.getByText(`1 of 1: ${name} (${email})`).click();
  const line = page.getByText(`, as of event ${seq}, on this page`);
  // What the server drew gives way to the page's own.
  await expect(line).toHaveCount(1);
  await expect(line).toContainText(`${name} (${email}) signed`);
  await expect(page.getByText(`, signed as “${run.title}”`)).toBeVisible();
  await page.goto(`/runs/${run.id}/report`);
  const signed = page.getByRole('row').filter({ hasText: 'Valid' });
  await expect(signed).toContainText(`${name} (${email}), signed as “${run.title}”`);
  await expect(signed.getByRole('link')).toHaveCount(0);
});
