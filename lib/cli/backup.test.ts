import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createClient } from '@/lib/application/client';
import { projectFile } from '@/lib/config/project-file';
import { signIn, startProcess } from '@/lib/testing/server-process';

function walkaround(...args: string[]) {
  return new Promise<{ code: number; out: string }>((resolve) => {
    const program = [projectFile('bin/walkaround.mjs'), ...args];
    execFile(process.execPath, program, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, out: stdout + stderr }),
    );
  });
}

test('a backup while the server is at work, restored once it is stopped, and the way back', async () => {
  const parent = mkdtempSync(path.join(tmpdir(), 'walkaround-moved-'));
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }));
  const data = path.join(parent, 'data');
  const file = path.join(parent, 'saved.tar.gz');
  const serve = async () => {
    const server = await startProcess(data);
    onTestFinished(() => void server.child.kill('SIGKILL'));
    const cookie = await signIn(server.url);
    const api = createClient((at, init) =>
      fetch(server.url + at, { ...init, headers: { ...init.headers, cookie } }),
    );
    return { end: () => server.end('SIGTERM'), api };
  };
  const names = async (api: Awaited<ReturnType<typeof serve>>['api']) =>
    (await api.list('/projects', { query: { sort: 'name' } })).data.map(({ name }) => name);
  let server = await serve();
  const make = (name: string) => server.api.call('post', '/projects', { body: { name } });
  await make('A first one');
  let running = true;
  const load = (async () => {
    while (running) await make('Z meanwhile');
  })();
  const saved = await walkaround('backup', file, '--data', data);
  running = false;
  await load;
  expect(saved).toMatchObject({ code: 0, out: expect.stringMatching(/migration \d{4}/) });
  await make('B later');

  const refused = await walkaround('restore', file, '--data', data);
  expect(refused).toMatchObject({ code: 2, out: expect.stringContaining('Stop it first') });
  expect(await names(server.api)).toContain('B later');
  await server.end();

  const restored = await walkaround('restore', file, '--data', data);
  expect(restored).toMatchObject({ code: 0, out: expect.stringContaining('.before-restore-') });
  server = await serve();
  expect(await names(server.api)).toContain('A first one');
  expect(await names(server.api)).not.toContain('B later');
  await server.end();

  const aside = readdirSync(parent).find((name) => name.includes('.before-restore-'));
  const undone = path.join(parent, String(aside));
  expect(await walkaround('backup', '--data', undone)).toMatchObject({ code: 0 });
  expect(readdirSync(path.join(undone, 'backups'))[0]).toMatch(/^walkaround-.*Z\.tar\.gz$/);
}, 180_000);

test('what can’t be is said in words', async () => {
  const empty = mkdtempSync(path.join(tmpdir(), 'walkaround-moved-'));
  onTestFinished(() => rmSync(empty, { recursive: true, force: true }));
  const nowhere = path.join(empty, 'none');
  const said = async (...args: string[]) => {
    const { code, out } = await walkaround(...args, '--data', nowhere);
    expect(out).not.toMatch(/\n\s+at /);
    return [code, out];
  };
  expect(await said('backup')).toEqual([2, expect.stringContaining('There is no Walkaround in')]);
  expect(existsSync(nowhere)).toBe(false);
  expect(await said('restore')).toEqual([2, expect.stringContaining('Which backup?')]);
  expect(await said('restore', projectFile('package.json'))).toEqual([
    2,
    expect.stringContaining('This is not a backup of a Walkaround.'),
  ]);
  expect(await said('backup', 'a', 'b')).toEqual([2, expect.stringContaining('One file')]);
  expect(await said('restore', '--help')).toEqual([0, expect.stringContaining('restore <file>')]);
}, 120_000);
