import { expect, startProject, test } from './fixtures';
import { runPage } from './run-page';

test('the palette finds a checklist by its word, and leads to all results', async ({
  somebody,
}) => {
  const ada = await somebody('Ada');
  const { page } = ada;
  await page.goto('/');
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: 'Search and commands' });
  await field.fill('security checklist');
  const palette = page.getByRole('dialog', { name: 'Command palette' });
  await expect(palette.getByRole('option', { name: /^Security Checklist/ }).first()).toBeVisible();
  // The first result is chosen without a further key; the arrows go on from there, in a circle.
  await expect(palette.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowUp');
  await expect(palette.getByRole('option').last()).toHaveAttribute('aria-selected', 'true');
  await palette.getByRole('option', { name: /^See all results \(\d/ }).click();
  await expect(page).toHaveURL('/search?q=security+checklist');
  await expect(page.getByRole('searchbox')).toHaveValue('security checklist');
  await expect(page.getByRole('status').filter({ hasText: /\d results?$/ })).toBeVisible();

  await page.keyboard.press('Control+k');
  await field.fill('zzqx no such thing');
  await expect(palette.getByText('No results')).toBeVisible();
});

test('the search page follows what is typed, by keyboard alone, with its filters in the address', async ({
  somebody,
}) => {
  const ada = await somebody('Ada');
  const name = `Okapi ${crypto.randomUUID().slice(0, 8)}`;
  const { project, runs } = await startProject(ada, name, ['New Endpoint']);
  const run = runs[0] as (typeof runs)[number];
  const { data: items } = await ada.api.list('/runs/{id}/items', { params: { id: run.id } });
  const item = items[0] as (typeof items)[number];
  await ada.api.call('post', '/items/{id}/comments', {
    params: { id: item.id },
    body: { body: 'The wildebeest is late' },
  });
  const { page } = ada;
  await page.goto('/search');
  const box = page.getByRole('searchbox');
  await expect(box).toBeFocused();
  await page.keyboard.type('wildebeest');
  await expect(page).toHaveURL('/search?q=wildebeest');
  const results = page.getByRole('list', { name: 'Results' });
  await expect(results.locator('mark')).toHaveText('wildebeest');
  await expect(results).toContainText(name);
  await page.keyboard.press('ArrowDown');
  await expect(results.getByRole('link')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(box).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`/runs/${run.id}?item=${item.id}`);

  await page.goto(`/search?q=${encodeURIComponent(`"${name}"`)}`);
  await expect(results.getByRole('link').first()).toHaveText(name);
  await page.getByRole('link', { name: 'Add filter: Needs work' }).click();
  await expect(page.getByRole('heading', { name: 'No results' })).toBeVisible();
  await expect(page).toHaveURL(/status%3Aneeds_work/);
  await page.getByRole('link', { name: 'Remove filter Status: needs_work' }).click();
  await expect(results.getByRole('link').first()).toHaveText(name);

  await ada.api.call('delete', '/projects/{id}', { params: { id: project.id } });
  await page.reload();
  await expect(page.getByRole('heading', { name: 'No results' })).toBeVisible();
});

test('a link to a search keeps its words through signing in', async ({ page }) => {
  await page.goto('/search?q=rate+limiting');
  await expect(page).toHaveURL(/\/sign-in\?next=%2Fsearch%3Fq%3Drate%2Blimiting/);
});

