import { expect, test } from 'vitest';
import { testWorld } from '@/lib/testing/test-world';

/** A run of which all is done but one item that Rob agreed may wait, signed off by Olga. */
async function signedWithAWaiver() {
  const w = await testWorld();
  const rob = await w.join('Rob Reviewer');
  const { run, items } = await w.startRun(w.owner);
  const params = { id: run.id };
  const [first, ...rest] = items;
  const asked = await rob.call('post', '/items/{id}/waivers', {
    params: { id: first?.id as string },
    body: { reason: 'The sandbox is down.', expiresOn: '2026-12-01', approverId: w.owner.id },
  });
  const decided = await w.owner.call('put', '/waivers/{id}/decision', {
    params: { id: asked.id },
    body: { decision: 'approved', why: null, version: 1 },
  });
  for (const { id, version } of rest)
    await w.owner.call('patch', '/items/{id}', {
      params: { id },
      body: { status: 'done', version },
    });
  const { seq } = await w.owner.call('get', '/runs/{id}/snapshot', { params });
  await w.owner.call('post', '/runs/{id}/sign-offs', {
    params,
    body: { seq, password: 'a long password' },
  });
  const report = async (format: string) =>
    (await w.owner.fetch(`/api/v1/runs/${run.id}/report?format=${format}`)).text();
  const end = () =>
    rob.call('post', '/waivers/{id}/end', {
      params: { id: asked.id },
      body: { version: decided.version },
    });
  return { ...w, rob, run, params, first, asked, report, end };
}

test('a sign-off says how many items were waived, on the page and in every report', async () => {
  const w = await signedWithAWaiver();
  const { signOffs } = await w.owner.call('get', '/runs/{id}/signing', { params: w.params });
  expect(signOffs).toMatchObject([{ waived: 1 }]);
  expect(await w.report('md')).toContain('| Valid, with 1 item waived |');
  expect(await w.report('html')).toContain('Valid, with 1 item waived');
  expect(await w.report('csv')).toMatch(/, with 1 item waived, valid/);
  expect(JSON.parse(await w.report('json')).data.runs[0].signOffs).toMatchObject([{ waived: 1 }]);
});

test('and still does once the waiver is ended, which is listed with how and by whom', async () => {
  const w = await signedWithAWaiver();
  const ended = await w.end();
  expect(ended).toMatchObject({ state: 'ended', closedBy: w.rob.id, closedByName: 'Rob Reviewer' });
  const { signOffs } = await w.owner.call('get', '/runs/{id}/signing', { params: w.params });
  expect(signOffs).toMatchObject([{ waived: 1, stale: true }]);
  const markdown = await w.report('md');
  expect(markdown).toMatch(/\*\*Stale\*\*, with 1 item waived: “/);
  const [, list = ''] = markdown.split('## Waivers');
  expect(list).toMatch(/\| 1 Dec 2026, ended [^|]+ UTC by Rob Reviewer \|/);
  expect(list).toContain('The sandbox is down.');
  const [run] = JSON.parse(await w.report('json')).data.runs;
  expect(run.pastWaivers).toMatchObject([
    { text: w.first?.text, state: 'ended', endedBy: 'Rob Reviewer', endedById: w.rob.id },
  ]);
  const { data } = await w.owner.list('/projects/{id}/waivers', {
    params: { id: w.run.projectId },
    query: { state: 'over' },
  });
  expect(data).toMatchObject([{ closedByName: 'Rob Reviewer' }]);
});

test('an answer that ends a waiver is told as whoever answered', async () => {
  const w = await signedWithAWaiver();
  const params = { id: w.first?.id as string };
  const { version } = await w.owner.call('get', '/items/{id}', { params });
  await w.owner.call('patch', '/items/{id}', { params, body: { status: 'done', version } });
  const [run] = JSON.parse(await w.report('json')).data.runs;
  expect(run.pastWaivers).toMatchObject([{ state: 'ended', endedById: w.owner.id }]);
});
