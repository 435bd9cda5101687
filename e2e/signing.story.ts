import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, PASSWORD, type Somebody, startProject, test } from './fixtures';
import { reviewPage } from './review-page';
import { runPage } from './run-page';

/** A run whose every item is done, open on somebody's page. */
async function completeRun(ada: Somebody) {
  const { runs, project } = await startProject(ada, 'Orders', ['New Endpoint']);
  const run = runs[0] as (typeof runs)[number];
  const params = { id: run.id };
  const { data: items } = await ada.api.list('/runs/{id}/items', { params });
  await ada.api.call('patch', '/runs/{id}/items', {
    params,
    body: { changes: items.map(({ id, version }) => ({ id, version, status: 'done' as const })) },
  });
  const signing = () => ada.api.call('get', '/runs/{id}/signing', { params });
  const types = async () =>
    (await ada.api.list('/projects/{id}/events', { params: { id: project.id } })).data.map(
      ({ type }) => type,
    );
  await runPage(ada.page).open(run.id);
  return { run, project, items, signing, types };
}

async function signOff(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sign off' }).click();
  const dialog = page.getByRole('dialog', { name: 'Sign off this run' });
  await dialog.getByLabel('Your password').fill(PASSWORD);
  await dialog.getByRole('button', { name: 'Sign off', exact: true }).click();
  await expect(page.getByText('You signed the run off.')).toBeVisible();
  await expect(dialog).toHaveCount(0);
}

