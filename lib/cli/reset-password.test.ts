import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { projectFile } from '@/lib/config/project-file';
import { OWNER, signIn, startProcess } from '@/lib/testing/server-process';

function walkaround(args: string[], env: Record<string, string> = {}) {
  return new Promise<{ code: number; out: string }>((resolve) => {
    const program = [projectFile('bin/walkaround.mjs'), ...args];
    const options = { env: { ...process.env, ...env } };
    execFile(process.execPath, program, options, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, out: stdout + stderr }),
    );
  });
}

const linkIn = (out: string) => out.match(/\n {2}(\S+)\/reset\/(\S+)\n/);

test('a link from the command line, while the server runs and while it does not', async () => {
  const data = mkdtempSync(path.join(tmpdir(), 'walkaround-reset-'));
  onTestFinished(() => rmSync(data, { recursive: true, force: true }));
  let server = await startProcess(data, { WALKAROUND_URL: 'https://walkaround.example.com' });
  onTestFinished(() => void server.child.kill('SIGKILL'));
  const cookie = await signIn(server.url);
  const reset = (token = '', password = 'another long password') =>
    fetch(`${server.url}/api/v1/reset-links/${token}/password`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ password }),
    });
  const run = (...args: string[]) => walkaround(['reset-password', ...args, '--data', data]);

  const running = await run(OWNER.email.toUpperCase());
  expect(running.code).toBe(0);
  expect(running.out).not.toContain('not running');
  const [, url, token] = linkIn(running.out) ?? [];
  expect(url).toBe('https://walkaround.example.com');
  expect((await reset(token)).status).toBe(204);
  expect((await reset(token)).status).toBe(404);
  expect((await fetch(`${server.url}/api/v1/me`, { headers: { cookie } })).status).toBe(401);

  await server.end('SIGTERM');
  const first = await run(OWNER.email, '--url', 'http://other.test/');
  const second = await run(OWNER.email);
  expect(first.out).toContain('Walkaround is not running');
  expect(linkIn(first.out)?.[1]).toBe('http://other.test');
  server = await startProcess(data);
  expect((await reset(linkIn(first.out)?.[2])).status).toBe(404);
  expect((await reset(linkIn(second.out)?.[2], OWNER.password)).status).toBe(204);
  expect(await signIn(server.url)).toContain('session_token');

  expect(await run('nobody@example.com')).toMatchObject({
    code: 2,
    out: expect.stringContaining('Nobody in '),
  });
}, 90_000);

test('what can’t be is said in words', async () => {
  const empty = mkdtempSync(path.join(tmpdir(), 'walkaround-reset-'));
  onTestFinished(() => rmSync(empty, { recursive: true, force: true }));
  const out = async (...args: string[]) => {
    const result = await walkaround(['reset-password', ...args], { WALKAROUND_DATA: empty });
    expect(result.out).not.toMatch(/\n\s+at /);
    return [result.code, result.out];
  };
  expect(await out('a@example.com')).toEqual([2, expect.stringContaining('no Walkaround in')]);
  expect(await out()).toEqual([2, expect.stringContaining('Whose password?')]);
  expect(await out('a@example.com', '--fast')).toEqual([2, expect.stringContaining('--fast')]);
  expect(await out('--help')).toEqual([0, expect.stringContaining('Usage: walkaround reset')]);
}, 60_000);
