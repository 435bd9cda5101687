import { AxeBuilder } from '@axe-core/playwright';
import { completeRun, signOff } from './complete-run';
import { expect, PASSWORD, test } from './fixtures';
import { runPage } from './run-page';
import { typeAndEnter } from './typing';

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
  await typeAndEnter(page, 'https://example.com/builds/42');
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

test('where those who answered do not sign, the page says so and offers it to others', async ({
  somebody,
}) => {
  const ada = await somebody('Ada Answers');
  const bo = await somebody('Bo Reviewer');
  const { project, run } = await completeRun(ada);
  await ada.page.goto(`/projects/${project.id}`);
  await ada.page.getByRole('button', { name: 'More actions' }).click();
  await ada.page.getByRole('menuitem', { name: 'Edit project' }).click();
  await ada.page.getByLabel('Whoever answered does not sign off').check();
  await ada.page.getByRole('button', { name: 'Save' }).click();
  await expect(
    ada.page.getByText('kept those who answered from signing off').first(),
  ).toBeVisible();
  await runPage(ada.page).open(run.id);
  await expect(ada.page.getByText(/^You answered “.*here whoever answered does not/)).toBeVisible();
  await expect(ada.page.getByRole('button', { name: 'Sign off' })).toHaveCount(0);
  await runPage(bo.page).open(run.id);
  await expect(bo.page.getByRole('button', { name: 'Sign off' })).toBeVisible();
});