test('a complete run is signed off on its page, with a password, and not before', async ({
  somebody,
}) => {
  const ada = await somebody('Ada');
  const { signing, items, run } = await completeRun(ada);
  const { page } = ada;
  await expect(page.getByText('Every item is done or not applicable.')).toBeVisible();
  await page.getByRole('button', { name: 'Sign off' }).click();
  const dialog = page.getByRole('dialog', { name: 'Sign off this run' });
  await dialog.getByRole('button', { name: 'Sign off', exact: true }).click();
  await expect(dialog.getByText('Enter your password.')).toBeVisible();
  await dialog.getByLabel('Your password').fill('not my password');
  await dialog.getByRole('button', { name: 'Sign off', exact: true }).click();
  await expect(dialog.getByLabel('Your password')).toHaveAttribute('aria-invalid', 'true');
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  await page.keyboard.press('Escape');
  await signOff(page);
  await expect(page.getByText(/1 of 1: Ada\b/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Sign off' })).toHaveCount(0);
  expect(await signing()).toMatchObject({ signed: true, quorum: 1 });

  const item = items[0] as (typeof items)[number];
  await ada.api.call('patch', '/items/{id}', {
    params: { id: item.id },
    body: { status: 'open', version: item.version + 1 },
  });
  await runPage(page).open(run.id);
  await expect(page.getByText(/1 item differs from what Ada\b.* signed\./)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Sign off' })).toHaveCount(0);
});

test('changing a signed run asks once, and an undo makes the sign-off valid again', async ({
  somebody,
}) => {
  const ada = await somebody('Ada');
  const { signing, items, types } = await completeRun(ada);
  const { page } = ada;
  await signOff(page);
  const question = page.getByRole('alertdialog', { name: 'Change a signed run?' });
  const { text } = items[0] as (typeof items)[number];
  await runPage(page).choose(text);

  await page.keyboard.press('x');
  await expect(question).toContainText(
    /This run is signed off by Ada\b.*\. A change makes the sign-off stale until the answers are as they were or the run is signed again\./,
  );
  await question.getByRole('button', { name: 'Cancel' }).click();
  await expect(question).toHaveCount(0);
  await runPage(page).expectStatus(text, 'Done');
  expect(await signing()).toMatchObject({ signed: true });

  await page.keyboard.press('x');
  await question.getByRole('button', { name: 'Change' }).click();
  await expect(page.getByText(/1 item differs from what Ada\b.* signed\./)).toBeVisible();
  await page.keyboard.press('u');
  await expect(page.getByText(/1 of 1: Ada\b/)).toBeVisible();
  expect(await signing()).toMatchObject({ signed: true, signOffs: [{ stale: false }] });

  await page.keyboard.press('x');
  await expect(page.getByText(/1 item differs from what Ada\b.* signed\./)).toBeVisible();
  await expect(question).toHaveCount(0);
  expect((await types()).filter((type) => type.startsWith('sign-off.'))).toEqual([
    'sign-off.stale',
    'sign-off.valid',
    'sign-off.stale',
  ]);
});

test('who was offline when the run was signed is told that their change made it stale', async ({
  somebody,
}) => {
  const ada = await somebody('Ada');
  const { items, run, signing } = await completeRun(ada);
  const { page, context, api } = ada;
  const { text } = items[0] as (typeof items)[number];
  await context.route('**/api/v1/**', (route) => route.abort());
  const params = { id: run.id };
  const { seq } = await api.call('get', '/runs/{id}/snapshot', { params });
  await api.call('post', '/runs/{id}/sign-offs', { params, body: { seq, password: PASSWORD } });
  await runPage(page).choose(text);
  await page.keyboard.press('x');
  await expect(page.getByText(/1 change is waiting to be sent/)).toBeVisible();
  await context.unroute('**/api/v1/**');
  const told = page.getByText(/Your change made the sign-off by Ada.* stale/);
  await expect(told).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect.poll(signing).toMatchObject({ signed: true, signOffs: [{ stale: false }] });
});

test('neither the sign-offs nor the offer to sign move the list', async ({ somebody }) => {
  const ada = await somebody('Ada');
  const { items, run, signing } = await completeRun(ada);
  const { page } = ada;
  const { text } = items[0] as (typeof items)[number];
  const top = async () => (await page.getByRole('grid').boundingBox())?.y;
  await expect(page.getByRole('button', { name: 'Sign off' })).toBeVisible();
  const offered = await top();
  await runPage(page).choose(text);
  await page.keyboard.press('x');
  await expect(page.getByRole('button', { name: 'Sign off' })).toHaveCount(0);
  expect(await top()).toBe(offered);
  await page.keyboard.press('x');
  await expect(page.getByRole('button', { name: 'Sign off' })).toBeVisible();
  expect(await top()).toBe(offered);
  await signOff(page);
  await expect.poll(signing).toMatchObject({ signed: true });

  const html = await (await ada.context.request.get(`/runs/${run.id}`)).text();
  expect(html).toContain('Signed off');
  // The code of the sign-offs comes late; until then they stand as they were sent.
  await page.route('**/_next/static/**/*.js', async (route) => {
    const response = await route.fetch();
    const body = await response.text();
    if (body.includes('What changed since')) await new Promise((go) => setTimeout(go, 2_000));
    await route.fulfill({ response, body });
  });
  await page.addInitScript(() => {
    const seen = new Set<number>();
    Object.assign(window, { tops: seen });
    const look = () => {
      const grid = document.querySelector('[role="grid"]');
      // What is still on its way stands in a part of the page that is not shown.
      if (grid?.checkVisibility()) seen.add(Math.round(grid.getBoundingClientRect().top));
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto(`/runs/${run.id}`);
  await page.waitForTimeout(4_000);
  await expect(page.getByText(/1 of 1: Ada\b/)).toBeVisible();
  const tops = await page.evaluate(() => [...(window as unknown as { tops: Set<number> }).tops]);
  expect(tops).toHaveLength(1);
});

test('an undo of evidence asks of a signed run too, and makes the sign-off valid again', async ({
  somebody,
}) => {
  const ada = await somebody('Ada');
  const { signing, items } = await completeRun(ada);
  const { page } = ada;
  const { text } = items[0] as (typeof items)[number];
  const details = await runPage(page).choose(text);
  await page.keyboard.press('e');
  await page.keyboard.type('https://example.com/builds/42');
  await page.keyboard.press('Enter');
  await expect(details.getByRole('link', { name: 'https://example.com/builds/42' })).toBeVisible();
  await signOff(page);
  const question = page.getByRole('alertdialog', { name: 'Change a signed run?' });
  await page.getByRole('row').filter({ hasText: text }).focus();
  await page.keyboard.press('u');
  await question.getByRole('button', { name: 'Cancel' }).click();
  expect(await signing()).toMatchObject({ signed: true });
  await page.keyboard.press('u');
  await question.getByRole('button', { name: 'Change' }).click();
  await expect(page.getByText(/1 item differs from what Ada\b.* signed\./)).toBeVisible();
  await page.keyboard.press('Shift+U');
  await expect(page.getByText(/1 of 1: Ada\b/)).toBeVisible();
  expect(await signing()).toMatchObject({ signed: true, signOffs: [{ stale: false }] });
});

test('a decision against most votes takes a reason, and the minutes tell it', async ({
  somebody,
}) => {
  const [ada, bo] = [await somebody('Ada'), await somebody('Bo')];
  const { project } = await startProject(ada, 'Orders', ['New Endpoint']);
  const { id } = await ada.api.call('post', '/projects/{id}/reviews', {
    params: { id: project.id },
    body: { name: 'Before release', personIds: [bo.id] },
  });
  const params = { id };
  for (const { api } of [ada, bo])
    await api.call('put', '/reviews/{id}/participants/me', { params });
  const phase = (
    from: 'lobby' | 'judging' | 'discussing',
    to: 'judging' | 'discussing' | 'closed',
  ) => ada.api.call('post', '/reviews/{id}/phase', { params, body: { from, to } });
  await phase('lobby', 'judging');
  const { items } = await ada.api.call('get', '/reviews/{id}/snapshot', { params });
  for (const { api } of [ada, bo])
    await api.call('put', '/review-items/{id}/vote', {
      params: { id: items[0]?.id as string },
      body: { vote: 'needs_work', round: 1 },
    });
  await phase('judging', 'discussing');

  const { page } = ada;
  await reviewPage(page).open(id);
  await page.getByRole('button', { name: 'Discuss first item' }).click();
  await page.getByRole('radio', { name: 'Accept' }).check();
  await expect(page.getByText('2 of 2 voted “Needs work”. Say why')).toBeVisible();
  await page.getByRole('button', { name: 'Decide', exact: true }).click();
  await expect(page.getByLabel('Reason')).toHaveAttribute('aria-invalid', 'true');
  await page.getByLabel('Reason').fill('The test is in another repository.');
  await page.getByLabel('Discuss next item').uncheck();
  await page.getByRole('button', { name: 'Decide', exact: true }).click();
  await expect(page.getByText('Against most votes: 2 of 2 voted “Needs work”.')).toBeVisible();
  await phase('discussing', 'closed');
  await page.goto(`/reviews/${id}/minutes`);
  const minutes = page.getByRole('article', { name: 'Minutes: Before release' });
  await expect(minutes).toContainText('Against most votes: 2 of 2 voted “Needs work”.');
  await expect(minutes).toContainText('The test is in another repository.');
});

test('the page says what a file is, and one of three things of it', async ({ somebody }) => {
  const ada = await somebody('Ada');
  const { project } = await startProject(ada, 'Orders', ['New Endpoint']);
  const report = async (format: string) =>
    (
      await ada.context.request.get(`/api/v1/projects/${project.id}/report?format=${format}`)
    ).text();
  const { page } = ada;
  const check = (name: string, text: string) =>
    page
      .getByLabel(/^Choose (a|another) file$/)
      .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  await page.goto('/verify');
  const json = await report('json');
  await check('report.json', JSON.stringify(JSON.parse(json), null, 2));
  await expect(page.getByText('This is a report, as JSON.')).toBeVisible();
  await expect(page.getByText('Valid: everything in it is as it was signed.')).toBeVisible();
  await check('report.json', json.replace('"title":"Orders"', '"title":"Order"'));
  await expect(page.getByText('Altered: one place differs from what was signed.')).toBeVisible();
  await expect(page.getByText('/data/title was changed')).toBeVisible();
  await check('report.csv', await report('csv'));
  await expect(page.getByText('This is a table of comma-separated values (CSV).')).toBeVisible();
  await expect(
    page.getByText('Not something that can be checked: a CSV carries no signature.'),
  ).toBeVisible();
  await check('notes.txt', 'Hello');
  await expect(page.getByText('Not something that can be checked: it is not')).toBeVisible();
});

/** What reaches beyond the window, if the page scrolls sideways for it. */
function overflowing(): string[] {
  const wide = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= wide) return [];
  return [...document.body.querySelectorAll('*')]
    .filter((one) => one.getBoundingClientRect().right > wide + 0.5)
    .map((one) => `${one.tagName} ${one.getAttribute('class') ?? ''}`.slice(0, 160));
}

/** The widths that the pages are looked at in. */
const WIDTHS = [320, 390, 768, 1024, 1280, 1536, 1920];

test('long names scroll no page of reviews and sign-offs sideways', async ({ somebody }) => {
  const ada = await somebody('A'.repeat(60));
  const { run, project } = await completeRun(ada);
  const name = 'N'.repeat(200);
  await ada.api.call('patch', '/runs/{id}', { params: { id: run.id }, body: { title: name } });
  await signOff(ada.page);
  const { id } = await ada.api.call('post', '/projects/{id}/reviews', {
    params: { id: project.id },
    body: { name },
  });
  const params = { id };
  await ada.api.call('put', '/reviews/{id}/participants/me', { params });
  const { page } = ada;
  const look = async (at: string, sees: string) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(at);
    await expect(page.getByText(sees).first()).toBeVisible();
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      const over = await page.evaluate(overflowing);
      expect.soft([at, sees, width, over]).toEqual([at, sees, width, []]);
    }
  };
  const seen = `/reviews/${id}`;
  await look(seen, 'Not ready yet');
  const steps = ['lobby', 'judging', 'discussing', 'closed'] as const;
  const sights = ['', 'Pass', 'Discuss first item', 'Sign-off'];
  for (const [at, to] of steps.entries()) {
    const from = steps[at - 1];
    if (!from) continue;
    await ada.api.call('post', '/reviews/{id}/phase', { params, body: { from, to } });
    await look(seen, sights[at] ?? '');
    if (to !== 'discussing') continue;
    const { agenda } = await ada.api.call('get', '/reviews/{id}/snapshot', { params });
    await ada.api.call('put', '/reviews/{id}/spotlight', {
      params,
      body: { reviewItemId: agenda[0] as string },
    });
    await look(seen, 'What is decided');
  }
  await look(`/reviews/${id}/minutes`, 'Sign-offs');
  await look('/verify', 'Choose a file');
});
