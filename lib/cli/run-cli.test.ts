import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createClient } from '@/lib/application/client';
import { projectFile } from '@/lib/config/project-file';
import { OWNER, type ServerProcess, signIn, startProcess } from '@/lib/testing/server-process';
import { testKey } from '@/lib/testing/test-key';

const folder = mkdtempSync(path.join(tmpdir(), 'walkaround-cli-'));
const place = (name: string) => path.join(folder, name);
const ACCOUNT = { WALKAROUND_EMAIL: OWNER.email, WALKAROUND_PASSWORD: OWNER.password };
let server: ServerProcess;
let api: ReturnType<typeof createClient>;
let projectId: string;

/** Runs the program as a person does. */
function walkaround(args: string[], env: Record<string, string> = {}) {
  return new Promise<{ code: number; out: string; err: string }>((resolve) => {
    execFile(
      process.execPath,
      [projectFile('bin/walkaround.mjs'), ...args],
      { cwd: folder, env: { PATH: process.env.PATH ?? '', ...env } as never },
      (error, out, err) => resolve({ code: error ? Number(error.code) : 0, out, err }),
    );
  });
}

beforeAll(async () => {
  mkdirSync(place('elsewhere'));
  server = await startProcess(place('data'));
  const cookie = await signIn(server.url);
  const get = async (at: string) => (await fetch(server.url + at, { headers: { cookie } })).text();
  api = createClient((at, init) =>
    fetch(server.url + at, { ...init, headers: { ...init.headers, cookie } }),
  );
  projectId = (await api.call('post', '/projects', { body: { name: 'Orders' } })).id;
  const at = `/api/v1/projects/${projectId}`;
  const report = await get(`${at}/report?format=md`);
  writeFileSync(place('report.md'), report);
  writeFileSync(place('report.csv'), await get(`${at}/report?format=csv`));
  const json = await get(`${at}/report?format=json`);
  writeFileSync(place('report.json'), json);
  writeFileSync(place('altered.json'), json.replace('"Orders"', '"Orders 2"'));
  writeFileSync(place('report.html'), await get(`${at}/report?format=html`));
  writeFileSync(place('altered.md'), report.replace('Orders', 'Orders 2'));
  writeFileSync(place('unsigned.md'), '# Orders\n');
  const history = await get(`${at}/events?format=jsonl`);
  writeFileSync(place('history.jsonl'), history);
  writeFileSync(place('altered.jsonl'), history.replace('Orders', 'Others'));
  writeFileSync(place('elsewhere/report.md'), report);
  writeFileSync(place('walkaround-key.json'), await get('/.well-known/walkaround-key.json'));
  writeFileSync(place('other.pem'), testKey().signing.published.pem);
}, 60_000);

