import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { signIn, startProcess } from '@/lib/testing/server-process';

async function limited(env: Record<string, string>) {
  const data = mkdtempSync(path.join(tmpdir(), 'walkaround-limited-'));
  onTestFinished(() => rmSync(data, { recursive: true, force: true }));
  const server = await startProcess(data, env);
  onTestFinished(() => void server.child.kill('SIGKILL'));
  const cookie = await signIn(server.url);
  const ask = (at: string, init: RequestInit = {}) =>
    fetch(`${server.url}${at}`, {
      ...init,
      headers: { cookie, 'content-type': 'application/json', ...init.headers },
    });
  return { ask };
}

async function expectRefused(response: Response) {
  expect(response.status).toBe(429);
  expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await response.json()).toMatchObject({
    success: false,
    error: { code: 'RATE_LIMITED', message: expect.stringMatching(/^Too many /) },
  });
}

test('a person has so many live streams at once, and another when one is closed', async () => {
  const { ask } = await limited({ WALKAROUND_STREAMS_PER_PERSON: '2' });
  const made = await ask('/api/v1/projects', { method: 'POST', body: '{"name":"Orders"}' });
  const { id } = (await made.json()).data;
  const follow = async () => {
    const closing = new AbortController();
    const response = await ask(`/api/v1/projects/${id}/events`, {
      headers: { accept: 'text/event-stream' },
      signal: closing.signal,
    });
    return { response, close: () => closing.abort() };
  };
  const [first, second] = [await follow(), await follow()];
  expect([first.response.status, second.response.status]).toEqual([200, 200]);
  await expectRefused((await follow()).response);
  first.close();
  await vi.waitFor(async () => expect((await follow()).response.status).toBe(200), {
    timeout: 10_000,
  });
  await expectRefused((await follow()).response);
});

test('a person asks so often a minute, which the answer says', async () => {
  const { ask } = await limited({ WALKAROUND_REQUESTS_PER_MINUTE: '10' });
  for (let n = 0; n < 10; n += 1) expect((await ask('/api/v1/me')).status).toBe(200);
  await expectRefused(await ask('/api/v1/me'));
  expect((await ask('/healthz')).status).toBe(200);
});
