import { completeRun, signOff } from './complete-run';
import { expect, startProject, test } from './fixtures';
import { reviewPage } from './review-page';

test('a decision against most votes takes a reason, and the minutes tell it', async ({
  somebody,
}) => {
  const [ada, bo] = [await somebody('Ada'), await somebody('Bo')];
  const { project } = await startProject(ada, 'Orders', ['New Endpoint']);
  const { id } = await ada.api.call('post', '/projects/{id}/reviews', {
    params: { id: project.id },
    body: { name: 'Before release', personIds: [bo.id] },
  });
  const params = { id };
  for (const { api } of [ada, bo])
    await api.call('put', '/reviews/{id}/participants/me', { params });
  const phase = (
    from: 'lobby' | 'judging' | 'discussing',
    to: 'judging' | 'discussing' | 'closed',
  ) => ada.api.call('post', '/reviews/{id}/phase', { params, body: { from, to } });
  await phase('lobby', 'judging');
  const { items } = await ada.api.call('get', '/reviews/{id}/snapshot', { params });
  for (const { api } of [ada, bo])
    await api.call('put', '/review-items/{id}/vote', {
      params: { id: items[0]?.id as string },
      body: { vote: 'needs_work', round: 1 },
    });
  await phase('judging', 'discussing');

  const { page } = ada;
  await reviewPage(page).open(id);
  await page.getByRole('button', { name: 'Discuss first item' }).click();
  await page.getByRole('radio', { name: 'Accept' }).check();
  await expect(page.getByText('2 of 2 voted “Needs work”. Say why')).toBeVisible();
  await page.getByRole('button', { name: 'Decide', exact: true }).click();
  await expect(page.getByLabel('Reason')).toHaveAttribute('aria-invalid', 'true');
  await page.getByLabel('Reason').fill('The test is in another repository.');
  await page.getByLabel('Discuss next item').uncheck();
  await page.getByRole('button', { name: 'Decide', exact: true }).click();
  await expect(page.getByText('Against most votes: 2 of 2 voted “Needs work”.')).toBeVisible();
  await phase('discussing', 'closed');
  await page.goto(`/reviews/${id}/minutes`);
  const minutes = page.getByRole('article', { name: 'Minutes: Before release' });
  await expect(minutes).toContainText('Against most votes: 2 of 2 voted “Needs work”.');
  await expect(minutes).toContainText('The test is in another repository.');
});

test('the page says what a file is, and one of three things of it', async ({ somebody }) => {
  const ada = await somebody('Ada');
  const { project } = await startProject(ada, 'Orders', ['New Endpoint']);
  const report = async (format: string) =>
    (
      await ada.context.request.get(`/api/v1/projects/${project.id}/report?format=${format}`)
    ).text();
  const { page } = ada;
  const check = (name: string, text: string) =>
    page
      .getByLabel(/^Choose (a|another) file$/)
      .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  await page.goto('/verify');
  const json = await report('json');
  await check('report.json', JSON.stringify(JSON.parse(json), null, 2));
  await expect(page.getByText('This is a report, as JSON.')).toBeVisible();
  await expect(page.getByText('Valid: everything in it is as it was signed.')).toBeVisible();
  await check('report.json', json.replace('"title":"Orders"', '"title":"Order"'));
  await expect(page.getByText('Altered: one place differs from what was signed.')).toBeVisible();
  await expect(page.getByText('/data/title was changed')).toBeVisible();
  await check('report.csv', await report('csv'));
  await expect(page.getByText('This is a table of comma-separated values (CSV).')).toBeVisible();
  await expect(
    page.getByText('Not something that can be checked: a CSV carries no signature.'),
  ).toBeVisible();
  await check('notes.txt', 'Hello');
  await expect(page.getByText('Not something that can be checked: it is not')).toBeVisible();
});

/** What reaches beyond the window, if the page scrolls sideways for it. */
function overflowing(): string[] {
  const wide = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= wide) return [];
  return [...document.body.querySelectorAll('*')]
    .filter((one) => one.getBoundingClientRect().right > wide + 0.5)
    .map((one) => `${one.tagName} ${one.getAttribute('class') ?? ''}`.slice(0, 160));
}

/** The widths that the pages are looked at in. */
const WIDTHS = [320, 390, 768, 1024, 1280, 1536, 1920];

test('long names scroll no page of reviews and sign-offs sideways', async ({ somebody }) => {
  const ada = await somebody('A'.repeat(60));
  const { run, project } = await completeRun(ada);
  const name = 'N'.repeat(200);
  await ada.api.call('patch', '/runs/{id}', { params: { id: run.id }, body: { title: name } });
  await signOff(ada.page);
  const { id } = await ada.api.call('post', '/projects/{id}/reviews', {
    params: { id: project.id },
    body: { name },
  });
  const params = { id };
  await ada.api.call('put', '/reviews/{id}/participants/me', { params });
  const { page } = ada;
  const look = async (at: string, sees: string) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(at);
    await expect(page.getByText(sees).first()).toBeVisible();
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      const over = await page.evaluate(overflowing);
      expect.soft([at, sees, width, over]).toEqual([at, sees, width, []]);
    }
  };
  const seen = `/reviews/${id}`;
  await look(seen, 'I’m ready');
  const steps = ['lobby', 'judging', 'discussing', 'closed'] as const;
  const sights = ['', 'Pass', 'Discuss first item', 'Sign-off'];
  for (const [at, to] of steps.entries()) {
    const from = steps[at - 1];
    if (!from) continue;
    await ada.api.call('post', '/reviews/{id}/phase', { params, body: { from, to } });
    await look(seen, sights[at] ?? '');
    if (to !== 'discussing') continue;
    const { agenda } = await ada.api.call('get', '/reviews/{id}/snapshot', { params });
    await ada.api.call('put', '/reviews/{id}/spotlight', {
      params,
      body: { reviewItemId: agenda[0] as string },
    });
    await look(seen, 'What is decided');
  }
  await look(`/reviews/${id}/minutes`, 'Sign-offs');
  await look('/verify', 'Choose a file');
});
