import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expectAccessible, STILL } from './accessible';
import { expect, test } from './fixtures';
import { runPage } from './run-page';
import { sidewaysFaults } from './sideways';

/** An agent file as people write them: front matter that is no YAML, and checklists of plain bullets. */
const agent = (name: string) => `---
name: ${name}
description: Use when: designing an API. Examples: user: "review it"
---

# API designer ${name}

You design APIs.

## API design

- Resources are nouns
- Errors have one shape
- Lists have pages

Security checklist:

- Rate limits
- No secrets in logs

## Before the release

- [ ] Tag ${name}
- [x] Write the notes
- [~] Tell the phone team
- [-] Ask legal

### Afterwards

- Watch the graphs

- [ ] Remove the flag
`;

const card = (page: Page, name: string) => page.getByRole('article', { name, exact: true });

async function opened(somebody: Parameters<Parameters<typeof test>[2]>[0]['somebody']) {
  const ada = await somebody('Ada', STILL);
  await ada.page.goto('/guides/import');
  await expect(ada.page.getByRole('button', { name: 'Read it', exact: true })).toBeEnabled();
  return { ada, page: ada.page };
}

const choose = (page: Page, ...files: { name: string; buffer: Buffer }[]) =>
  page
    .getByLabel('Choose files', { exact: true })
    .setInputFiles(files.map((file) => ({ ...file, mimeType: 'text/markdown' })));

/** Whether leaving the page would be asked about. */
const asksToStay = (page: Page) =>
  page.evaluate(() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true })));

test('an agent file is pasted, two plain lists are tracked, a run is started and the document comes out again', async ({
  somebody,
}) => {
  const { ada, page } = await opened(somebody);
  const source = agent('agent-one');
  await page.goto('/guides');
  await page.getByRole('link', { name: 'Import', exact: true }).first().click();
  const text = page.getByLabel('Paste a document', { exact: true });
  await text.fill(source);
  await page.reload();
  await expect(text).toHaveValue(source);
  await text.press('Control+Enter');

  const document = card(page, 'API designer agent-one');
  await expect(document.getByText('New guide', { exact: true })).toBeVisible();
  await expect(document.getByText('5 lines look like a task: 4 items, 1 left out.')).toBeVisible();
  await expect(document.getByText('1 done, 1 not applicable').first()).toBeVisible();
  await expect(document.getByText('Sections: Afterwards')).toBeVisible();
  await expect(document.getByText('- [-] Ask legal')).toBeVisible();
  await expect(document.getByText('What to look at in the document')).toBeVisible();
  await expectAccessible(page, 'a preview');
  expect(await sidewaysFaults(page, 'a preview', [320, 1280])).toEqual([]);

  for (const label of [/3 plain bullets under API design/, /2 plain bullets under Security/])
    await document.getByRole('checkbox', { name: label }).check();
  await expect(document.getByText('5 items of plain lists come on top.')).toBeVisible();
  // Nothing was kept so far, and a reload takes nothing away.
  await page.reload();
  await expect(document.getByText('5 items of plain lists come on top.')).toBeVisible();
  const { data: before } = await ada.api.list('/guides', { query: { name: 'agent-one' } });
  expect(before).toEqual([]);

  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(document.getByText('Imported as a guide', { exact: true })).toBeVisible();
  await expectAccessible(page, 'an imported document');
  const [guide] = (await ada.api.list('/guides', { query: { name: 'agent-one' } })).data;
  expect(guide?.itemCount).toBe(9);

  await document.getByRole('button', { name: 'Start run of Before the release' }).click();
  const dialog = page.getByRole('dialog', { name: 'Start run' });
  await dialog.getByLabel('Project', { exact: true }).selectOption('New project…');
  await dialog.getByLabel('Name of the new project').fill('Agent');
  await dialog.getByRole('button', { name: 'Start run', exact: true }).click();
  await expect(page).toHaveURL(/\/runs\//);
  await expect(page.getByRole('grid')).toBeVisible();
  await runPage(page).listens();
  await expect(page.getByRole('grid').getByRole('heading', { name: 'Afterwards' })).toBeVisible();
  await expect(page.getByRole('grid').getByText('Watch the graphs')).toBeVisible();
  await expectAccessible(page, 'a run with sections');
  expect(await sidewaysFaults(page, 'a run with sections', [320, 1280])).toEqual([]);
  await runPage(page).choose('Write the notes');
  await expect(page.getByText(/^Claimed by the document/)).toBeVisible();
  await runPage(page).tick('Tag agent-one');
  await runPage(page).expectStatus('Tag agent-one', 'Done');
  await runPage(page).expectAllSent();

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'More about this run', exact: true }).click();
  await page.getByRole('menuitem', { name: /Download the document/ }).click();
  const saved = await readFile(await (await download).path(), 'utf8');
  expect(saved).toBe(source.replace('[ ] Tag', '[x] Tag'));

  await page.goto('/guides/import');
  await choose(page, { name: 'out.md', buffer: Buffer.from(saved) });
  await expect(document.getByText('Here already, with other boxes')).toBeVisible();
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(document.getByText(/nothing new was kept/)).toBeVisible();
  await document.getByRole('button', { name: 'Start run of Before the release' }).click();
  await dialog.getByLabel('Subject').fill('again');
  await dialog.getByRole('button', { name: 'Start run', exact: true }).click();
  await expect(page).toHaveURL(/\/runs\//);
  await runPage(page).expectStatus('Tag agent-one', 'Done');
});

