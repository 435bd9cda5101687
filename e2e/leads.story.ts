import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, startProject, test } from './fixtures';

async function openMembers(page: Page, projectId: string) {
  await page.goto(`/projects/${projectId}`);
  await page.getByRole('button', { name: /^Members:/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Members' });
  await expect(dialog.getByRole('list', { name: 'Members' })).toBeVisible();
  return dialog;
}

test('a member can’t lock anybody out; a lead makes another and leaves', async ({ somebody }) => {
  const ada = await somebody('Ada Lead');
  const bo = await somebody('Bo Member');
  const { project } = await startProject(ada, 'Led by Ada', ['New Endpoint']);
  const dialog = await openMembers(ada.page, project.id);
  await expect(dialog.getByText('The only lead: make another person a lead first.')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Leave the project' })).toHaveCount(0);
  const find = dialog.getByRole('searchbox', { name: 'Find people' });
  if (await find.isVisible()) await find.fill('Bo Member');
  await dialog.getByRole('button', { name: 'Add Bo Member' }).first().click();
  await expect(dialog.getByLabel('Role of Bo Member')).toHaveValue('contributor');

  expect((await new AxeBuilder({ page: ada.page }).analyze()).violations).toEqual([]);

  // Bo sees who may, and no button that would be refused.
  const theirs = await openMembers(bo.page, project.id);
  await expect(
    theirs.getByText('Only a lead can change who is in this project: Ada Lead.'),
  ).toBeVisible();
  await expect(theirs.getByRole('button', { name: /Restrict|Remove|Make|Add/ })).toHaveCount(0);
  await expect(theirs.getByRole('button', { name: 'Leave the project' })).toBeVisible();
  await bo.page.keyboard.press('Escape');
  await bo.page.getByRole('button', { name: 'More actions' }).click();
  for (const name of ['Archive', 'Delete project']) {
    await expect(bo.page.getByRole('menuitem', { name })).toBeDisabled();
  }
  await bo.page.getByRole('menuitem', { name: 'Edit project' }).click();
  const edit = bo.page.getByRole('dialog', { name: 'Edit project' });
  await expect(edit.getByText(/is up to its leads/)).toBeVisible();
  await edit.getByLabel('Name').fill('Renamed by Bo');
  await edit.getByRole('button', { name: 'Save' }).click();
  await expect(bo.page.getByRole('heading', { level: 1, name: 'Renamed by Bo' })).toBeVisible();
  await bo.page.goto(`/projects/${project.id}/insights`);
  await expect(
    bo.page.getByText('Only a lead of this project can turn it on or off.'),
  ).toBeVisible();

  // Ada restricts it, makes Bo a lead and leaves, by keyboard.
  await dialog.getByRole('button', { name: 'Restrict to members' }).focus();
  await ada.page.keyboard.press('Enter');
  await expect(dialog.getByText(/Only members and the owners/)).toBeVisible();
  await dialog.getByLabel('Role of Bo Member').focus();
  await ada.page.keyboard.type('Lead');
  await expect(dialog.getByLabel('Role of Bo Member')).toHaveValue('lead');
  await expect(dialog.getByLabel('Role of Bo Member')).toBeEnabled();
  await dialog.getByRole('button', { name: 'Leave the project' }).focus();
  await ada.page.keyboard.press('Enter');
  const sure = ada.page.getByRole('alertdialog');
  await expect(sure.getByText('You will no longer see this project.')).toBeVisible();
  await sure.getByRole('button', { name: 'Leave' }).click();
  await expect(ada.page).toHaveURL('/');
  await ada.page.goto(`/projects/${project.id}`);
  await expect(ada.page.getByText('Renamed by Bo')).toHaveCount(0);

  const now = await openMembers(bo.page, project.id);
  await expect(now.getByText('The only lead: make another person a lead first.')).toBeVisible();
  await bo.page.keyboard.press('Escape');
  await expect(bo.page.getByText(/made Bo Member a lead of the project/).first()).toBeVisible();
});

test('an owner of the workspace manages a project of members only', async ({ somebody, owner }) => {
  const ada = await somebody('Ada');
  const { project } = await startProject(ada, 'Closed to others', []);
  const params = { id: project.id };
  await ada.api.call('patch', '/projects/{id}', { params, body: { access: 'private' } });
  expect((await owner.api.call('get', '/projects/{id}', { params })).mayManage).toBe(true);
  const { id: ownerId } = await owner.api.call('get', '/me');
  await owner.api.call('put', '/projects/{id}/members/{personId}', {
    params: { ...params, personId: ownerId },
  });
  const dialog = await openMembers(ada.page, project.id);
  await expect(dialog.getByText('Manages every project and can’t be removed.')).toBeVisible();
  await expect(dialog.getByRole('button', { name: /^Remove/ })).toHaveCount(0);
});
