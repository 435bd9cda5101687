import { expectAccessible, STILL } from './accessible';
import { expect, startProject, test } from './fixtures';

test('axe finds nothing in any phase of a review, light or dark', async ({
  somebody,
  browser,
  server,
}) => {
  test.setTimeout(180_000);
  const ada = await somebody('Ada', STILL);
  const bo = await somebody('Bo');
  const { project } = await startProject(ada, 'Orders', ['New Endpoint']);
  await ada.api.call('patch', '/projects/{id}', {
    params: { id: project.id },
    body: { guests: true },
  });
  const review = await ada.api.call('post', '/projects/{id}/reviews', {
    params: { id: project.id },
    body: { name: 'Before release', personIds: [bo.id], timeBox: 60 },
  });
  const params = { id: review.id };
  const phase = (
    from: 'lobby' | 'judging' | 'discussing',
    to: 'judging' | 'discussing' | 'closed',
  ) => ada.api.call('post', '/reviews/{id}/phase', { params, body: { from, to } });
  for (const one of [ada, bo]) {
    await one.api.call('put', '/reviews/{id}/participants/me', { params });
  }
  const { page } = ada;
  const see = async (where: string) => {
    await page.goto(`/reviews/${review.id}${where}`);
    await expect(page.getByRole('heading', { name: /Before release/ }).first()).toBeVisible();
    await expect(page.getByLabel(/^Loading/)).toHaveCount(0);
  };

  await see('');
  await expectAccessible(page, 'lobby');
  const { url } = await ada.api.call('put', '/reviews/{id}/guest-link', { params });
  const outside = await browser.newContext({ baseURL: server.url, ...STILL });
  const guest = await outside.newPage();
  await guest.goto(new URL(url).pathname);
  await expect(guest.getByRole('heading', { level: 1 })).toBeVisible();
  await expectAccessible(guest, 'guest link');
  await outside.close();

  await phase('lobby', 'judging');
  await see('');
  await expectAccessible(page, 'judging');
  const { items } = await ada.api.call('get', '/reviews/{id}/snapshot', { params });
  for (const [at, one] of items.entries()) {
    for (const person of [ada, bo]) {
      await person.api.call('put', '/review-items/{id}/vote', {
        params: { id: one.id },
        body: {
          vote: person === bo && at === 1 ? 'needs_work' : 'pass',
          comment: at === 1 ? 'Look at `refunds`' : null,
          round: 1,
        },
      });
    }
  }
  await phase('judging', 'discussing');
  await ada.api.call('put', '/reviews/{id}/spotlight', {
    params,
    body: { reviewItemId: items[1]?.id as string },
  });
  await see('');
  await expect(page.getByText('Look at').first()).toBeVisible();
  await expectAccessible(page, 'discussing');
  await page.getByRole('radio', { name: /Needs work/ }).check();
  await expectAccessible(page, 'deciding');

  await phase('discussing', 'closed');
  await see('');
  await expectAccessible(page, 'closed');
  await see('/minutes');
  await expectAccessible(page, 'minutes');
});
