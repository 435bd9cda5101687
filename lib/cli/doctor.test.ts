import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { projectFile } from '@/lib/config/project-file';
import { byHand } from '@/lib/testing/by-hand';
import { signIn, startProcess } from '@/lib/testing/server-process';

function doctor(...args: string[]) {
  return new Promise<{ code: number; out: string }>((resolve) => {
    const program = [projectFile('bin/walkaround.mjs'), 'doctor', ...args];
    execFile(process.execPath, program, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, out: stdout + stderr }),
    );
  });
}

test('beside a running server: nothing wrong is 0, something wrong is 1 and says what to do', async () => {
  const data = mkdtempSync(path.join(tmpdir(), 'walkaround-doctor-'));
  onTestFinished(() => rmSync(data, { recursive: true, force: true }));
  const server = await startProcess(data);
  onTestFinished(() => void server.child.kill('SIGKILL'));
  const cookie = await signIn(server.url);
  await fetch(`${server.url}/api/v1/projects`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ name: 'Orders' }),
  });
  const healthy = await doctor('--data', data);
  expect(healthy.out).toContain('✓ database: The database is sound.');
  expect(healthy).toMatchObject({ code: 0, out: expect.not.stringContaining('✗') });

  byHand({ dir: data }).exec("update events set hash = 'x'");
  const { code, out } = await doctor('--data', data, '--json');
  expect(code).toBe(1);
  const history = JSON.parse(out).find((one: { check: string }) => one.check === 'history');
  expect(history).toMatchObject({ state: 'wrong', todo: expect.stringContaining('backup') });

  const nothing = await doctor('--data', path.join(data, 'none'));
  expect(nothing).toMatchObject({ code: 2, out: expect.stringContaining('no Walkaround in') });
  expect(await doctor('--fast')).toMatchObject({ code: 2 });
}, 120_000);
