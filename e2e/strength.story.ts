import { expectAccessible, STILL } from './accessible';
import { expect, startProject, test } from './fixtures';
import { runPage } from './run-page';
import { sidewaysFaults } from './sideways';
import { typeAndEnter } from './typing';

test('an agent claims, people confirm and reject, and only what counts is done', async ({
  somebody,
  server,
}) => {
  const ada = await somebody('Ada Strength', STILL);
  const { page } = ada;
  const { project, runs } = await startProject(ada, 'Claimed by an agent', ['New Endpoint']);
  const run = runs[0] as (typeof runs)[number];
  const { data: items } = await ada.api.list('/runs/{id}/items', { params: { id: run.id } });
  const { token } = await ada.api.call('post', '/me/tokens', {
    body: { name: 'Coding agent', scopes: ['read', 'answer'], isAgent: true },
  });
  const claims = items.slice(0, 4);
  const names = claims.map(({ text }) => text) as [string, string, string, string];
  const claimed = await fetch(`${server.url}/api/v1/runs/${run.id}/items`, {
    method: 'PATCH',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
      'walkaround-agent-model': 'some-model-4',
    },
    body: JSON.stringify({
      fields: { status: 'done' },
      changes: claims.map(({ id, version }) => ({ id, version })),
    }),
  });
  expect(claimed.status).toBe(200);

  await runPage(page).open(run.id);
  const bar = page.getByRole('img', { name: /^Progress/ });
  await expect(bar).toHaveAccessibleName('Progress: 0 of 8 settled: 4 to confirm, 4 open');
  await expect(runPage(page).row(names[0])).toContainText('Claimed');
  const details = await runPage(page).choose(names[0]);
  await expect(details.locator('[data-answered]')).toContainText(
    'Claimed by Coding agent (agent, some-model-4), through Ada Strength’s token',
  );
  await expectAccessible(page, 'a claim');
  expect(await sidewaysFaults(page, 'a claim', [320, 1280])).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 900 });

  // One is confirmed by its button, one rejected by its key, with a reason.
  await details.getByRole('button', { name: 'Confirm' }).click();
  await expect(details.locator('[data-confirmed]')).toContainText('Confirmed by Ada Strength');
  await expect(bar).toHaveAccessibleName(/^Progress: 1 of 8 settled: 1 done, 3 to confirm/);
  await page.getByRole('row').filter({ hasText: names[1] }).focus();
  await page.keyboard.press('r');
  await typeAndEnter(page, 'There is no such test.');
  await runPage(page).expectStatus(names[1], 'Needs work');
  await expect(bar).toHaveAccessibleName(/^Progress: 1 of 8 settled: 1 done, 2 to confirm/);

  // The rest is found by the filter, and confirmed together; undone and done again.
  await page.getByRole('button', { name: /^To confirm/ }).click();
  await expect(page.getByRole('row')).toHaveCount(2);
  await page.getByRole('row').first().focus();
  await page.keyboard.press('v');
  await page.keyboard.press('j');
  await page.keyboard.press('v');
  await expectAccessible(page, 'selected claims');
  await page
    .getByRole('region', { name: 'Answer the selected items' })
    .getByRole('button', { name: 'Confirm' })
    .click();
  await expect(bar).toHaveAccessibleName(/^Progress: 3 of 8 settled: 3 done, 1 needing work/);
  await page.keyboard.press('u');
  await expect(bar).toHaveAccessibleName(/^Progress: 1 of 8 settled: 1 done, 2 to confirm/);
  await page.keyboard.press('Shift+U');
  await expect(bar).toHaveAccessibleName(/^Progress: 3 of 8 settled: 3 done, 1 needing work/);
  await page.keyboard.press('u');
  await runPage(page).expectAllSent();
  await expect(bar).toHaveAccessibleName(/^Progress: 1 of 8 settled: 1 done, 2 to confirm/);

  await page.goto(`/projects/${project.id}`);
  await expect(page.getByText('2 to confirm')).toBeVisible();
  await expect(page.getByText('rejected the claim of')).toBeVisible();
  await page.goto(`/runs/${run.id}/report`);
  await expect(page.getByRole('columnheader', { name: 'To confirm' })).toBeVisible();
  await expect(page.getByText('not counted yet')).toHaveCount(2);
});

