import { expect, PASSWORD, startProject, test } from './fixtures';
import { overhear, reviewPage } from './review-page';

const DISPUTED = 'Write tests';
const SECRET = 'No zebra crosses the timeout';

test('a review, from its lobby to a signed run and a stale sign-off', async ({
  somebody,
  browser,
  server,
}) => {
  test.setTimeout(240_000);
  const [ada, bo, cy] = [await somebody('Ada'), await somebody('Bo'), await somebody('Cy')];
  const away = await browser.newContext({ baseURL: server.url });
  const gus = { page: await away.newPage() };

  const { project, runs } = await startProject(ada, 'Orders', [
    'New Endpoint',
    'Security Checklist',
  ]);
  const security = runs.find(
    ({ title }) => title === 'Security Checklist',
  ) as (typeof runs)[number];
  const params = { id: project.id };
  await ada.api.call('patch', '/projects/{id}', { params, body: { guests: true } });
  const review = await ada.api.call('post', '/projects/{id}/reviews', {
    params,
    body: { name: 'Before release', quorum: 2, timeBox: 300, personIds: [bo.id, cy.id] },
  });

  // Lobby
  const heard = [await overhear(ada.page), await overhear(cy.page), await overhear(gus.page)];
  for (const { page } of [ada, bo, cy]) {
    await reviewPage(page).open(review.id);
    await reviewPage(page).join();
  }
  await ada.page.getByRole('button', { name: 'Guest link' }).click();
  await ada.page.getByRole('button', { name: 'Create a link' }).click();
  const link = await ada.page.getByLabel('The link').inputValue();
  await ada.page.keyboard.press('Escape');
  await gus.page.goto(new URL(link).pathname);
  await gus.page.getByLabel('Your name').fill('Gus');
  await gus.page.getByRole('button', { name: 'Join the review' }).click();
  await expect(gus.page.getByText('You are a guest')).toBeVisible();
  for (const { page } of [ada, bo, cy, gus]) await reviewPage(page).ready();
  await expect(ada.page.getByText('4 of 4 ready')).toBeVisible();
  await ada.page.getByRole('button', { name: 'Begin judging' }).click();

  // Judge
  for (const { page } of [ada, cy]) await reviewPage(page).judgeAll('p');
  await expect(bo.page.getByRole('radiogroup', { name: 'Your vote' })).toBeVisible();
  await bo.page.getByRole('button', { name: DISPUTED }).click();
  await bo.page.keyboard.press('c');
  await expect(bo.page.getByLabel('Comment on your vote')).toBeFocused();
  await bo.page.keyboard.type(SECRET);
  await bo.page.keyboard.press('Escape');
  await bo.page.keyboard.press('w');
  await reviewPage(bo.page).judgeAll('p');
  await expect(gus.page.getByText('What the guide says')).toBeVisible();
  await gus.page.getByRole('radio', { name: 'Pass' }).click();
  await expect(ada.page.getByText('1/16', { exact: true })).toBeVisible();
  await expect(ada.page.getByText('3 of 4 done')).toBeVisible();
  const snapshot = await cy.api.call('get', '/reviews/{id}/snapshot', {
    params: { id: review.id },
  });
  expect(JSON.stringify(snapshot.items)).not.toContain('needs_work');
  for (const words of heard) {
    expect(words()).toContain('review.voted');
    expect(words()).not.toContain(SECRET);
    expect(words()).not.toContain('"vote":"needs_work"');
  }

  // Discuss
  await ada.page.getByRole('button', { name: 'Begin discussion' }).click();
  await reviewPage(ada.page).confirm('Begin discussion');
  await expect(cy.page.getByText('No item is being discussed yet')).toBeVisible();
  for (const words of heard) expect(words()).not.toContain(SECRET);
  await ada.page.getByRole('button', { name: 'Discuss first item' }).click();
  for (const { page } of [ada, bo, cy, gus]) {
    await reviewPage(page).expectUnderDiscussion(DISPUTED);
    await expect(page.getByText(SECRET)).toBeVisible();
    await expect(page.getByRole('timer')).toBeVisible();
  }
  // Had it been said before, it would have been heard.
  for (const words of heard) expect(words()).toContain(SECRET);
  await gus.page.getByLabel('Shared note').fill('The provider hangs for a minute.');
  await expect(ada.page.getByLabel('Shared note')).toHaveValue('The provider hangs for a minute.');

  await cy.page.getByRole('button', { name: 'Add input validation' }).click();
  await expect(cy.page.getByText('You are looking elsewhere')).toBeVisible();
  await cy.page.getByRole('button', { name: 'Follow Ada' }).click();
  await reviewPage(cy.page).expectUnderDiscussion(DISPUTED);

  // Vote again
  await ada.page.getByRole('button', { name: 'Vote again' }).click();
  for (const { page } of [bo, cy]) {
    await expect(page.getByText('Vote again, knowing what was said')).toBeVisible();
    await page.keyboard.press('w');
  }
  await expect(ada.page.getByText('2 of 4 have voted in this round')).toBeVisible();
  await ada.page.getByRole('button', { name: 'Reveal the votes' }).click();
  for (const { page } of [ada, cy]) {
    await expect(page.getByText('No vote: Ada, Gus')).toBeVisible();
  }

  // Decide
  await ada.page.keyboard.press('w');
  await expect(ada.page.getByLabel('Reason')).toBeFocused();
  await ada.page.getByLabel('Reason').fill('A timeout is not covered.');
  await ada.page.getByLabel('Owner').selectOption(bo.id);
  await ada.page.getByLabel('Due date').fill('2030-01-15');
  await expect(ada.page.getByLabel('Discuss next item')).toBeChecked();
  await ada.page.getByLabel('Discuss next item').uncheck();
  await ada.page.getByRole('button', { name: 'Decide', exact: true }).click();
  for (const { page } of [bo, cy, gus]) {
    await expect(page.getByText(/^by Ada( \(\S+\))?, /)).toBeVisible();
  }
  expect((await bo.api.list('/me/actions', {})).data).toMatchObject([
    { text: 'A timeout is not covered.', dueOn: '2030-01-15' },
  ]);
  await ada.page.getByRole('button', { name: 'Accept all 15 together' }).click();
  await reviewPage(ada.page).confirm('Accept together');
  await expect(cy.page.getByText('16 of 16 decided')).toBeVisible();

  // The facilitator's tab is gone; somebody takes over.
  await ada.page.close();
  await expect(
    bo.page
      .getByRole('status')
      .filter({ hasText: /Ada has not been seen for \d+ s.*You can take over in \d+ s/s }),
  ).toBeVisible({ timeout: 40_000 });
  await bo.page.getByRole('button', { name: 'Take over' }).click({ timeout: 60_000 });
  await expect(cy.page.getByText('Led by Bo').first()).toBeVisible();
  await bo.page.getByRole('button', { name: 'Close review' }).click();
  await reviewPage(bo.page).confirm('Close the review');

  // Sign off
  for (const { page } of [bo, cy, gus]) {
    await expect(page.getByRole('heading', { name: 'Sign-off' })).toBeVisible();
  }
  await expect(gus.page.getByLabel('Your password')).toHaveCount(0);
  await bo.page.getByLabel('Your password').fill('not my password');
  await bo.page.getByRole('button', { name: 'Sign off' }).click();
  await expect(bo.page.getByLabel('Your password')).toHaveAttribute('aria-invalid', 'true');
  await reviewPage(bo.page).signOff(PASSWORD);
  await expect(cy.page.getByText('1 of 2 sign-offs')).toBeVisible();
  await reviewPage(cy.page).signOff(PASSWORD);
  await expect(bo.page.getByText('Signed', { exact: true })).toBeVisible();
  const signing = () => ada.api.call('get', '/runs/{id}/signing', { params: { id: security.id } });
  expect(await signing()).toMatchObject({ signed: true, quorum: 2 });

  // An answer changes afterwards.
  const { data: items } = await ada.api.list('/runs/{id}/items', { params: { id: security.id } });
  const item = items[0] as (typeof items)[number];
  await ada.api.call('patch', '/items/{id}', {
    params: { id: item.id },
    body: { status: 'open', version: item.version },
  });
  for (const name of ['Bo', 'Cy']) {
    await expect(
      gus.page.getByText(`${name}’s sign-off is stale: “${item.text}” changed since.`),
    ).toBeVisible();
  }
  await expect(
    bo.page.getByRole('link', { name: 'Review these changes again' }).first(),
  ).toBeVisible();
  expect(await signing()).toMatchObject({ signed: false });

  // Minutes
  await bo.page.getByRole('link', { name: 'Minutes' }).click();
  await expect(bo.page.getByRole('article', { name: 'Minutes: Before release' })).toContainText(
    SECRET,
  );
  await away.close();
});

