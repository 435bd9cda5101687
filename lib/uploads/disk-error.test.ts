import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { onDisk } from './disk-error';
import { createFileStore } from './file-store';

const failing = (code: string) => () => Promise.reject(Object.assign(new Error(code), { code }));

test('a full disk and one that can’t be written are said, anything else is not hidden', async () => {
  await expect(onDisk(failing('ENOSPC'))).rejects.toMatchObject({
    code: 'UNAVAILABLE',
    message: expect.stringContaining('disk is full'),
  });
  await expect(onDisk(failing('EROFS'))).rejects.toMatchObject({
    code: 'UNAVAILABLE',
    message: expect.stringContaining('can’t write'),
  });
  await expect(onDisk(failing('ENOENT'))).rejects.toMatchObject({ code: 'ENOENT' });
});

test('what can’t be put in its place is no file, and a start forgets what was still coming', async () => {
  const data = mkdtempSync(path.join(tmpdir(), 'walkaround-files-'));
  onTestFinished(() => rmSync(data, { recursive: true, force: true }));
  const files = createFileStore(data);
  async function* parts() {
    yield new Uint8Array([1, 2, 3]);
  }
  const received = await files.receive({ parts: parts(), length: 3 }, 10);
  await files.drop(received);
  await expect(files.keep(received)).rejects.toThrow();
  expect(existsSync(files.placeOf(received.sha256))).toBe(false);
  await files.receive({ parts: parts(), length: undefined }, 10);
  expect(readdirSync(files.incoming)).toHaveLength(1);
  files.clear();
  expect(existsSync(files.incoming)).toBe(false);
});

test('whoever takes a file away waits for whoever is about to name it', async () => {
  const data = mkdtempSync(path.join(tmpdir(), 'walkaround-files-'));
  onTestFinished(() => rmSync(data, { recursive: true, force: true }));
  const files = createFileStore(data);
  async function* parts() {
    yield new Uint8Array([1]);
  }
  const received = await files.receive({ parts: parts(), length: 1 }, 10);
  let named = false;
  const keeping = files.alone(received.sha256, async () => {
    await files.keep(received);
    await new Promise(setImmediate);
    named = true;
  });
  await Promise.all([keeping, files.discard(received.sha256, async () => named)]);
  expect(existsSync(files.placeOf(received.sha256))).toBe(true);
});
