import { expect, test } from 'vitest';
import { testWorld } from '@/lib/testing/test-world';

const AT = '2026-11-24T14:05:00.000Z';
const LATER = '2026-11-25T08:00:00.000Z';

/** A run that Olga ticked and signed off, and in which Bo then changed one answer. */
async function world() {
  const w = await testWorld();
  const { run, items } = await w.startRun(w.owner);
  const bo = await w.join('Bo');
  const change = async (by: typeof bo, at: number, body: object) => {
    const params = { id: items[at]?.id as string };
    const { version } = await by.call('get', '/items/{id}', { params });
    await by.call('patch', '/items/{id}', { params, body: { ...body, version } });
  };
  w.clock.set(AT);
  for (const [at] of items.entries()) await change(w.owner, at, { status: 'done' });
  const { data } = await w.owner.list('/projects/{id}/events', { params: { id: run.projectId } });
  await w.owner.call('post', '/runs/{id}/sign-offs', {
    params: { id: run.id },
    body: { seq: data[0]?.seq as number, password: 'a long password' },
  });
  w.clock.set(LATER);
  await change(bo, 0, { status: 'needs_work', justification: 'No tests for `refund`' });
  await w.owner.call('post', '/items/{id}/actions', {
    params: { id: items[0]?.id as string },
    body: { text: 'Cover @refund', ownerId: bo.id, dueOn: '2026-12-01' },
  });
  const report = async (format: string) => {
    const response = await w.owner.fetch(`/api/v1/runs/${run.id}/report?format=${format}`);
    expect(response.status).toBe(200);
    return response;
  };
  return { ...w, bo, items, report };
}

test('JSON says who answered and signed, when, at which state, and why it is stale', async () => {
  const { report, items, owner, bo } = await world();
  const { data } = await (await report('json')).json();
  const [run] = data.runs;
  expect(run.items[0]).toMatchObject({
    answeredBy: 'Bo',
    answeredAt: LATER,
    actions: [{ text: 'Cover @refund', owner: 'Bo', dueOn: '2026-12-01', done: false }],
  });
  expect(run.items[1]).toMatchObject({ answeredBy: 'Olga Owner', answeredAt: AT, actions: [] });
  expect(run.signOffs).toEqual([
    {
      name: 'Olga Owner',
      personId: owner.id,
      email: expect.stringMatching(/@example\.com$/),
      at: AT,
      review: null,
      title: 'New Endpoint',
      seq: expect.any(Number),
      head: expect.stringMatching(/^[\da-f]{64}$/),
      state: expect.stringMatching(/^[\da-f]{64}$/),
      confirmedWith: 'password',
      waived: 0,
      stale: true,
      changes: [{ item: items[0]?.text, by: 'Bo', byId: bo.id, at: LATER }],
    },
  ]);
});

test('Markdown and HTML say it in one line of small print and a table', async () => {
  const { report, items } = await world();
  const markdown = await (await report('md')).text();
  expect(markdown).toContain('**Needs work**: No tests for `refund`');
  expect(markdown).toContain('— Bo, 25 Nov 2026, 08:00 UTC');
  expect(markdown).toContain('— Olga Owner, 24 Nov 2026, 14:05 UTC');
  expect(markdown).toContain('**To do**: Cover @<!-- -->refund · Bo · due 1 Dec 2026');
  expect(markdown).toMatch(
    /^\| Olga Owner \([^|]+example\.com\) \| 24 Nov 2026, 14:05 UTC \| event \d+, head `/m,
  );
  expect(markdown).toContain(
    `**Stale**: “${items[0]?.text}” changed by Bo, 25 Nov 2026, 08:00 UTC`,
  );
  const html = await (await report('html')).text();
  expect(html).toContain('— Bo, 25 Nov 2026, 08:00 UTC');
  expect(html).toContain('No tests for <code>refund</code>');
  expect(html).toContain('Cover @refund');
});

test('CSV has the columns', async () => {
  const { report } = await world();
  const csv = await (await report('csv')).text();
  const [header, row] = csv.split('\r\n');
  expect(header).toMatch(
    /"comments","answered_by","answered_at","actions","sign_offs","answered_by_email","assignee_email","waiver","waiver_until","waiver_reason","waiver_owner","waiver_approved_by","strength","counts","answered_via","confirmed_by","confirmed_at","accepted_by","accepted_at","accepted_in","section"$/,
  );
  expect(row).toContain(`"Bo","${LATER}","open: Cover @refund (Bo, due 2026-12-01)"`);
  expect(row).toMatch(
    /"Olga Owner \(\S+@example\.com\), 2026-11-24T14:05:00.000Z: event \d+, .*, stale: “/,
  );
});
