import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { testWorld } from '@/lib/testing/test-world';
import { commitOf } from './git-commit';
import { loadGuides } from './guide.loader';

function checkout(format: 'sha1' | 'sha256' = 'sha1') {
  const dir = mkdtempSync(path.join(tmpdir(), 'walkaround-git-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  const git = (...args: string[]) =>
    execFileSync(
      'git',
      ['-C', dir, '-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', ...args],
      { encoding: 'utf8', env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null' } },
    ).trim();
  git('init', '-q', `--object-format=${format}`);
  return { dir, git };
}

const bytes = Buffer.from('# One\n\n- [ ] a\n');

test.each(['sha1', 'sha256'] as const)(
  'names the commit of a checkout (%s) while the file is as committed',
  async (format) => {
    const { dir, git } = checkout(format);
    mkdirSync(path.join(dir, 'guides of ours'));
    const file = path.join(dir, 'guides of ours', 'one.md');
    writeFileSync(file, bytes);
    expect(await commitOf(file, bytes)).toBeNull();
    git('add', '.');
    git('commit', '-q', '-m', 'One');
    expect(await commitOf(file, bytes)).toBe(git('rev-parse', 'HEAD'));
    expect(await commitOf(file, Buffer.from('# One\n\n- [x] a\n'))).toBeNull();
  },
);

test('names nothing outside of a checkout', async () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'walkaround-no-git-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  expect(await commitOf(path.join(dir, 'one.md'), bytes)).toBeNull();
});

test('runs nothing that a repository sets', async () => {
  const { dir, git } = checkout();
  const file = path.join(dir, 'one.md');
  writeFileSync(file, bytes);
  git('add', '.');
  git('commit', '-q', '-m', 'One');
  const trace = path.join(dir, 'ran');
  for (const name of ['core.fsmonitor', 'core.pager', 'core.sshCommand', 'diff.external'])
    git('config', name, `touch ${trace}`);
  expect(await commitOf(file, bytes)).toBe(git('rev-parse', 'HEAD'));
  expect(() => execFileSync('ls', [trace], { stdio: 'pipe' })).toThrow();
});

test('guides of checkouts, the folder and one in it, say which commit they were read from', async () => {
  const w = await testWorld();
  const { dir, git } = checkout();
  writeFileSync(path.join(dir, 'one.md'), bytes);
  git('add', '.');
  git('commit', '-q', '-m', 'One');
  writeFileSync(path.join(dir, 'two.md'), '# Two\n\n- [ ] b\n');
  const inner = checkout();
  writeFileSync(path.join(inner.dir, 'three.md'), '# Three\n\n- [ ] c\n');
  writeFileSync(path.join(inner.dir, 'README.md'), '# Our guides\n');
  inner.git('add', '.');
  inner.git('commit', '-q', '-m', 'Three');
  renameSync(inner.dir, path.join(dir, 'ours'));
  expect(await loadGuides({ db: w.db, clock: w.clock, folder: dir })).toEqual([]);
  const { data } = await w.owner.list('/guides');
  const origins = Object.fromEntries(data.map(({ name, origin }) => [name, origin]));
  expect(origins).toMatchObject({
    one: { kind: 'git', file: 'one.md', commit: git('rev-parse', 'HEAD') },
    two: { kind: 'folder', file: 'two.md' },
    three: { kind: 'git', file: 'ours/three.md' },
  });
  expect(data.map(({ name }) => name)).not.toContain('README');
});