test('of files that are dropped, the broken one is refused alone', async ({ somebody }) => {
  const { ada, page } = await opened(somebody);
  const text = page.getByLabel('Paste a document', { exact: true });
  await text.fill('# Half');
  await page.getByRole('button', { name: 'Read it', exact: true }).click();
  await card(page, 'Half').getByRole('button', { name: 'Edit the text' }).click();
  await expect(text).toHaveValue('# Half');
  await expect(card(page, 'Half')).toHaveCount(0);
  await page.locator('body').evaluate((body) => {
    const data = new DataTransfer();
    data.items.add(new File(['# Dropped one\n\n- [ ] Look\n'], 'dropped-one.md'));
    data.items.add(new File([Uint8Array.from([0x23, 0xff, 0xfe, 0x00])], 'broken.md'));
    body.dispatchEvent(
      new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }),
    );
  });
  await expect(card(page, 'broken.md').getByText(/It is not text in UTF-8/)).toBeVisible();
  await expect(card(page, 'Dropped one').getByText('New guide', { exact: true })).toBeVisible();
  await choose(page, { name: 'huge.md', buffer: Buffer.alloc(5 * 1024 * 1024 + 1, 'a') });
  await expect(card(page, 'huge.md').getByText(/a document may have 5 MB/)).toBeVisible();
  await choose(page, { name: 'prose.html', buffer: Buffer.from('# Only prose\n\nNothing.\n') });
  await card(page, 'prose.html').getByRole('button', { name: 'Read it all the same' }).click();
  await expect(card(page, 'Only prose').getByText(/It has no list of tasks/)).toBeVisible();
  await expectAccessible(page, 'refused documents');
  expect(await sidewaysFaults(page, 'refused documents', [320, 1280])).toEqual([]);

  await page.getByRole('button', { name: 'Remove broken.md', exact: true }).click();
  await expect(card(page, 'broken.md')).toHaveCount(0);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  const dropped = card(page, 'Dropped one');
  await expect(dropped.getByText('Imported as a guide', { exact: true })).toBeVisible();
  await dropped.getByRole('link', { name: 'Open the guide' }).click();
  await expect(page.getByText('From the file dropped-one.md')).toBeVisible();
  const { data } = await ada.api.list('/guides', { query: { name: 'dropped-one' } });
  expect(data[0]?.origin).toMatchObject({ kind: 'file', file: 'dropped-one.md', by: ada.id });
});

