import type { Page } from '@playwright/test';
import { expect, PASSWORD, type Somebody, startProject, test } from './fixtures';
import { runPage } from './run-page';

/** A review in which everything is accepted by those who take part, signed off by all of them. */
async function signedReview(
  people: readonly [Somebody, ...Somebody[]],
  projectId: string,
  runId: string,
): Promise<void> {
  const [lead, ...others] = people;
  const review = await lead.api.call('post', '/projects/{id}/reviews', {
    params: { id: projectId },
    body: {
      name: 'Before release',
      personIds: others.map(({ id }) => id),
      quorum: people.length,
      scope: { runIds: [runId] },
    },
  });
  const params = { id: review.id };
  for (const one of people) await one.api.call('put', '/reviews/{id}/participants/me', { params });
  const phases = ['lobby', 'judging', 'discussing', 'closed'] as const;
  const turn = (to: 1 | 2 | 3) =>
    lead.api.call('post', '/reviews/{id}/phase', {
      params,
      body: { from: phases[to - 1] as (typeof phases)[number], to: phases[to] },
    });
  await turn(1);
  const { items } = await lead.api.call('get', '/reviews/{id}/snapshot', { params });
  for (const one of people) {
    for (const item of items) {
      await one.api.call('put', '/review-items/{id}/vote', {
        params: { id: item.id },
        body: { vote: 'pass', round: item.round },
      });
    }
  }
  await turn(2);
  await lead.api.call('post', '/reviews/{id}/acceptances', {
    params,
    body: { reviewItemIds: items.map(({ id }) => id) },
  });
  await turn(3);
  const { seq } = await lead.api.call('get', '/reviews/{id}/snapshot', { params });
  for (const one of people) {
    await one.api.call('post', '/reviews/{id}/sign-offs', {
      params,
      body: { runIds: [runId], seq, password: PASSWORD },
    });
  }
}

const count = (page: Page) => page.getByRole('status').filter({ hasText: /items? in|Nothing to/ });

test('a review is prepared: what it is about, who takes part, how it is held', async ({
  somebody,
}) => {
  const ada = await somebody('Ada');
  const bo = await somebody('Bo Review');
  const { project } = await startProject(ada, 'Orders', ['New Endpoint', 'Security Checklist']);
  const { page } = ada;
  await page.goto(`/projects/${project.id}`);
  await page.getByRole('link', { name: 'Prepare the first review' }).click();
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Orders, first review');
  await expect(count(page)).toHaveText(/^16 items in 2 runs/);

  await page.getByText('Chosen runs', { exact: true }).click();
  await expect(count(page)).toHaveText(/^Nothing to review/);
  await page.getByLabel('Name', { exact: true }).fill(' ');
  await page.getByLabel('Quorum').fill('0');
  await page.getByLabel('Minutes per item').fill('100');
  await page.getByRole('button', { name: 'Prepare review' }).click();
  await expect(page.getByText('Enter a name')).toBeVisible();
  await expect(page.getByText('Must be from 10 seconds to an hour')).toBeVisible();
  await expect(page.getByText('Must be 1 or more')).toBeVisible();
  await expect(page.getByLabel('Name', { exact: true })).toBeFocused();

  await page.getByLabel('Name', { exact: true }).fill('Endpoint, before release');
  await page.getByLabel('Quorum').fill('1');
  await page.getByLabel('Minutes per item').fill('3');
  await page.getByLabel('Date').fill('2027-01-15');
  await page.getByRole('button', { name: 'Prepare review' }).click();
  await expect(page.getByText('There is nothing to review in this scope.')).toBeVisible();

  await page.getByRole('checkbox', { name: /^New Endpoint/ }).check();
  await expect(count(page)).toHaveText(/^8 items in 1 run/);
  await page.getByText('Chosen items', { exact: true }).click();
  await expect(count(page)).toHaveText(/^Nothing to review/);
  await page.getByRole('button', { name: 'Select all items' }).click();
  await expect(count(page)).toHaveText(/^8 items in 1 run/);
  await page.getByRole('checkbox', { name: 'Write tests' }).uncheck();
  await expect(count(page)).toHaveText(/^7 items in 1 run/);
  await page.getByLabel('Filter people').fill('bo rev');
  await page.getByRole('checkbox', { name: 'Bo Review' }).first().check();
  await page.getByLabel('Blind votes').uncheck();
  await page.getByLabel('Repeats').selectOption('monthly');
  await page.getByLabel('Reopen when it begins').selectOption('all');
  await page.getByRole('button', { name: 'Prepare review' }).click();
  await page.waitForURL(/\/reviews\/[0-9a-f-]{36}/);

  const { data } = await ada.api.list('/projects/{id}/reviews', { params: { id: project.id } });
  expect(data).toMatchObject([
    {
      name: 'Endpoint, before release',
      itemCount: 7,
      quorum: 1,
      timeBox: 180,
      scheduledOn: '2027-01-15',
      blind: false,
      repeats: 'monthly',
      reopens: 'all',
      facilitatorId: ada.id,
    },
  ]);
  const { data: seats } = await ada.api.list('/reviews/{id}/participants', {
    params: { id: data[0]?.id ?? '' },
  });
  expect(seats.map(({ personId }) => personId)).toContain(bo.id);

  await page.goto(`/projects/${project.id}/reviews`);
  await expect(page.getByRole('link', { name: 'Endpoint, before release' })).toBeVisible();
  await expect(page.getByText('0/7 decided')).toBeVisible();
});

