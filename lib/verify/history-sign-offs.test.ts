import { expect, test } from 'vitest';
import { testWorld } from '@/lib/testing/test-world';
import { signOffsIn } from './history-sign-offs';
import { signOffWords } from './verification.words';

test('a sign-off is told by the names and the number of the state that was signed', async () => {
  const w = await testWorld();
  const { run, items, project } = await w.startRun(w.owner);
  const bo = await w.join('Bo', 'bo@example.com');
  const params = { id: run.id };
  const rename = (title: string) => bo.call('patch', '/runs/{id}', { params, body: { title } });
  for (const { id, version } of items) {
    await bo.call('patch', '/items/{id}', { params: { id }, body: { status: 'done', version } });
  }
  await rename('New Endpoint: POST /orders');
  const { seq } = await bo.call('get', '/runs/{id}/snapshot', { params });
  const body = { seq, password: 'a long password' };
  await bo.call('post', '/runs/{id}/sign-offs', { params, body });
  await rename('New Endpoint: POST /refunds');
  await bo.call('patch', '/me', { body: { name: 'Olga Owner' } });
  const { data: events } = await bo.list('/projects/{id}/events', {
    params: { id: project.id },
    query: { sort: 'seq', limit: 100 },
  });
  const [signOff] = signOffsIn(events.map((event) => JSON.stringify(event))).signOffs;
  const { signOffs } = await bo.call('get', '/runs/{id}/signing', { params });
  expect(signOff).toMatchObject({
    run: 'New Endpoint: POST /orders',
    person: 'Bo (bo@example.com)',
    seq,
    standing: 'holds',
  });
  expect(signOffs).toMatchObject([
    { seq, personName: 'Bo', runTitle: 'New Endpoint: POST /orders' },
  ]);
  expect(events.find(({ type }) => type === 'run.signed')?.data).toMatchObject({
    title: 'New Endpoint: POST /orders',
    email: 'bo@example.com',
  });
  expect(signOffWords(signOff as never)).toBe(
    `Bo (bo@example.com) signed off “New Endpoint: POST /orders” on 22 November 2026 at 09:00 UTC, as of event ${seq}: holds.`,
  );
});
