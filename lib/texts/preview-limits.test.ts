import { expect, onTestFinished, test, vi } from 'vitest';
import { testWorld, type Visitor } from '@/lib/testing/test-world';

async function world() {
  const w = await testWorld();
  const preview = (by: Visitor, from = '192.0.2.1') =>
    by.fetch('/api/v1/formatted-texts', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-walkaround-ip': from },
      body: JSON.stringify({ text: '*a*' }),
    });
  return { ...w, preview };
}

test('somebody has 300 texts formatted a minute, and others aren’t kept from it', async () => {
  const { preview, owner, join } = await world();
  const bo = await join('Bo');
  const all = await Promise.all(Array.from({ length: 300 }, () => preview(owner)));
  expect(new Set(all.map(({ status }) => status))).toEqual(new Set([200]));
  const refused = await preview(owner, '192.0.2.2');
  expect([refused.status, (await refused.json()).error.message]).toEqual([
    429,
    expect.stringMatching(/^Too many texts to format\. Try again in (\d+ seconds|1 minute)\.$/),
  ]);
  const wait = Number(refused.headers.get('retry-after'));
  expect(wait).toBeGreaterThan(0);
  expect(wait).toBeLessThanOrEqual(60);
  expect((await preview(bo)).status).toBe(200);
  onTestFinished(() => void vi.useRealTimers());
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + wait * 1_000 });
  expect((await preview(owner)).status).toBe(200);
});
