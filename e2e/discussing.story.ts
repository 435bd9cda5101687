import type { Vote } from '@/lib/model/review.types';
import { expect, type Somebody, startProject, test } from './fixtures';
import { reviewPage } from './review-page';

/** A review under discussion in which Ada passed every item, and Bo voted the same on each. */
async function discussed(
  ada: Somebody,
  bo: Somebody,
  { timeBox = null, bos = 'needs_work' }: { timeBox?: number | null; bos?: Vote } = {},
) {
  const { project, runs } = await startProject(ada, 'Orders', ['New Endpoint']);
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
        body: { vote: person === bo ? bos : 'pass', comment: 'Seen', round: 1 },
      });
    }
  }
  await phase('judging', 'discussing');
  const { agenda } = await ada.api.call('get', '/reviews/{id}/snapshot', { params });
  const textOf = new Map(items.map((one) => [one.id, one.item.text]));
  return { id, runs, texts: agenda.map((one) => textOf.get(one) as string) };
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
  const { id } = await discussed(ada, bo, { timeBox: 300 });
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

test('accepting together says first how many open items become done', async ({ somebody }) => {
  const [ada, bo] = [await somebody('Ada'), await somebody('Bo')];
  const { id, runs } = await discussed(ada, bo, { bos: 'pass' });
  const run = { id: runs[0]?.id ?? '' };
  const { data: items } = await ada.api.list('/runs/{id}/items', { params: run });
  const [first, second] = items as [(typeof items)[0], (typeof items)[0]];
  const give = (item: typeof first, body: object) =>
    ada.api.call('patch', '/items/{id}', {
      params: { id: item.id },
      body: { ...body, version: item.version },
    });
  await give(first, { status: 'done' });
  await give(second, { status: 'not_applicable', justification: 'No input' });
  const { page } = ada;
  await reviewPage(page).open(id);
  await page.getByRole('button', { name: 'Accept all 8 together' }).click();
  const question = page.getByRole('alertdialog', { name: 'Accept 8 items together?' });
  await expect(question).toContainText('6 items are not done yet and become done.');
  await reviewPage(page).confirm('Accept together');
  // The two that were answered after the votes are left, for those who voted have not seen that.
  await expect(page.getByText('6 of 8 decided')).toBeVisible();
});

for (const [device, viewport] of [
  ['a desk', { width: 1280, height: 720 }],
  ['a phone', { width: 360, height: 640 }],
] as const) {
  test(`the next item begins at its title, on ${device}`, async ({ somebody }) => {
    const ada = await somebody('Ada', { viewport });
    const bo = await somebody('Bo', { viewport });
    const { id, texts } = await discussed(ada, bo);
    for (const { page } of [ada, bo]) await reviewPage(page).open(id);
    await ada.page.getByRole('button', { name: 'Discuss first item' }).click();
    const begins = async (at: number) => {
      for (const { page } of [ada, bo]) {
        await reviewPage(page).expectUnderDiscussion(texts[at] as string);
        const bar = page.getByRole('region', { name: 'The discussion' });
        const title = page.getByRole('article').getByRole('heading', { name: texts[at] as string });
        await expect
          .poll(async () => {
            const [above, box] = [await bar.boundingBox(), await title.boundingBox()];
            return above && box ? box.y >= above.y + above.height && box.y < 600 : null;
          })
          .toBe(true);
      }
    };
    const down = async () => {
      for (const { page } of [ada, bo]) {
        // What comes late makes the page longer.
        await expect(page.getByRole('heading', { name: 'History' }).last()).toBeVisible();
        await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
      }
    };
    await begins(0);
    await down();
    await ada.page.getByRole('button', { name: 'Next item' }).click();
    await begins(1);
    await down();
    await ada.page.keyboard.press('Shift+J');
    await begins(2);
    await down();
    await ada.page.keyboard.press('d');
    await ada.page.getByLabel('Reason').fill('Later.');
    await ada.page.getByRole('button', { name: 'Decide', exact: true }).click();
    await begins(3);
  });
}

test('the palette has what leads a discussion on, for whoever leads it', async ({ somebody }) => {
  const [ada, bo] = [await somebody('Ada'), await somebody('Bo')];
  const { id, texts } = await discussed(ada, bo);
  const run = async ({ page }: Somebody, command: string) => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type(command);
    await page.getByRole('option', { name: command }).click();
  };
  for (const { page } of [ada, bo]) await reviewPage(page).open(id);
  await ada.page.keyboard.press('Control+k');
  await expect(ada.page.getByRole('option', { name: 'Close review' })).toBeVisible();
  // There is nothing to decide on yet.
  await expect(ada.page.getByRole('option', { name: 'Decide: deferred' })).toHaveCount(0);
  await ada.page.keyboard.press('Escape');
  await expect(ada.page.getByRole('dialog')).toHaveCount(0);
  await run(ada, 'Discuss next item');
  await reviewPage(ada.page).expectUnderDiscussion(texts[0] as string);
  await run(ada, 'Decide: deferred');
  await ada.page.keyboard.type('Later.');
  await expect(ada.page.getByLabel('Reason')).toHaveValue('Later.');
  await ada.page.keyboard.press('Escape');
  await bo.page.keyboard.press('Control+k');
  await expect(bo.page.getByRole('option', { name: 'Follow the facilitator' })).toBeVisible();
  for (const name of ['Close review', 'Decide: deferred']) {
    await expect(bo.page.getByRole('option', { name })).toHaveCount(0);
  }
  await ada.page.locator('[data-current-card]').focus();
  await run(ada, 'Close review');
  await expect(ada.page.getByRole('alertdialog')).toContainText('8 items are not decided');
  await reviewPage(ada.page).confirm('Close the review');
  await expect(ada.page.getByRole('heading', { name: 'Sign-off' })).toBeVisible();
});
