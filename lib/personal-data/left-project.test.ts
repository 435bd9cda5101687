import { expect, test } from 'vitest';
import { testWorld } from '@/lib/testing/test-world';

test('who may not see a private project any more does not read on in their own data', async () => {
  const w = await testWorld();
  const bo = await w.join('Bo');
  const { project, items } = await w.startRun(w.owner, { access: 'private' });
  const member = { id: project.id, personId: bo.id };
  const body = { role: 'contributor' } as const;
  await w.owner.call('put', '/projects/{id}/members/{personId}', { params: member, body });
  const params = { id: items[0]?.id as string };
  const { version } = await bo.call('patch', '/items/{id}', {
    params,
    body: { status: 'done', version: 1, assigneeId: bo.id },
  });
  await w.owner.call('delete', '/projects/{id}/members/{personId}', { params: member });
  await w.owner.call('patch', '/items/{id}', { params, body: { note: 'Later note', version } });
  expect((await bo.fetch(`/api/v1/items/${params.id}`)).status).toBe(404);
  const data = await bo.fetch('/api/v1/me/data');
  expect(data.status).toBe(200);
  const text = await data.text();
  expect(text).toContain(params.id);
  expect(text).not.toContain('Later note');
});
