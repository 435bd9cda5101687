import { expect, test } from 'vitest';
import { worldWithWriter } from '@/lib/testing/held-writer';
import { testWorld } from '@/lib/testing/test-world';

test('a full disk is said to be one, loses nothing that was acknowledged, and passes', async () => {
  const w = await worldWithWriter();
  const { items, project } = await w.startRun(w.owner);
  const id = (items[0] as { id: string }).id;
  const write = async (version: number) => {
    const response = await w.owner.fetch(`/api/v1/items/${id}`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ note: `${version} ${'x'.repeat(19_000)}`, version }),
    });
    return { response, body: await response.json() };
  };
  const pages = w.writer.pragma('page_count', { simple: true }) as number;
  w.writer.pragma(`max_page_count = ${pages + 20}`);

  let version = 1;
  let refused = await write(version);
  while (refused.response.ok) refused = await write(++version);
  expect(refused.response.status).toBe(503);
  expect(refused.response.headers.get('retry-after')).toBe('5');
  expect(refused.body.error).toMatchObject({ code: 'UNAVAILABLE' });
  expect(version).toBeGreaterThan(1);

  const kept = await w.owner.call('get', '/items/{id}', { params: { id } });
  expect(kept).toMatchObject({ version, note: expect.stringContaining(`${version - 1} x`) });
  w.writer.pragma('max_page_count = 1000000');
  expect((await write(version)).response.status).toBe(200);
  const history = await w.owner.call('get', '/projects/{id}/history', {
    params: { id: project.id },
  });
  expect(history).toMatchObject({ brokenAt: null });
});

test.each([
  ['a broken escape in the path', 'GET', '/api/v1/projects/%E0%A4%A'],
  ['a broken escape in the query', 'GET', '/api/v1/projects?q=%E0%A4%A'],
  ['an id of 10,000 characters', 'GET', `/api/v1/projects/${'x'.repeat(10_000)}`],
  ['an address that is not there', 'GET', '/api/v1/nothing-here'],
  ['two slashes', 'GET', '/api/v1/projects//'],
  ['a method the address has not', 'PUT', '/api/v1/projects'],
  ['a method nobody asked for', 'OPTIONS', '/api/v1/projects'],
  ['a parameter twice', 'GET', '/api/v1/projects?page=1&page=x'],
  ['NUL in the path', 'GET', '/api/v1/projects/%00'],
])('%s gets a plain answer, never a failure', async (_, method, path) => {
  const { owner } = await testWorld();
  const response = await owner.fetch(path, { method });
  expect(response.status).toBeLessThan(500);
  if (response.ok) return;
  expect(await response.json()).toMatchObject({
    success: false,
    error: { message: expect.any(String) },
  });
});
