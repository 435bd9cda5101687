import { expect, type Somebody, startProject, test } from './fixtures';
import { reviewPage } from './review-page';

/** A review in its lobby, which Ada leads and Bo is invited to. */
async function prepared(ada: Somebody, bo: Somebody) {
  const { project, runs } = await startProject(ada, 'Orders', ['New Endpoint']);
  const { id } = await ada.api.call('post', '/projects/{id}/reviews', {
    params: { id: project.id },
    body: { name: 'Before release', personIds: [bo.id] },
  });
  for (const { page } of [ada, bo]) {
    await reviewPage(page).open(id);
    await reviewPage(page).join();
  }
  return { id, project, runs };
}

async function choose({ page }: Somebody, command: string) {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(command);
  await page.getByRole('option', { name: command }).click();
}

test('the palette has the steps of a review, each for whoever may take it', async ({
  somebody,
}) => {
  const [ada, bo] = [await somebody('Ada'), await somebody('Bo')];
  await prepared(ada, bo);
  await choose(bo, 'I’m ready');
  await expect(ada.page.getByText('1 of 2 ready')).toBeVisible();
  await bo.page.keyboard.press('Control+k');
  await expect(bo.page.getByRole('option', { name: 'I’m not ready after all' })).toBeVisible();
  for (const name of ['I’m ready', 'Begin judging']) {
    await expect(bo.page.getByRole('option', { name })).toHaveCount(0);
  }
  await bo.page.keyboard.press('Escape');

  await choose(ada, 'Begin judging');
  await expect(ada.page.getByRole('alertdialog')).toContainText('1 of 2 are ready');
  await reviewPage(ada.page).confirm('Begin judging');
  await expect(bo.page.getByRole('radiogroup', { name: 'Your vote' })).toBeVisible();
  for (const { page } of [ada, bo]) await reviewPage(page).judgeAll('p');
  await expect(ada.page.getByText('Everybody has judged every item.')).toBeVisible();
  // Nobody is waited for, so nothing is asked.
  await choose(ada, 'Begin discussion');
  for (const { page } of [ada, bo]) {
    await expect(page.getByText('0 of 8 decided')).toBeVisible();
  }
});

test('needs work asks why, by its key as by its button, and goes on when that is said', async ({
  somebody,
}) => {
  const [ada, bo] = [await somebody('Ada'), await somebody('Bo')];
  const { id } = await prepared(ada, bo);
  await ada.page.getByRole('button', { name: 'Begin judging' }).click();
  await reviewPage(ada.page).confirm('Begin judging');
  const { page } = bo;
  const card = (place: number) => page.getByRole('article', { name: `Item ${place} of 8` });
  const comment = page.getByLabel('Comment on your vote');
  await expect(card(1)).toBeVisible();
  await page.keyboard.press('w');
  await page.keyboard.type('we wait too long');
  await expect(comment).toHaveValue('we wait too long');
  await expect(page.getByRole('radio', { name: 'Needs work' })).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(card(2)).toBeVisible();
  // What is written before needs no question, and nobody has to answer one.
  await page.keyboard.press('c');
  await page.keyboard.type('No limits');
  await page.keyboard.press('Escape');
  await page.keyboard.press('w');
  await expect(card(3)).toBeVisible();
  await page.getByRole('radio', { name: 'Needs work' }).click();
  await expect(comment).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(card(4)).toBeVisible();
  await page.keyboard.press('p');
  await expect(card(5)).toBeVisible();
  const params = { id };
  await expect
    .poll(async () =>
      (await bo.api.call('get', '/reviews/{id}/snapshot', { params })).myVotes.map(
        ({ vote, comment }) => `${vote}: ${comment}`,
      ),
    )
    .toEqual([
      'needs_work: we wait too long',
      'needs_work: No limits',
      'needs_work: null',
      'pass: null',
    ]);
});

test('the next review proposes the runs and the people of the one before', async ({ somebody }) => {
  const people = [];
  for (const name of ['Ada Next', 'Bo Next', 'Cy Next']) people.push(await somebody(name));
  const [ada, bo, cy] = people as [Somebody, Somebody, Somebody];
  const { project, runs } = await startProject(ada, 'Orders', [
    'New Endpoint',
    'Security Checklist',
  ]);
  const run = runs.find(({ title }) => title === 'New Endpoint') as (typeof runs)[number];
  const { data: items } = await ada.api.list('/runs/{id}/items', { params: { id: run.id } });
  const closed = async (name: string, scope: object) => {
    const { id } = await ada.api.call('post', '/projects/{id}/reviews', {
      params: { id: project.id },
      body: { name, personIds: [bo.id], facilitatorId: ada.id, scope: { only: 'all', ...scope } },
    });
    const params = { id };
    await ada.api.call('put', '/reviews/{id}/participants/me', { params });
    const phases = ['lobby', 'judging', 'discussing', 'closed'] as const;
    for (const [at, to] of phases.slice(1).entries()) {
      await ada.api.call('post', '/reviews/{id}/phase', {
        params,
        body: { from: phases[at] as (typeof phases)[number], to },
      });
    }
    return id;
  };
  const invited = (page: Somebody['page'], { name }: Somebody) =>
    page.getByRole('checkbox', { name: new RegExp(`^${name}\\b`) }).first();

  const whole = await closed('The endpoint', { runIds: [run.id] });
  const { page } = bo;
  await page.goto(`/reviews/${whole}`);
  await page.getByRole('link', { name: 'Prepare the next review' }).click();
  await expect(page.getByRole('radio', { name: /^Chosen runs/ })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: /^New Endpoint/ })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: /^Security Checklist/ })).not.toBeChecked();
  await expect(page.getByText(/^8 items in 1 run/)).toBeVisible();
  await expect(page.getByLabel('Facilitator', { exact: true })).toHaveValue(ada.id);
  await expect(invited(page, bo)).toBeChecked();
  await expect(invited(page, cy)).not.toBeChecked();

  const part = await closed('Two of it', { itemIds: items.slice(0, 2).map(({ id }) => id) });
  await page.goto(`/reviews/${part}`);
  await page.getByRole('link', { name: 'Prepare the next review' }).click();
  await expect(page.getByText(/^2 items in 1 run|^2 items carried over/)).toBeVisible();
});