afterAll(async () => {
  await server.end('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

test('valid files of every kind, with the key beside them and no network', async () => {
  const { code, out } = await walkaround([
    'verify',
    'report.md',
    'report.html',
    'report.json',
    'history.jsonl',
  ]);
  expect(out.match(/Valid: /g)).toHaveLength(4);
  expect(out).toContain('This is a report, as JSON.');
  expect(out).toContain('Report of “Orders”, made on ');
  expect(code).toBe(0);
});

test('an altered one ends with 1 and names its lines', async () => {
  const document = await walkaround(['verify', 'report.md', 'altered.md']);
  expect(document.out).toMatch(
    /Altered: one line differs[\s\S]*Line 1 was changed\n {4}\| # .*Orders 2/,
  );
  expect(document.code).toBe(1);
  const json = await walkaround(['verify', 'altered.json']);
  expect(json.out).toMatch(/Altered: one place differs[\s\S]*\/data\/title was changed/);
  expect(json.code).toBe(1);
  const history = await walkaround(['verify', 'altered.jsonl']);
  expect(history.out).toContain('The chain breaks at line 1: event 1 is not as it was written.');
  expect(history.code).toBe(1);
});

test('what can’t be checked ends with 2 and says why', async () => {
  const run = async (...args: string[]) => {
    const { code, out, err } = await walkaround(args);
    expect(out + err).not.toMatch(/\n\s+at /);
    return [code, out + err];
  };
  expect(await run('verify', 'unsigned.md')).toEqual([
    2,
    expect.stringMatching(/This is a text\.\s+Not something that can be checked/),
  ]);
  expect(await run('verify', 'report.csv')).toEqual([
    2,
    expect.stringContaining('a CSV carries no signature'),
  ]);
  expect(await run('verify', 'none.md')).toEqual([2, expect.stringContaining('no such file')]);
  expect(await run('verify', 'elsewhere')).toEqual([2, expect.stringContaining('EISDIR')]);
  expect(await run('verify', 'report.md', '--key', 'other.pem')).toEqual([
    2,
    expect.stringContaining('signed with a key that is not at hand'),
  ]);
  expect(await run('verify', 'report.md', '--key', 'report.md')).toEqual([
    2,
    expect.stringContaining('is not a public key'),
  ]);
  expect(await run('verify')).toEqual([2, expect.stringContaining('Which file?')]);
  expect(await run('verify', '--colour')).toEqual([2, expect.stringContaining('--colour')]);
  expect(await run('fly')).toEqual([2, expect.stringContaining('no command fly')]);
  expect(await run()).toEqual([2, expect.stringContaining('Usage:')]);
});

test('--help and --json', async () => {
  expect(await walkaround(['--help'])).toMatchObject({
    code: 0,
    out: expect.stringContaining('--key'),
  });
  const { code, out } = await walkaround(['verify', 'altered.md', '--json']);
  expect(code).toBe(1);
  expect(JSON.parse(out)).toMatchObject([
    { file: 'altered.md', result: { state: 'altered', lines: [{ change: 'changed', line: 1 }] } },
  ]);
});

test('the key from an address, from the environment, and how to get one when there is none', async () => {
  const away = ['verify', path.join('..', path.basename(folder), 'elsewhere/report.md')];
  const env = { WALKAROUND_KEY: place('walkaround-key.json') };
  expect((await walkaround([...away], env)).code).toBe(0);
  expect((await walkaround([...away, '--key', server.url])).code).toBe(0);
  rmSync(place('walkaround-key.json'));
  const without = await walkaround(away);
  expect(without).toMatchObject({
    code: 2,
    out: expect.stringContaining('curl -o walkaround-key'),
  });
});

test('with the server: which events followed', async () => {
  const args = ['verify', 'report.md', '--server', server.url];
  expect(await walkaround(args, ACCOUNT)).toMatchObject({
    code: 0,
    out: expect.stringContaining('Nothing has happened in the project since.'),
  });
  await api.call('patch', '/projects/{id}', {
    params: { id: projectId },
    body: { name: 'Orders, again' },
  });
  const followed = await walkaround(args, ACCOUNT);
  expect(followed.out).toMatch(
    /One event followed:\n {4}2 {2}[\d -]+:\d\d {2}owner {2}project.changed/,
  );
  expect(followed.code).toBe(0);
  // It ended the session that it had begun for asking.
  const { data: sessions } = await api.list('/me/sessions');
  expect(sessions.map(({ current }) => current)).toEqual([true]);
  expect(await walkaround(args)).toMatchObject({
    code: 2,
    out: expect.stringContaining('Set WALKAROUND_EMAIL and WALKAROUND_PASSWORD'),
  });
  expect(await walkaround(args, { ...ACCOUNT, WALKAROUND_PASSWORD: 'wrong' })).toMatchObject({
    code: 2,
    out: expect.stringContaining('did not let owner@example.com sign in'),
  });
  expect(await walkaround(['verify', 'report.md', '--server', 'http://127.0.0.1:1'])).toMatchObject(
    {
      code: 2,
      out: expect.stringContaining('No key could be fetched'),
    },
  );
});
