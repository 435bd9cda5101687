import { expect, type Somebody, startProject, test } from './fixtures';
import { reviewPage } from './review-page';

/** A review under discussion in which Ada and Bo voted the same on every item. */
async function discussed(ada: Somebody, bo: Somebody, timeBox: number | null = null) {
  const { project } = await startProject(ada, 'Orders', ['New Endpoint']);
  const { id } = await ada.api.call('post', '/projects/{id}/reviews', {
    params: { id: project.id },
    body: { name: 'Before release', personIds: [bo.id], timeBox },
  });
  const params = { id };
  const phase = (from: 'lobby' | 'judging', to: 'judging' | 'discussing') =>
    ada.api.call('post', '/reviews/{id}/phase', { params, body: { from, to } });
  for (const one of [ada, bo])
    await one.api.call('put', '/reviews/{id}/participants/me', { params });
  await phase('lobby', 'judging');
  const { items } = await ada.api.call('get', '/reviews/{id}/snapshot', { params });
  for (const one of items) {
    for (const person of [ada, bo]) {
      await person.api.call('put', '/review-items/{id}/vote', {
        params: { id: one.id },
        body: { vote: person === bo ? 'needs_work' : 'pass', comment: 'Seen', round: 1 },
      });
    }
  }
  await phase('judging', 'discussing');
  const { agenda } = await ada.api.call('get', '/reviews/{id}/snapshot', { params });
  const textOf = new Map(items.map((one) => [one.id, one.item.text]));
  return { id, texts: agenda.map((one) => textOf.get(one) as string) };
}

test('a decision leads on to what is left, also from an item elsewhere on the agenda', async ({
  somebody,
}) => {
  const [ada, bo] = [await somebody('Ada'), await somebody('Bo')];
  const { id, texts } = await discussed(ada, bo);
  const { page } = ada;
  const decide = async () => {
    await page.keyboard.press('d');
    await page.getByLabel('Reason').fill('Later.');
    await page.getByRole('button', { name: 'Decide', exact: true }).click();
  };
  await reviewPage(page).open(id);
  await page.getByRole('button', { name: 'Discuss first item' }).click();
  await page.getByRole('button', { name: 'Next item' }).click();
  await reviewPage(page).expectUnderDiscussion(texts[1] as string);
  // All after the third are decided from the agenda, the last of them at the end.
  const last = texts.length - 1;
  for (let at = 3; at <= last; at += 1) {
    await page.getByRole('button', { name: texts[at] as string }).click();
    await reviewPage(page).expectUnderDiscussion(texts[at] as string);
    await decide();
    await reviewPage(page).expectUnderDiscussion(texts[at === last ? 0 : at + 1] as string);
  }
  for (const next of [1, 2]) {
    await decide();
    await reviewPage(page).expectUnderDiscussion(texts[next] as string);
  }
  await decide();
  await expect(page.getByText(`${texts.length} of ${texts.length} decided`)).toBeVisible();
  await reviewPage(page).expectUnderDiscussion(texts[2] as string);
});

test('what is decided is in sight at once, and the timer begins with its time box', async ({
  somebody,
}) => {
  const ada = await somebody('Ada', { viewport: { width: 1280, height: 900 } });
  const bo = await somebody('Bo');
  const { id } = await discussed(ada, bo, 300);
  const { page } = ada;
  await page.addInitScript(() => {
    const shown: string[] = [];
    Object.assign(window, { shown });
    const look = () => {
      const text = document.querySelector('[role=timer]')?.textContent;
      if (text) shown.push(text);
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await reviewPage(page).open(id);
  await page.getByRole('button', { name: 'Discuss first item' }).click();
  for (const name of ['Decide', 'Vote again']) {
    await expect(page.getByRole('button', { name, exact: true })).toBeInViewport({ ratio: 1 });
  }
  for (const name of [/Accept/, /Needs work/, /Not applicable/, /Defer/]) {
    await expect(page.getByRole('radio', { name })).toBeInViewport({ ratio: 1 });
  }
  await page.getByRole('button', { name: 'Next item' }).click();
  await expect(page.getByText('4:58 left')).toBeVisible();
  const shown = await page.evaluate(() => (window as unknown as { shown: string[] }).shown);
  expect(shown.filter((text) => /^(5:0[1-9]|[6-9]:)/.test(text))).toEqual([]);
});
