import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { events } from '@/lib/db/tables/tables';
import { testWorld } from '@/lib/testing/test-world';

const PASSWORD = 'a long password';

/** A run that Mal ticked and signed off under the name of somebody else of the team. */
async function world() {
  const w = await testWorld();
  const ada = await w.join('Ada Okafor', 'ada@example.com');
  const mal = await w.join('Mal', 'mal@example.com');
  const { run, items } = await w.startRun(ada);
  const call = { params: { id: run.id } };
  await mal.call('patch', '/me', { body: { name: 'ada okafor' } });
  for (const { id, version } of items) {
    await mal.call('patch', '/items/{id}', {
      params: { id },
      body: { status: 'done', assigneeId: mal.id, version },
    });
  }
  const [first] = items;
  const about = { params: { id: first?.id as string } };
  await mal.call('post', '/items/{id}/comments', { ...about, body: { body: 'Looks good' } });
  await mal.call('post', '/items/{id}/actions', {
    ...about,
    body: { text: 'Ship it', ownerId: mal.id },
  });
  const { seq } = await mal.call('get', '/runs/{id}/snapshot', call);
  await mal.call('post', '/runs/{id}/sign-offs', { ...call, body: { seq, password: PASSWORD } });
  const report = async (format: string) =>
    (await ada.fetch(`/api/v1/runs/${run.id}/report?format=${format}`)).text();
  return { ...w, ada, mal, run, items, report };
}

test('JSON says by id and email who answered, wrote, has something to do and signed', async () => {
  const { mal, ada, report } = await world();
  const { data } = JSON.parse(await report('json'));
  const [item] = data.runs[0].items;
  expect(item).toMatchObject({
    answeredBy: 'ada okafor',
    answeredById: mal.id,
    assigneeId: mal.id,
    comments: [{ author: 'ada okafor', authorId: mal.id }],
    actions: [{ owner: 'ada okafor', ownerId: mal.id }],
  });
  expect(data.runs[0].signOffs).toMatchObject([{ personId: mal.id, email: 'mal@example.com' }]);
  expect(data).toMatchObject({ generatedById: ada.id });
  expect(data.accounts).toEqual([
    { id: ada.id, name: 'Ada Okafor', email: 'ada@example.com', sharesName: true },
    { id: mal.id, name: 'ada okafor', email: 'mal@example.com', sharesName: true },
  ]);
});

test('CSV has emails in columns of their own behind the names', async () => {
  const { report } = await world();
  const [header, row] = (await report('csv')).split('\r\n');
  expect(header).toMatch(/"actions","sign_offs","answered_by_email","assignee_email","waiver/);
  expect(row).toMatch(/,"mal@example.com","mal@example.com"(,""){5},"confirmed"/);
  expect(row).toContain('ada okafor (mal@example.com), 20');
  expect(row).toContain('open: Ship it (ada okafor (mal@example.com))');
});

test('Markdown and HTML name the address, and in Markdown it is no link', async () => {
  const { report } = await world();
  const markdown = await report('md');
  expect(markdown).toContain('— ada okafor (mal@<!-- -->example.com), ');
  expect(markdown).toContain('Assigned to ada okafor (mal@<!-- -->example.com)');
  expect(markdown).toContain('**ada okafor (mal@<!-- -->example.com)**, ');
  expect(markdown).toMatch(/\| ada okafor \(mal@<!-- -->example\.com\) \|/);
  expect(markdown).toContain('made by Ada Okafor (ada@<!-- -->example.com) on');
  expect(markdown.split('<!-- walkaround')[0]).not.toMatch(/\w@\w/);
  const html = await report('html');
  expect(html).toContain('— ada okafor (mal@example.com), ');
  expect(html).not.toContain('mailto:');
});

test('where names differ only who signed is told with the address', async () => {
  const { mal, report } = await world();
  await mal.call('patch', '/me', { body: { name: 'Mal' } });
  const markdown = await report('md');
  expect(markdown).toContain('— Mal, ');
  expect(markdown).toContain('made by Ada Okafor on');
  expect(markdown).toMatch(/\| [^|]*\(mal@<!-- -->example\.com\) \|/);
});

test('a sign-off keeps the names of signer and run that it was made under', async () => {
  const { mal, run, report, ada } = await world();
  await mal.call('patch', '/me', { body: { name: 'Mal' } });
  const params = { id: run.id };
  await ada.call('patch', '/runs/{id}', { params, body: { title: 'New Endpoint: POST /refunds' } });
  const { data } = JSON.parse(await report('json'));
  expect(data.runs[0]).toMatchObject({
    title: 'New Endpoint: POST /refunds',
    signOffs: [{ name: 'ada okafor', email: 'mal@example.com', title: 'New Endpoint' }],
  });
  const markdown = await report('md');
  expect(markdown).toMatch(/\| ada okafor \([^|]+\), signed as “New Endpoint” \| 22 Nov/);
  expect(await report('csv')).toMatch(/Z: signed as “New Endpoint”, event \d+, head/);
  const { signOffs } = await ada.call('get', '/runs/{id}/signing', { params });
  expect(signOffs).toMatchObject([{ personName: 'ada okafor', runTitle: 'New Endpoint' }]);
});

test('one from before they were kept says how the run was called by its history', async () => {
  const { run, report, ada, mal, db } = await world();
  await db.transaction(async (tx) => {
    await tx
      .update(events)
      .set({ data: sql`json_remove(${events.data}, '$.email', '$.title')` })
      .where(eq(events.type, 'run.signed'));
  });
  const params = { id: run.id };
  for (const title of ['New Endpoint: A', 'New Endpoint: B']) {
    await ada.call('patch', '/runs/{id}', { params, body: { title } });
  }
  const { data } = JSON.parse(await report('json'));
  expect(data.runs[0].signOffs).toMatchObject([
    { personId: mal.id, email: 'mal@example.com', title: 'New Endpoint' },
  ]);
});

test('a name that reads like an address is followed by the real one', async () => {
  const { mal, report } = await world();
  await mal.call('patch', '/me', { body: { name: 'Ada Okafor (ada@example.com)' } });
  const markdown = await report('md');
  expect(markdown).toContain('— Ada Okafor (ada@<!-- -->example.com) (mal@<!-- -->example.com), ');
});
