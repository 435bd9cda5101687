import { expect, startProject, test } from './fixtures';
import { runPage } from './run-page';

const ITEM = 'Write tests';

test.describe('two people on one run', () => {
  async function together(somebody: Parameters<Parameters<typeof test>[2]>[0]['somebody']) {
    const ada = await somebody('Ada');
    const bo = await somebody('Bo');
    const { runs, project } = await startProject(ada, 'Orders', ['New Endpoint']);
    const run = runs[0] as (typeof runs)[number];
    await Promise.all([runPage(ada.page).open(run.id), runPage(bo.page).open(run.id)]);
    return { ada, bo, run, project };
  }

  test('see each other’s ticks, who is there and where', async ({ somebody }) => {
    const { ada, bo } = await together(somebody);
    await runPage(ada.page).tick(ITEM);
    await runPage(bo.page).expectStatus(ITEM, 'Done');
    await expect(bo.page.getByText('1 of 8')).toBeVisible();

    await runPage(ada.page).choose(ITEM);
    await expect(runPage(bo.page).row(ITEM).getByTitle('Ada is here')).toBeVisible();
    await ada.context.close();
    await expect(runPage(bo.page).row(ITEM).getByTitle('Ada is here')).toHaveCount(0, {
      timeout: 60_000,
    });
  });

  test('different fields of one item merge without a question', async ({ somebody }) => {
    const { ada, bo } = await together(somebody);
    await bo.context.setOffline(true);
    await runPage(bo.page).tick(ITEM);
    const details = await runPage(ada.page).choose(ITEM);
    await details.getByLabel('Note').fill('Seen by Ada');
    await details.getByLabel('Note').blur();
    await runPage(ada.page).expectAllSent();
    await bo.context.setOffline(false);
    await runPage(ada.page).expectStatus(ITEM, 'Done');
    const there = await runPage(bo.page).choose(ITEM);
    await expect(there.getByText('Seen by Ada')).toBeVisible();
    await expect(bo.page.getByRole('dialog')).toHaveCount(0);
  });

  test('two texts for one note: the second is shown both and chooses', async ({ somebody }) => {
    const { ada, bo } = await together(somebody);
    const mine = (await runPage(bo.page).choose(ITEM)).getByLabel('Note');
    await bo.context.setOffline(true);
    await mine.fill('Written by Bo');
    await mine.blur();
    const theirs = (await runPage(ada.page).choose(ITEM)).getByLabel('Note');
    await theirs.fill('Written by Ada');
    await theirs.blur();
    await runPage(ada.page).expectAllSent();
    await bo.context.setOffline(false);

    const dialog = bo.page.getByRole('dialog');
    await expect(dialog.getByText('Written by Ada', { exact: true })).toBeVisible();
    await expect(dialog.getByText('Written by Bo', { exact: true })).toBeVisible();
    await dialog.getByRole('button', { name: 'Use mine' }).click();
    await expect(
      ada.page.getByRole('complementary', { name: 'Details' }).getByText('Written by Bo'),
    ).toBeVisible();
  });

  test('offline changes wait, survive a reload, and are sent once and in order', async ({
    somebody,
    server,
  }) => {
    const { ada, bo, run, project } = await together(somebody);
    // The page itself must still load, so only the API is out of reach.
    await bo.context.route('**/api/v1/**', (route) => route.abort());
    await runPage(bo.page).tick(ITEM);
    await runPage(bo.page).tick('Add input validation');
    await expect(bo.page.getByText(/2 changes are waiting to be sent/)).toBeVisible();
    await bo.page.reload();
    await runPage(bo.page).expectStatus(ITEM, 'Done');
    await expect(bo.page.getByText(/2 changes are waiting to be sent/)).toBeVisible();
    await runPage(ada.page).expectStatus(ITEM, 'Open');

    await bo.context.unroute('**/api/v1/**');
    await runPage(ada.page).expectStatus(ITEM, 'Done');
    await runPage(ada.page).expectStatus('Add input validation', 'Done');
    await runPage(bo.page).expectAllSent();
    const { data } = await ada.api.list('/projects/{id}/events', {
      params: { id: project.id },
      query: { runId: run.id, type: 'item.answered', sort: 'seq' },
    });
    expect(data.map((event) => event.data.text)).toEqual([ITEM, 'Add input validation']);
    expect(server.url).toBeTruthy();
  });
});

test('a server that goes and comes back loses nothing', async ({ browser }) => {
  const { ownServer } = await import('./server');
  const { createClient } = await import('@/lib/application/client');
  const server = await ownServer({
    WALKAROUND_OWNER_EMAIL: 'ada@example.com',
    WALKAROUND_OWNER_PASSWORD: 'a long password',
  });
  const context = await browser.newContext({ baseURL: server.url });
  try {
    await context.request.post('/api/auth/sign-in/email', {
      data: { email: 'ada@example.com', password: 'a long password' },
    });
    const cookie = (await context.cookies())
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');
    const api = createClient((at, init) =>
      fetch(server.url + at, { ...init, headers: { ...init.headers, cookie } }),
    );
    const { runs } = await startProject({ api }, 'Orders', ['New Endpoint']);
    const run = runs[0] as (typeof runs)[number];
    const page = await context.newPage();
    await runPage(page).open(run.id);
    await server.stop('SIGKILL');
    await runPage(page).tick(ITEM);
    await expect(page.getByText(/1 change is waiting to be sent/)).toBeVisible();
    await server.start();
    const done = async () => {
      const query = { status: 'done' };
      const { data } = await api.list('/runs/{id}/items', { params: { id: run.id }, query });
      return data.map(({ text }) => text);
    };
    await expect.poll(done, { timeout: 30_000 }).toEqual([ITEM]);
    await expect(page.getByText(/waiting to be sent/)).toHaveCount(0);
  } finally {
    await context.close();
    await server.dispose();
  }
});
