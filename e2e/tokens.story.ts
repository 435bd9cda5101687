import { expectAccessible, STILL } from './accessible';
import { expect, startProject, test } from './fixtures';
import { sidewaysFaults } from './sideways';

/** What a script sends. */
const as = (token: string) => ({ authorization: `Bearer ${token}` });
const json = { 'content-type': 'application/json' };

test('a token is made, ticks from a script as whom it acts for, and is revoked', async ({
  somebody,
  server,
}) => {
  const ada = await somebody('Ada Tokens', STILL);
  const { page } = ada;
  const { project, runs } = await startProject(ada, 'Ticked by token', ['New Endpoint']);
  const { project: other } = await startProject(ada, 'Secret plans', ['New Endpoint']);
  const { data: items } = await ada.api.list('/runs/{id}/items', {
    params: { id: runs[0]?.id as string },
  });
  await page.goto('/account');
  const card = page.locator('#tokens');
  await expect(card.getByText('There is no token yet.')).toBeVisible();

  // By keyboard alone.
  await card.getByRole('button', { name: 'Make a token' }).focus();
  await page.keyboard.press('Enter');
  await expect(card.getByLabel('Name')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(card.getByText('Enter a name.')).toBeVisible();
  await page.keyboard.type('Nightly checks');
  await card.getByRole('radio', { name: 'Only in some projects' }).focus();
  await page.keyboard.press('Space');
  await card.getByRole('button', { name: 'Create token' }).click();
  await expect(card.getByText('Choose at least one project.')).toBeVisible();
  await card.getByRole('checkbox', { name: 'Ticked by token' }).check();
  await card.getByLabel('Ends').selectOption('In 7 days');
  await expect(card.getByText('vote and decide')).toBeVisible();
  await card.getByRole('checkbox', { name: 'An agent uses it' }).check();
  await expect(card.getByText('It does not vote, decide or confirm')).toBeVisible();
  await expect(card.getByText('its ticks are claims until a person confirms')).toBeVisible();
  await expect(card.getByText('vote and decide')).toHaveCount(0);
  await expectAccessible(page, 'a new token', ['#tokens']);
  expect(await sidewaysFaults(page, 'a new token', [320])).toEqual([]);
  await card.getByRole('button', { name: 'Create token' }).focus();
  await page.keyboard.press('Enter');
  const field = card.getByLabel('The token “Nightly checks”');
  await expect(field).toBeFocused();
  const token = await field.inputValue();
  const tokens = card.getByRole('list', { name: 'My tokens' });
  await expect(tokens).toContainText('Nightly checks');
  await expect(tokens).toContainText(
    `${token.slice(0, 8)}… · Read, Answer · its ticks are claims · Ticked by token`,
  );
  await expect(tokens).toContainText('Not used yet, expires in 7 days');
  await expectAccessible(page, 'a token', ['#tokens']);
  expect(await sidewaysFaults(page, 'a token', [320])).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 900 });
  await card.getByRole('button', { name: 'Done' }).click();
  await expect(field).toHaveCount(0);

  const tick = () =>
    fetch(`${server.url}/api/v1/items/${items[0]?.id}`, {
      method: 'PATCH',
      headers: { ...json, ...as(token), 'walkaround-agent-model': 'some-model-4' },
      body: JSON.stringify({ status: 'done', version: 1 }),
    });
  expect((await tick()).status).toBe(200);
  const elsewhere = await fetch(`${server.url}/api/v1/projects/${other.id}`, {
    headers: as(token),
  });
  expect(elsewhere.status).toBe(404);
  const sign = await fetch(`${server.url}/api/v1/runs/${runs[0]?.id}/sign-offs`, {
    method: 'POST',
    headers: { ...json, ...as(token) },
    body: JSON.stringify({ seq: 1, password: 'a long password' }),
  });
  expect(sign.status).toBe(403);

  const told = 'Ada Tokens, via Nightly checks (agent, some-model-4)';
  await page.goto(`/projects/${project.id}`);
  await expect(page.getByText(told).first()).toBeVisible();
  await page.goto(`/runs/${runs[0]?.id}?item=${items[0]?.id}`);
  await page.getByRole('heading', { name: 'History' }).scrollIntoViewIfNeeded();
  await expect(page.getByRole('listitem').filter({ hasText: told })).toContainText('Done');

  await page.goto('/account');
  await expect(tokens).toContainText('Last used just now');
  await tokens.getByRole('button', { name: 'Revoke Nightly checks' }).focus();
  await page.keyboard.press('Enter');
  const sure = page.getByRole('alertdialog');
  await expect(sure).toContainText('refused at once');
  await sure.getByRole('button', { name: 'Revoke' }).click();
  await expect(card.getByText('There is no token yet.')).toBeVisible();
  const refused = await tick();
  expect([refused.status, refused.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
});

test('a lead gives the project a token of its own; others are not offered it', async ({
  somebody,
  server,
}) => {
  const ada = await somebody('Ada', STILL);
  const bo = await somebody('Bo');
  const { project, runs } = await startProject(ada, 'Payments', ['New Endpoint']);
  const { data: items } = await ada.api.list('/runs/{id}/items', {
    params: { id: runs[0]?.id as string },
  });
  await bo.page.goto(`/projects/${project.id}`);
  await bo.page.getByRole('button', { name: 'More actions' }).click();
  await expect(bo.page.getByRole('menuitem', { name: /^Tokens/ })).toBeDisabled();

  const { page } = ada;
  await page.goto(`/projects/${project.id}`);
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Tokens' }).click();
  const dialog = page.getByRole('dialog', { name: 'Tokens' });
  await expect(dialog.getByText('There is no token yet.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Make a token' }).click();
  await dialog.getByLabel('Name').fill('CI');
  await expectAccessible(page, 'a project’s new token', ['[role=dialog]']);
  expect(await sidewaysFaults(page, 'a project’s new token', [320])).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 900 });
  await dialog.getByRole('button', { name: 'Create token' }).click();
  const token = await dialog.getByLabel('The token “CI”').inputValue();
  await expect(dialog.getByRole('list', { name: 'Tokens' })).toContainText(
    'Read, Answer · its ticks are claims · contributor · made by Ada',
  );
  await expectAccessible(page, 'a project’s token', ['[role=dialog]']);
  const ticked = await fetch(`${server.url}/api/v1/items/${items[0]?.id}`, {
    method: 'PATCH',
    headers: { ...json, ...as(token) },
    body: JSON.stringify({ status: 'done', version: 1 }),
  });
  expect(ticked.status).toBe(200);
  await page.keyboard.press('Escape');
  await page.reload();
  await expect(page.getByText('CI (token)').first()).toBeVisible();
  await expect(page.getByText(/made the token CI, a contributor of the project/)).toBeVisible();
  await page.getByRole('button', { name: /^Members:/ }).click();
  await expect(page.getByRole('list', { name: 'Members' })).not.toContainText('CI');
});
