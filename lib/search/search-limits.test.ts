import { expect, test, vi } from 'vitest';
import { testWorld } from '@/lib/testing/test-world';
import { parseSearch, withoutFilter } from './search-query';

async function world() {
  const w = await testWorld();
  const ask = (q: string, by = w.owner) => by.fetch(`/api/v1/search?q=${encodeURIComponent(q)}`);
  return { ...w, ask };
}

test('a filter counts once however often it is typed', async () => {
  const { ask, startRun, owner } = await world();
  await startRun(owner);
  const typed = 'in:orders '.repeat(60).trim();
  expect(parseSearch(typed).filters).toEqual([{ key: 'in', value: 'orders' }]);
  expect(withoutFilter(`a ${typed} b`, { key: 'in', value: 'orders' })).toBe('a b');
  const [once, often] = await Promise.all([ask('in:orders'), ask(typed)]);
  expect([often.status, await often.json()]).toEqual([200, await once.json()]);
});

test('more than eight filters are refused, naming the field', async () => {
  const { ask } = await world();
  const filters = (count: number) => Array.from({ length: count }, (_, n) => `in:a${n}`).join(' ');
  expect((await ask(filters(8))).status).toBe(200);
  const refused = await ask(`word ${filters(9)}`);
  expect(refused.status).toBe(400);
  expect((await refused.json()).error).toMatchObject({
    code: 'VALIDATION_ERROR',
    message: 'A search has at most 8 filters.',
    details: [{ field: 'q', message: 'must have at most 8 filters' }],
  });
});

test('somebody searches 120 times a minute, and others aren’t kept from it', async () => {
  const { ask, join } = await world();
  const bo = await join('Bo');
  for (let n = 0; n < 120; n += 1) expect((await ask(`word ${n % 3}`)).status).toBe(200);
  const refused = await ask('word');
  expect([refused.status, (await refused.json()).error.message]).toEqual([
    429,
    expect.stringMatching(/^Too many searches\. Try again in (\d+ seconds|1 minute)\.$/),
  ]);
  const wait = Number(refused.headers.get('retry-after'));
  expect(wait).toBeGreaterThan(0);
  expect(wait).toBeLessThanOrEqual(60);
  expect((await ask('word', bo)).status).toBe(200);
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + wait * 1_000 });
  const later = await ask('word');
  vi.useRealTimers();
  expect(later.status).toBe(200);
});