test('what is here already is told, and a name can be changed', async ({ somebody }) => {
  const { ada, page } = await opened(somebody);
  const body = (source: string) => ({ source, origin: { kind: 'api' as const } });
  await ada.api.call('post', '/imports', { body: body('# Known to us\n\n- [ ] One\n') });
  const bo = await somebody('Bo');
  await bo.api.call('post', '/imports', { body: body('# Of Bo\n\n- [ ] One\n- [ ] Two\n') });
  const file = (name: string, text: string) => ({ name, buffer: Buffer.from(text) });
  await choose(
    page,
    file('same.md', '# Known to us\n\n- [ ] One\n'),
    file('known-to-us.md', '# Known better\n\n- [ ] One\n- [ ] More\n'),
    file('of-bo.md', '# Not of Bo\n\n- [ ] Mine\n'),
  );
  await expect(card(page, 'Known to us').getByText(/has exactly this text/)).toBeVisible();
  const better = card(page, 'Known better');
  await expect(better.getByText('New revision', { exact: true })).toBeVisible();
  const mine = card(page, 'Not of Bo');
  await expect(mine.getByText('Name taken', { exact: true })).toBeVisible();
  await mine.getByLabel('Name', { exact: true }).fill('of-ada');
  await expect(mine.getByText('New guide', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Import 2 documents', exact: true }).click();
  await expect(better.getByText('Imported as a new revision', { exact: true })).toBeVisible();
  await expect(mine.getByText('Imported as a guide', { exact: true })).toBeVisible();
  const { data } = await ada.api.list('/guides', { query: { name: 'of-ada' } });
  expect(data[0]?.title).toBe('Not of Bo');
});

test('a large document says how far it is, can be cancelled, and is read when asked again', async ({
  somebody,
}) => {
  test.slow();
  const { page } = await opened(somebody);
  const items = Array.from({ length: 11_000 }, (_, at) => `- [${at % 3 ? ' ' : 'x'}] Check ${at}`);
  const odd = Array.from({ length: 3_000 }, (_, at) => `- [-] Odd ${at}`);
  const source = `# Eleven thousand\n\n${items.join('\n')}\n\n## Odd\n\n${odd.join('\n')}\n`;
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/imports/preview', async (route) => {
    await held;
    await route.continue().catch(() => {});
  });
  await choose(page, { name: 'eleven.md', buffer: Buffer.from(source) });
  const waiting = card(page, 'eleven.md');
  await expect(waiting.getByRole('progressbar', { name: 'Reading eleven.md' })).toBeVisible();
  await waiting.getByRole('button', { name: 'Cancel reading eleven.md' }).click();
  await expect(waiting.getByText('Reading it was cancelled.')).toBeVisible();
  await expect(waiting.getByRole('progressbar')).toHaveCount(0);
  release();
  await page.unroute('**/imports/preview');
  await page.context().setOffline(true);
  await waiting.getByRole('button', { name: 'Try again' }).click();
  await expect(waiting.getByText(/The connection was lost/)).toBeVisible();
  await page.context().setOffline(false);
  await waiting.getByRole('button', { name: 'Try again' }).click();
  const read = card(page, 'Eleven thousand');
  await expect(
    read.getByText('14,000 lines look like a task: 11,000 items, 3,000 left out.'),
  ).toBeVisible({ timeout: 30_000 });
  await read.locator('summary').click();
  const lines = read.getByRole('list', { name: '3,000 lines look like tasks and are none' });
  await expect(lines.getByRole('listitem')).toHaveCount(50);
  await read.getByRole('button', { name: /^Show 200 of 2,950 more/ }).click();
  await expect(lines.getByRole('listitem')).toHaveCount(250);
  await expect(lines.getByRole('listitem').nth(50)).toBeFocused();
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(read.getByText('Imported as a guide', { exact: true })).toBeVisible({
    timeout: 30_000,
  });
  expect(await asksToStay(page)).toBe(false);
});
