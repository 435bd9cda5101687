import type { Page } from '@playwright/test';
import { expect, PASSWORD, type Somebody, startProject } from './fixtures';
import { runPage } from './run-page';

/** A run whose every item is done, open on somebody's page. */
export async function completeRun(ada: Somebody) {
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

export async function signOff(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sign off' }).click();
  const dialog = page.getByRole('dialog', { name: 'Sign off this run' });
  await dialog.getByLabel('Your password').fill(PASSWORD);
  await dialog.getByRole('button', { name: 'Sign off', exact: true }).click();
  await expect(page.getByText('You signed the run off.')).toBeVisible();
  await expect(dialog).toHaveCount(0);
}