test('votes cast without a network wait, survive a reload, and are sent once', async ({
  somebody,
}) => {
  const ada = await somebody('Ada');
  const { project } = await startProject(ada, 'Orders', ['New Endpoint']);
  const params = { id: project.id };
  const { id } = await ada.api.call('post', '/projects/{id}/reviews', {
    params,
    body: { name: 'Alone' },
  });
  await ada.api.call('put', '/reviews/{id}/participants/me', { params: { id } });
  await ada.api.call('post', '/reviews/{id}/phase', {
    params: { id },
    body: { from: 'lobby', to: 'judging' },
  });
  await reviewPage(ada.page).open(id);
  // The page itself must still load, so only the API is out of reach.
  await ada.context.route('**/api/v1/**', (route) => route.abort());
  await ada.page.keyboard.press('p');
  await ada.page.keyboard.press('n');
  await expect(ada.page.getByText(/2 votes are waiting to be sent/)).toBeVisible();
  await ada.page.reload();
  await expect(ada.page.getByText(/2 votes are waiting to be sent/)).toBeVisible();
  await ada.context.unroute('**/api/v1/**');
  await expect(ada.page.getByText(/waiting to be sent/)).toHaveCount(0, { timeout: 40_000 });
  const { myVotes } = await ada.api.call('get', '/reviews/{id}/snapshot', { params: { id } });
  expect(myVotes.map(({ vote }) => vote)).toEqual(['pass', 'not_applicable']);
  const { data: events } = await ada.api.list('/projects/{id}/events', {
    params,
    query: { type: 'review.voted' },
  });
  expect(events).toHaveLength(2);
});

