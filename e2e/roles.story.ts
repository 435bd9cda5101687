import { expect, startProject, test } from './fixtures';
import { runPage } from './run-page';
import { openTeamAt } from './team-page';

test('a role shows in an open page as it changes: look, then review, then work', async ({
  somebody,
}) => {
  const ada = await somebody('Ada Lead');
  const bo = await somebody('Bo Learner');
  const { project, runs } = await startProject(ada, 'Orders', ['New Endpoint']);
  const run = runs[0] as (typeof runs)[number];
  const turn = (role: 'viewer' | 'reviewer' | 'contributor') =>
    ada.api.call('put', '/projects/{id}/members/{personId}', {
      params: { id: project.id, personId: bo.id },
      body: { role },
    });
  await turn('viewer');
  const { page } = bo;
  await runPage(page).open(run.id);
  await expect(page.getByText('You have view-only access')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Write a comment' })).toHaveCount(0);
  await page.keyboard.press('x');
  await runPage(page).expectStatus('Add input validation', 'Open');
  await page.getByRole('button', { name: 'More about this run' }).click();
  for (const name of ['Rename', 'Archive', 'Delete'])
    await expect(page.getByRole('menuitem', { name, exact: true })).toBeDisabled();
  await page.keyboard.press('Escape');

  await turn('reviewer');
  await expect(page.getByText('You review in this project')).toBeVisible();
  const comment = page.getByRole('textbox', { name: 'Write a comment' });
  await comment.fill('Looks fine');
  await comment.press('Control+Enter');
  await expect(page.locator('aside').getByText('Looks fine')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Note' })).toBeDisabled();

  await turn('contributor');
  await expect(page.getByText('You review in this project')).toHaveCount(0);
  await runPage(page).tick('Add input validation');
  await runPage(page).expectStatus('Add input validation', 'Done');

  // What is being written when the role goes can't be saved, and is not lost.
  const note = page.getByRole('textbox', { name: 'Note' });
  await note.fill('A long thought');
  await turn('viewer');
  await expect(note).toBeDisabled();
  await expect(page.getByText(/^Not saved, and it can no longer be changed here/)).toBeVisible();
  await expect(page.getByText(/^Unsaved/)).toHaveCount(0);
  await bo.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Copy my text' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('A long thought');
  await page.locator('aside').getByRole('button', { name: 'Discard' }).click();
  await expect(note).toHaveValue('');
  await page.goto(`/projects/${project.id}`);
  await expect(page.getByRole('heading', { level: 1, name: 'Orders' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Start a run' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Prepare a review' })).toHaveCount(0);
  await expect(
    page.getByText('made Bo Learner a viewer of the project', { exact: false }).first(),
  ).toBeVisible();
});

test('an admin invites and deactivates members, and finds no way to owners', async ({
  somebody,
  owner,
}) => {
  const ann = await somebody('Ann Admin');
  const bo = await somebody('Bo Leaver');
  await owner.api.call('put', '/people/{id}/role', {
    params: { id: ann.id },
    body: { role: 'admin' },
  });
  const { page } = ann;
  await page.goto('/team');
  await expect(page.getByRole('button', { name: 'Create invitation link' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Actions for Olga Owner' })).toHaveCount(0);
  await openTeamAt(page, ann.api, bo.id);
  await page.getByRole('button', { name: 'Actions for Bo Leaver' }).click();
  await expect(page.getByRole('menuitem', { name: /^Make/ })).toHaveCount(0);
  await page.getByRole('menuitem', { name: 'Deactivate…' }).click();
  await page.getByRole('button', { name: 'Deactivate' }).click();
  await expect(page.getByText('Bo Leaver is deactivated.')).toBeVisible();
  expect((await bo.context.request.get('/api/v1/me')).status()).toBe(401);
});
