import { expectAccessible, STILL } from './accessible';
import { expect, type Somebody, startProject, test } from './fixtures';
import { runPage } from './run-page';
import { sidewaysFaults } from './sideways';

const ITEM = 'Write tests';

/** The day so many days from now, in UTC. */
const daysOn = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** A run of a project that Ada leads and Wim works in, open before both. */
async function together(somebody: (name: string, options?: object) => Promise<Somebody>) {
  const ada = await somebody('Ada Waives', STILL);
  const wim = await somebody('Wim Waits', STILL);
  const { runs, project } = await startProject(ada, 'Waived for now', ['New Endpoint']);
  const run = runs[0] as (typeof runs)[number];
  for (const { page } of [ada, wim]) await runPage(page).open(run.id);
  return { ada, wim, run, project };
}

test('a waiver is asked for, approved by somebody else, and told in the report', async ({
  somebody,
}) => {
  const { ada, wim, run, project } = await together(somebody);
  const details = await runPage(ada.page).choose(ITEM);
  await runPage(wim.page).choose(ITEM);

  // By keyboard alone.
  await ada.page.keyboard.press('l');
  const dialog = ada.page.getByRole('dialog', { name: 'Ask for a waiver' });
  await expect(dialog.getByLabel('Why it can wait')).toBeFocused();
  await dialog.getByRole('button', { name: 'Ask', exact: true }).click();
  await expect(dialog.getByText('Say why it can wait.')).toBeVisible();
  await expect(dialog.getByLabel('Why it can wait')).toBeFocused();
  await ada.page.keyboard.type('The sandbox is down.');
  await dialog.getByLabel('Last day').fill(daysOn(3));
  await expectAccessible(ada.page, 'asking for a waiver', ['[role=dialog]']);
  expect(await sidewaysFaults(ada.page, 'asking for a waiver', [320])).toEqual([]);
  await ada.page.setViewportSize({ width: 1280, height: 900 });
  await dialog.getByRole('button', { name: 'Ask', exact: true }).click();
  await expect(dialog.getByText(/Choose who is asked/)).toBeVisible();
  await dialog.getByLabel('Who is asked to decide').selectOption('Wim Waits');
  await dialog.getByRole('button', { name: 'Ask', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(details.getByText('You asked, so somebody else decides.')).toBeVisible();
  await expect(details.getByRole('button', { name: 'Approve' })).toHaveCount(0);
  await runPage(ada.page).expectStatus(ITEM, 'Open');
  await expect(runPage(ada.page).row(ITEM).getByText('Waiver asked for')).toBeAttached();

  // The other page follows without being loaded again.
  const theirs = wim.page.getByRole('complementary', { name: 'Details' });
  await expect(theirs.getByText('The sandbox is down.', { exact: true })).toBeVisible();
  await expect(theirs.getByText('ends in 3 days')).toBeVisible();
  await expectAccessible(wim.page, 'a waiver to decide on', ['#run-details']);
  await theirs.getByRole('button', { name: 'Approve' }).click();
  for (const { page } of [ada, wim]) await runPage(page).expectStatus(ITEM, 'Waived');
  await expect(ada.page.getByText('0 of 8, 1 waived')).toBeVisible();
  await ada.page.getByRole('button', { name: /^Waived\s*\d/ }).click();
  await expect(ada.page.getByRole('row')).toHaveCount(1);

  await ada.page.goto(`/projects/${project.id}/waivers`);
  const list = ada.page.getByRole('list', { name: 'Waivers' });
  await expect(list).toContainText('Wim Waits');
  await expect(list).toContainText('ends in 3 days');
  await expectAccessible(ada.page, 'a project’s waivers');
  expect(await sidewaysFaults(ada.page, 'a project’s waivers', [320])).toEqual([]);
  await ada.page.goto(`/runs/${run.id}/report`);
  await expect(ada.page.getByRole('heading', { name: 'Waivers' })).toBeVisible();
  await expect(ada.page.getByRole('cell', { name: 'The sandbox is down.' })).toBeVisible();

  // Who asked is told, and puts that aside.
  await ada.page.goto('/me');
  const told = ada.page.getByText(/Wim Waits approved the waiver until/);
  await expect(told).toBeVisible();
  await expectAccessible(ada.page, 'news of a waiver');
  expect(await sidewaysFaults(ada.page, 'news of a waiver', [320])).toEqual([]);
  await ada.page.setViewportSize({ width: 1280, height: 900 });
  await ada.page.getByRole('button', { name: `Mark the news of “${ITEM}” as read` }).click();
  await expect(told).toHaveCount(0);
});

test('what is declined says why; an answer ends a waiver, and its undo brings it back', async ({
  somebody,
}) => {
  const { ada, wim, run } = await together(somebody);
  const { data: items } = await ada.api.list('/runs/{id}/items', { params: { id: run.id } });
  const item = items.find(({ text }) => text === ITEM);
  const ask = () =>
    wim.api.call('post', '/items/{id}/waivers', {
      params: { id: item?.id as string },
      body: { reason: 'Later', expiresOn: daysOn(5) },
    });
  await ask();
  await ada.page.goto('/me');
  await expect(ada.page.getByText(/Wim Waits asks for a waiver until/)).toBeVisible();
  await ada.page.getByRole('link', { name: ITEM }).click();
  await ada.page.getByRole('button', { name: 'Decline…' }).click();
  const dialog = ada.page.getByRole('dialog', { name: 'Decline the waiver' });
  await dialog.getByLabel('Why not').fill('This can’t wait.');
  await expectAccessible(ada.page, 'declining a waiver', ['[role=dialog]']);
  await dialog.getByRole('button', { name: 'Decline' }).click();
  await expect(
    ada.page.getByText('declined the waiver: “This can’t wait.”', { exact: false }),
  ).toBeVisible();

  const again = await ask();
  await ada.api.call('put', '/waivers/{id}/decision', {
    params: { id: again.id },
    body: { decision: 'approved', version: again.version },
  });
  const { page } = wim;
  await runPage(page).expectStatus(ITEM, 'Waived');
  await runPage(page).choose(ITEM);
  await runPage(page).tick(ITEM);
  await runPage(page).expectStatus(ITEM, 'Done');
  const part = page
    .getByRole('complementary', { name: 'Details' })
    .getByText('An answer ends the waiver.');
  await expect(part).toHaveCount(0);
  await runPage(page).expectAllSent();
  await page.keyboard.press('u');
  await runPage(page).expectStatus(ITEM, 'Waived');
  await expect(part).toBeVisible();
});