test('actions are noted at an item, and done from there and from the lists', async ({
  somebody,
}) => {
  const ada = await somebody('Ada');
  const { project, runs } = await startProject(ada, 'Orders', ['New Endpoint']);
  const run = runs[0] as (typeof runs)[number];
  const { page } = ada;
  const states = async () =>
    (
      await ada.api.list('/projects/{id}/actions', {
        params: { id: project.id },
        query: { state: 'all' },
      })
    ).data.map(({ text, done }) => [text, done]);

  await runPage(page).open(run.id);
  const details = await runPage(page).choose('Write tests');
  await details.getByRole('heading', { name: 'Comments' }).scrollIntoViewIfNeeded();
  await details.getByLabel('What is to be done').fill('Cap the retries');
  await details.getByLabel('Owner').selectOption(ada.id);
  await details.getByLabel('Due date of the action').fill('2020-01-01');
  await details.getByRole('button', { name: 'Add action' }).click();
  await expect(details.getByRole('checkbox', { name: /Cap the retries/ })).toBeVisible();
  await expect(details.getByLabel('What is to be done')).toHaveValue('');
  await details.getByRole('checkbox', { name: /Cap the retries/ }).check();
  await expect.poll(states).toEqual([['Cap the retries', true]]);
  await details.getByRole('checkbox', { name: /Cap the retries/ }).uncheck();
  await expect.poll(states).toEqual([['Cap the retries', false]]);

  await page.goto('/');
  await expect(page.getByRole('link', { name: 'Cap the retries' })).toBeVisible();
  await page
    .getByRole('link', { name: /^My work/ })
    .first()
    .click();
  await page.getByRole('link', { name: 'My actions' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'My actions' })).toBeVisible();
  await expect(page.getByText('Overdue since 1 Jan 2020')).toBeVisible();
  await page.getByRole('checkbox', { name: /Cap the retries/ }).check();
  await expect.poll(states).toEqual([['Cap the retries', true]]);
  await page.getByRole('link', { name: 'Done', exact: true }).click();
  await expect(page.getByRole('checkbox', { name: /Cap the retries/ })).toBeChecked();

  await page.goto(`/projects/${project.id}/actions?state=done`);
  await page.getByRole('button', { name: 'More about Cap the retries' }).click();
  await page.getByRole('menuitem', { name: 'Edit' }).click();
  const dialog = page.getByRole('dialog', { name: 'Edit action' });
  await dialog.getByLabel('What is to be done').fill('Cap the retries twice');
  await dialog.getByLabel('Owner').selectOption('');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toHaveCount(0);
  await expect.poll(states).toEqual([['Cap the retries twice', true]]);
  await page.getByRole('button', { name: 'More about Cap the retries twice' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await page.getByRole('button', { name: 'Delete action' }).click();
  await expect(page.getByText('Nothing is done yet')).toBeVisible();
  expect(await states()).toEqual([]);
});

test('a run says who signed it off, goes stale while one looks, and leads to a review of just that', async ({
  somebody,
}) => {
  const ada = await somebody('Ada');
  const bo = await somebody('Bo');
  const { project, runs } = await startProject(ada, 'Orders', ['New Endpoint']);
  const run = runs[0] as (typeof runs)[number];
  await signedReview([ada, bo], project.id, run.id);
  const { page } = ada;
  await runPage(page).open(run.id);
  await expect(page.getByText('Signed off', { exact: true })).toBeVisible();
  await expect(page.getByText(/2 of 2: Ada\b.* and Bo\b/)).toBeVisible();

  const { data: items } = await bo.api.list('/runs/{id}/items', { params: { id: run.id } });
  const changed = items.find(({ text }) => text === 'Write tests') as (typeof items)[number];
  await bo.api.call('patch', '/items/{id}', {
    params: { id: changed.id },
    body: { note: 'One is skipped', version: changed.version },
  });
  await expect(page.getByText('Sign-off stale')).toBeVisible();
  await page.getByText(/1 item differs from what Ada\b.* and Bo\b.* signed\./).click();
  await expect(page.getByRole('heading', { name: 'What changed since' })).toBeVisible();
  await expect(
    page.getByText(/Ada\b.* signed .* as of event \d+, in Before release \(stale\)/),
  ).toBeVisible();
  await page.getByRole('link', { name: 'Review these changes' }).click();

  await expect(page.getByLabel('Name', { exact: true })).toHaveValue(
    'New Endpoint, reviewed again',
  );
  await expect(page.getByRole('radio', { name: /Only the one that changed/ })).toBeChecked();
  await expect(count(page)).toHaveText(/^1 item in 1 run/);
  await page.getByRole('button', { name: 'Prepare review' }).click();
  await page.waitForURL(/\/reviews\/[0-9a-f-]{36}/);
  const { data } = await ada.api.list('/projects/{id}/reviews', {
    params: { id: project.id },
    query: { state: 'open' },
  });
  expect(data).toMatchObject([{ itemCount: 1, name: 'New Endpoint, reviewed again' }]);
});

test('what a review left undecided comes along to the next', async ({ somebody }) => {
  const ada = await somebody('Ada');
  const { project } = await startProject(ada, 'Orders', ['New Endpoint']);
  const review = await ada.api.call('post', '/projects/{id}/reviews', {
    params: { id: project.id },
    body: { name: 'First look' },
  });
  const params = { id: review.id };
  await ada.api.call('put', '/reviews/{id}/participants/me', { params });
  for (const [from, to] of [
    ['lobby', 'judging'],
    ['judging', 'discussing'],
    ['discussing', 'closed'],
  ] as const) {
    await ada.api.call('post', '/reviews/{id}/phase', { params, body: { from, to } });
  }
  const { page } = ada;
  await page.goto(`/projects/${project.id}`);
  await expect(page.getByText('8 left for the next review')).toBeVisible();
  await page.getByRole('link', { name: 'Follow up on First look' }).click();
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Follow-up: First look');
  await expect(page.getByText('8 items were left and are included:')).toBeVisible();
  await page.getByRole('radio', { name: /Nothing more/ }).check();
  await expect(page.getByText('8 items carried over')).toBeVisible();
  await page.getByRole('button', { name: 'Prepare review' }).click();
  await page.waitForURL(/\/reviews\/[0-9a-f-]{36}/);
  const { data } = await ada.api.list('/projects/{id}/reviews', {
    params: { id: project.id },
    query: { state: 'open' },
  });
  expect(data).toMatchObject([{ itemCount: 8, previousId: review.id }]);
});

test('a project is opened to guests', async ({ somebody }) => {
  const ada = await somebody('Ada');
  const { project } = await startProject(ada, 'Orders', []);
  const { page } = ada;
  await page.goto(`/projects/${project.id}`);
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Edit project' }).click();
  const dialog = page.getByRole('dialog', { name: 'Edit project' });
  await dialog.getByLabel('Guests can join reviews by link').check();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toHaveCount(0);
  expect(await ada.api.call('get', '/projects/{id}', { params: { id: project.id } })).toMatchObject(
    { guests: true, badge: false },
  );
});