test('open votes show as they are cast, and a round takes votes until it is ended', async ({
  somebody,
}) => {
  const [ada, bo] = [await somebody('Ada'), await somebody('Bo')];
  const { project } = await startProject(ada, 'Orders', ['New Endpoint']);
  const { id } = await ada.api.call('post', '/projects/{id}/reviews', {
    params: { id: project.id },
    body: { name: 'In the open', blind: false, personIds: [bo.id] },
  });
  const params = { id };
  for (const one of [ada, bo]) {
    await one.api.call('put', '/reviews/{id}/participants/me', { params });
    await reviewPage(one.page).open(id);
  }
  await ada.page.getByRole('button', { name: 'Begin judging' }).click();
  await reviewPage(ada.page).confirm('Begin judging');
  await bo.page.getByRole('radio', { name: 'Needs work' }).click();
  await expect(reviewPage(ada.page).card().getByText('1 needs work')).toBeVisible();

  await ada.page.getByRole('button', { name: 'Begin discussion' }).click();
  await reviewPage(ada.page).confirm('Begin discussion');
  await ada.page.getByRole('button', { name: 'Discuss first item' }).click();
  await ada.page.getByRole('button', { name: 'Vote again' }).click();
  await bo.page.getByRole('radio', { name: 'Pass' }).click();
  await expect(reviewPage(ada.page).card().getByText('1 pass')).toBeVisible();
  await ada.page.getByRole('button', { name: 'End the vote' }).click();
  await expect(bo.page.getByRole('radio', { name: 'Pass' })).toHaveCount(0);
  await expect(ada.page.getByRole('button', { name: 'Vote again' })).toBeVisible();
});