test('what is given to somebody, and where they are mentioned, is under one heading, counted in the navigation', async ({
  somebody,
}) => {
  const ada = await somebody('Ada');
  const bo = await somebody(`Bo ${crypto.randomUUID().slice(0, 8)}`);
  const { runs } = await startProject(ada, 'Orders', ['New Endpoint']);
  const run = runs[0] as (typeof runs)[number];
  const { data: items } = await ada.api.list('/runs/{id}/items', { params: { id: run.id } });
  const [first, second] = items as [(typeof items)[number], (typeof items)[number]];
  const work = bo.page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: /^My work/ });
  await bo.page.goto('/');
  await expect(bo.page.getByText('Nothing is assigned to you.')).toBeVisible();
  await expect(work).toHaveText('My work');

  await ada.api.call('patch', '/items/{id}', {
    params: { id: first.id },
    body: { assigneeId: bo.id, status: 'needs_work', justification: 'Slow', version: 1 },
  });
  await ada.api.call('post', '/items/{id}/actions', {
    params: { id: first.id },
    body: { text: 'Make it fast', ownerId: bo.id },
  });
  await runPage(ada.page).open(run.id, `?item=${second.id}`);
  const details = ada.page.getByRole('complementary', { name: 'Details' });
  const comment = details.getByRole('textbox', { name: 'Write a comment' });
  await comment.pressSequentially(`Please look, @${bo.name.slice(0, 6)}`);
  const offered = details.getByRole('listbox', { name: 'People you can mention' });
  await expect(offered.getByRole('option', { name: bo.name })).toBeVisible();
  await comment.press('Enter');
  await expect(comment).toHaveValue(`Please look, @${bo.name} `);
  await details.getByRole('button', { name: 'Comment', exact: true }).click();
  await expect.poll(async () => (await bo.api.call('get', '/me/inbox/count')).total).toBe(2);

  await bo.page.reload();
  await expect(work).toHaveAccessibleName(/2 assigned to me/);
  const card = bo.page
    .getByRole('region', { name: 'Assigned to me' })
    .or(
      bo.page
        .locator('section')
        .filter({ has: bo.page.getByRole('heading', { name: 'Assigned to me' }) }),
    );
  await expect(card.getByRole('link', { name: first.text })).toHaveCount(1);
  await expect(card).toContainText('Make it fast');
  await expect(card).toContainText('Ada mentioned you in a comment');

  await work.click();
  await expect(bo.page.getByRole('heading', { level: 1, name: 'Assigned to me' })).toBeVisible();
  await bo.page.getByRole('button', { name: /^Mark mention in/ }).click();
  await expect(bo.page.getByText('Ada mentioned you')).toHaveCount(0);
  await expect(work).toHaveAccessibleName(/1 assigned to me/);

  await bo.page.getByRole('link', { name: first.text }).click();
  await expect(bo.page).toHaveURL(`/runs/${run.id}?item=${first.id}`);
  await runPage(bo.page).tick(first.text);
  await bo.api.list('/me/actions', {}).then(async ({ data }) => {
    for (const action of data)
      await bo.api.call('patch', '/actions/{id}', {
        params: { id: action.id },
        body: { done: true, version: action.version },
      });
  });
  await expect(work).toHaveText('My work');
});

test('a filter that is none is named, and one half typed is completed', async ({ somebody }) => {
  const ada = await somebody('Ada');
  await startProject(ada, 'Orders', ['New Endpoint']);
  const { page } = ada;
  await page.goto('/search?q=due:overdue');
  await expect(page.getByText(/^“due:” is not a filter/)).toBeVisible();
  await page.goto('/search?q=10:30');
  await expect(page.getByText('No results')).toBeVisible();
  await expect(page.getByText(/is not a filter/)).toHaveCount(0);
  await page.goto('/search?q=assignee:');
  await expect(page.getByText('me, none, or a name')).toBeVisible();
  await expect(page.getByText('No results')).toHaveCount(0);

  const palette = page.getByRole('dialog', { name: 'Command palette' });
  // The page is read before its code is there, and keys mean nothing until then.
  await expect(async () => {
    await page.keyboard.press('Control+k');
    await expect(palette.getByRole('combobox')).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await palette.getByRole('combobox').fill('status:open assignee:');
  await expect(palette.getByText('No results')).toHaveCount(0);
  await palette.getByRole('option', { name: /assignee:me/ }).click();
  await expect(palette.getByRole('combobox')).toHaveValue('status:open assignee:me ');
  await expect(palette.getByRole('combobox')).toBeFocused();
});

test('a link to another item of the run that is open goes there, as often as it is followed', async ({
  somebody,
}) => {
  const ada = await somebody('Ada');
  const name = `Quokka ${crypto.randomUUID().slice(0, 8)}`;
  const { runs } = await startProject(ada, name, ['New Endpoint']);
  const run = runs[0] as (typeof runs)[number];
  const { data: items } = await ada.api.list('/runs/{id}/items', { params: { id: run.id } });
  const [first, second] = items as [(typeof items)[number], (typeof items)[number]];
  const last = items.at(-1) as (typeof items)[number];
  await ada.api.call('post', '/items/{id}/comments', {
    params: { id: first.id },
    body: { body: `[the last one](/runs/${run.id}?item=${last.id})` },
  });
  await ada.api.call('post', '/items/{id}/comments', {
    params: { id: second.id },
    body: { body: `${name} is late` },
  });
  const { page } = ada;
  await runPage(page).open(run.id, `?item=${first.id}`);
  const details = page.getByRole('complementary', { name: 'Details' });
  const opened = (text: string) => expect(details.getByRole('heading', { level: 2, name: text }));
  await opened(first.text).toBeVisible();
  for (const _ of ['once', 'again']) {
    await page.keyboard.press('Control+k');
    await page.keyboard.type(`${name} is late`);
    await page.getByRole('option', { name: `${name} is late` }).click();
    await opened(second.text).toBeVisible();
    await expect(page).toHaveURL(`/runs/${run.id}?item=${second.id}`);
    await expect(page.locator(`#item-${second.id}`)).toBeFocused();
    await page.keyboard.press('j');
    await expect(page).toHaveURL(`/runs/${run.id}`);
  }
});