test('what an agent adds to a confirmed answer is to be confirmed again', async ({
  somebody,
  server,
}) => {
  const ada = await somebody('Ada Again', STILL);
  const { page } = ada;
  const { runs } = await startProject(ada, 'Changed by an agent', ['New Endpoint']);
  const run = runs[0] as (typeof runs)[number];
  const { data: items } = await ada.api.list('/runs/{id}/items', { params: { id: run.id } });
  const { token } = await ada.api.call('post', '/me/tokens', {
    body: { name: 'Coding agent', scopes: ['read', 'answer'], isAgent: true },
  });
  const item = items[0] as (typeof items)[number];
  await ada.api.call('patch', '/items/{id}', {
    params: { id: item.id },
    body: { status: 'done', version: item.version },
  });

  await runPage(page).open(run.id);
  const bar = page.getByRole('img', { name: /^Progress/ });
  await expect(bar).toHaveAccessibleName('Progress: 1 of 8 settled: 1 done, 7 open');
  const details = await runPage(page).choose(item.text);
  // It happens while the page is open, and is told there.
  const added = await fetch(`${server.url}/api/v1/items/${item.id}/evidence`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ kind: 'text', text: 'All green' }),
  });
  expect(added.status).toBe(201);
  await expect(bar).toHaveAccessibleName('Progress: 0 of 8 settled: 1 to confirm, 7 open');
  await expect(runPage(page).row(item.text)).toContainText('Claimed');
  await expect(details.locator('[data-answered]')).toContainText(
    'To be confirmed again: answered by Ada Again',
  );
  await expect(details.getByText('Ada Again, from an agent')).toBeVisible();
  await expect(details.getByText(/the answer is to be confirmed again/)).toBeVisible();
  await expectAccessible(page, 'an answer to be confirmed again');

  await details.getByRole('button', { name: 'Confirm', exact: true }).click();
  await expect(bar).toHaveAccessibleName('Progress: 1 of 8 settled: 1 done, 7 open');
  await runPage(page).expectAllSent();
  await page.reload();
  await expect(bar).toHaveAccessibleName('Progress: 1 of 8 settled: 1 done, 7 open');
});

test('a lead asks for a second person, and somebody else confirms', async ({ somebody }) => {
  const ada = await somebody('Ada Second', STILL);
  const bo = await somebody('Bo Second', STILL);
  const { project, runs } = await startProject(ada, 'Looked at twice', ['New Endpoint']);
  const run = runs[0] as (typeof runs)[number];
  const { page } = ada;
  await runPage(page).open(run.id);
  await page.keyboard.press('x');
  const bar = page.getByRole('img', { name: /^Progress/ });
  await expect(bar).toHaveAccessibleName(/^Progress: 1 of 8 settled/);
  await runPage(page).expectAllSent();

  const lead = await ada.context.newPage();
  await lead.goto(`/projects/${project.id}`);
  await lead.getByRole('button', { name: 'More actions' }).click();
  await lead.getByRole('menuitem', { name: 'What counts as done' }).click();
  const dialog = lead.getByRole('dialog', { name: 'What counts as done' });
  await dialog
    .getByRole('group', { name: 'Implementation' })
    .getByLabel('A second person confirms')
    .check();
  await expectAccessible(lead, 'what counts as done', ['[role=dialog]']);
  expect(await sidewaysFaults(lead, 'what counts as done', [320])).toEqual([]);
  await lead.setViewportSize({ width: 1280, height: 900 });
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toHaveCount(0);

  // The open page hears of it at once; who answered is not the second person.
  await expect(bar).toHaveAccessibleName(/^Progress: 0 of 8 settled: 1 to confirm/);
  await expect(page.getByRole('row').first()).toContainText('Needs a second person');
  await page.keyboard.press('y');
  await expect(page.getByText('Somebody else has to confirm it.')).toBeVisible();

  await runPage(bo.page).open(run.id);
  await bo.page.getByRole('row').first().focus();
  await bo.page.keyboard.press('y');
  await expect(bar).toHaveAccessibleName(/^Progress: 1 of 8 settled: 1 done/);
});
