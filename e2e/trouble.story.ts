import { expect, PASSWORD, startProject, test } from './fixtures';
import { runPage } from './run-page';

const ITEM = 'Write tests';

async function opened(somebody: Parameters<Parameters<typeof test>[2]>[0]['somebody']) {
  const ada = await somebody('Ada');
  const { runs, project } = await startProject(ada, 'Orders', ['New Endpoint']);
  const run = runs[0] as (typeof runs)[number];
  await runPage(ada.page).open(run.id);
  const done = async () => {
    const query = { status: 'done' };
    const { data } = await ada.api.list('/runs/{id}/items', { params: { id: run.id }, query });
    return data.map(({ text }) => text);
  };
  return { ada, page: ada.page, project, run, done };
}

test('a change that the server refuses is rolled back and said so', async ({ somebody }) => {
  const { ada, page, project, run } = await opened(somebody);
  await page.context().setOffline(true);
  await runPage(page).tick(ITEM);
  await ada.api.call('patch', '/runs/{id}', { params: { id: run.id }, body: { archived: true } });
  await page.context().setOffline(false);
  await expect(page.getByRole('alert').getByText(`Not saved, “${ITEM}”`)).toBeVisible();
  await runPage(page).expectStatus(ITEM, 'Open');
  await expect(page.getByText(/waiting to be sent/)).toHaveCount(0);
  const { data } = await ada.api.list('/projects/{id}/events', {
    params: { id: project.id },
    query: { type: 'item.answered' },
  });
  expect(data).toEqual([]);
});

test('signed out in the middle: what was done waits, and goes out after signing in', async ({
  somebody,
}) => {
  const { ada, page, done } = await opened(somebody);
  await page.context().clearCookies();
  await runPage(page).tick(ITEM);
  await expect(page.getByText('You are signed out')).toBeVisible();
  await page.getByRole('link', { name: 'Sign in again' }).click();
  await page.getByLabel('Email').fill(ada.email);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page).toHaveURL(/\/runs\//);
  await runPage(page).expectStatus(ITEM, 'Done');
  await expect.poll(done).toEqual([ITEM]);
  await runPage(page).expectAllSent();
});

test('two tabs of one person send each change once', async ({ somebody }) => {
  const { ada, page, project, run, done } = await opened(somebody);
  const other = await ada.context.newPage();
  await runPage(other).open(run.id);
  await ada.context.route('**/api/v1/**', (route) => route.abort());
  await runPage(page).tick(ITEM);
  await runPage(other).tick('Add input validation');
  await expect(page.getByText(/2 changes are waiting to be sent/)).toBeVisible();
  await expect(other.getByText(/2 changes are waiting to be sent/)).toBeVisible();
  await ada.context.unroute('**/api/v1/**');
  await expect
    .poll(async () => (await done()).sort(), { timeout: 30_000 })
    .toEqual(['Add input validation', ITEM]);
  for (const tab of [page, other]) {
    await runPage(tab).expectStatus(ITEM, 'Done');
    await runPage(tab).expectStatus('Add input validation', 'Done');
    await expect(tab.getByText(/waiting to be sent/)).toHaveCount(0);
  }
  const { data } = await ada.api.list('/projects/{id}/events', {
    params: { id: project.id },
    query: { type: 'item.answered' },
  });
  expect(data).toHaveLength(2);
});

test('what waits can be discarded, and brought back', async ({ somebody }) => {
  const { page, done } = await opened(somebody);
  await page.route('**/api/v1/**', (route) => route.abort());
  await runPage(page).tick(ITEM);
  await page.getByRole('button', { name: 'Discard' }).click();
  await runPage(page).expectStatus(ITEM, 'Open');
  await page.getByRole('button', { name: 'Bring back' }).click();
  await runPage(page).expectStatus(ITEM, 'Done');
  await page.getByRole('button', { name: 'Discard' }).click();
  await page.unroute('**/api/v1/**');
  await page.reload();
  await runPage(page).expectStatus(ITEM, 'Open');
  expect(await done()).toEqual([]);
});

test('a project that is deleted meanwhile can be read on, and not changed', async ({
  somebody,
}) => {
  const { ada, page, project } = await opened(somebody);
  await ada.api.call('delete', '/projects/{id}', { params: { id: project.id } });
  await expect(page.getByText('This project was deleted')).toBeVisible();
  await expect(page.getByRole('button', { name: `Mark done: ${ITEM}` })).toBeDisabled();
});

test('shut out of a project: what was open stays readable, closed, and what waits can be taken along', async ({
  somebody,
}) => {
  const { ada, project, run, done } = await opened(somebody);
  const bo = await somebody('Bo');
  const params = { id: project.id };
  const member = { params: { id: project.id, personId: bo.id } };
  const letIn = () =>
    ada.api.call('put', '/projects/{id}/members/{personId}', {
      ...member,
      body: { role: 'contributor' },
    });
  await letIn();
  await ada.api.call('patch', '/projects/{id}', { params, body: { access: 'private' } });
  const review = await ada.api.call('post', '/projects/{id}/reviews', {
    params,
    body: { name: 'Before the release', scope: { runIds: [run.id] } },
  });
  const { page } = bo;
  await bo.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const [ofProject, ofReview] = [await bo.context.newPage(), await bo.context.newPage()];
  await ofReview.goto(`/reviews/${review.id}`);
  await expect(ofReview.getByRole('heading', { name: 'Before the release' })).toBeVisible();
  await runPage(page).open(run.id);
  await page.route('**/api/v1/items/*', (route) => route.abort());
  await runPage(page).tick(ITEM);
  await expect(page.getByText(/1 change is waiting to be sent/)).toBeVisible();
  // It follows only while it is in front.
  await ofProject.bringToFront();
  const live = ofProject.waitForResponse((one) => one.url().includes('/events?after='));
  await ofProject.goto(`/projects/${project.id}`);
  await live;

  await ada.api.call('delete', '/projects/{id}/members/{personId}', member);
  const gone = 'You no longer have access to this project';
  for (const tab of [page, ofProject, ofReview]) {
    await expect(tab.getByRole('alert').getByText(gone)).toBeVisible();
    await expect(tab.getByRole('link', { name: 'All projects', exact: true })).toBeVisible();
    await expect(tab.getByText('Offline')).toHaveCount(0);
  }
  await expect(ofProject.getByRole('button', { name: 'Start run', exact: true })).toBeDisabled();
  await expect(ofProject.getByRole('heading', { name: 'Orders' })).toBeVisible();
  await expect(
    page.getByRole('button', { name: 'Mark done: Add input validation' }),
  ).toBeDisabled();
  await page.bringToFront();
  await page.getByRole('button', { name: 'Copy what waits' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${ITEM}: Done`);
  const asked: string[] = [];
  for (const tab of [page, ofProject, ofReview])
    tab.on('request', (request) => {
      if (/\/events\?after=|\/presence\/|\/snapshot/.test(request.url())) asked.push(request.url());
    });
  await page.waitForTimeout(3_000);
  expect(asked).toEqual([]);

  await letIn();
  await page.unroute('**/api/v1/items/*');
  await page.reload();
  await expect.poll(done).toEqual([ITEM]);
  await expect(page.getByText(gone)).toHaveCount(0);
});
