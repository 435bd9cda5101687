import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readdirSync, readlinkSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { createLog } from '@/lib/api/log';
import { servedWorld } from '@/lib/testing/served-world';

const MEGABYTE = 1024 * 1024;

/** The API behind a socket, with an item to send files to. */
async function served() {
  const lines: string[] = [];
  const log = createLog('warn', { write: (line: string) => void lines.push(line) });
  const w = await servedWorld(log);
  const { items } = await w.startRun(w.owner);
  const at = `/api/v1/items/${items[0]?.id}/uploads?name=a.bin`;
  const left = (folder: string) =>
    existsSync(path.join(w.dir, folder)) ? readdirSync(path.join(w.dir, folder)) : [];
  return { ...w, at, left, lines };
}

test('a file goes in and out over a socket as it is, not compressed', async () => {
  const { at, ask } = await served();
  const body = randomBytes(3 * MEGABYTE);
  const sent = await ask(at, { method: 'POST', body });
  expect(sent.status).toBe(201);
  const { data } = await sent.json();
  const response = await ask(`/api/v1/evidence/${data.id}/file`, {
    headers: { 'accept-encoding': 'gzip' },
  });
  expect(response.headers.get('content-encoding')).toBeNull();
  expect(response.headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'/);
  expect(Buffer.from(await response.arrayBuffer()).equals(body)).toBe(true);
});

test('one that is too large is told so, with a length and without', async () => {
  const { port, at, owner, left } = await served();
  for (const length of [21 * MEGABYTE, null]) {
    const headers = { cookie: owner.cookie, ...(length ? { 'content-length': length } : {}) };
    const sending = request({ port, path: at, method: 'POST', headers });
    sending.on('error', () => {});
    const answer = once(sending, 'response');
    const part = Buffer.alloc(MEGABYTE);
    for (let n = 0; n < 21; n += 1) sending.write(part);
    const [{ statusCode }] = await answer;
    expect(statusCode).toBe(413);
    sending.destroy();
  }
  await vi.waitFor(() => expect([left('incoming'), left('uploads')]).toEqual([[], []]));
});

test('a connection that breaks half-way leaves nothing, and is no failure of ours', async () => {
  const { port, at, owner, left, lines } = await served();
  const socket = connect(port, '127.0.0.1');
  socket.write(
    `POST ${at} HTTP/1.1\r\nHost: x\r\nCookie: ${owner.cookie}\r\nContent-Length: ${MEGABYTE}\r\n\r\n`,
  );
  socket.write(Buffer.alloc(100_000));
  await vi.waitFor(() => expect(left('incoming')).toHaveLength(1));
  socket.destroy();
  await vi.waitFor(() => expect(left('incoming')).toEqual([]));
  expect([left('uploads'), lines]).toEqual([[], []]);
});

const DESCRIPTORS = '/proc/self/fd';

test.skipIf(!existsSync(DESCRIPTORS))('who asks for no bytes has no file opened', async () => {
  const { at, ask, dir } = await served();
  const { data } = await (await ask(at, { method: 'POST', body: randomBytes(MEGABYTE) })).json();
  for (let n = 0; n < 10; n += 1) {
    const response = await ask(`/api/v1/evidence/${data.id}/file`, { method: 'HEAD' });
    expect(response.headers.get('content-length')).toBe(String(MEGABYTE));
  }
  const open = readdirSync(DESCRIPTORS).filter((one) => {
    try {
      return readlinkSync(path.join(DESCRIPTORS, one)).startsWith(path.join(dir, 'uploads'));
    } catch {
      return false;
    }
  });
  expect(open).toEqual([]);
});

test('who may no more when a file is there at last has sent it in vain', async () => {
  const { port, at, owner, join, left } = await served();
  const bo = await join('Bo');
  const socket = connect(port, '127.0.0.1').setEncoding('latin1');
  const answer = once(socket, 'data');
  const file = Buffer.alloc(100_000, 1);
  socket.write(
    `POST ${at} HTTP/1.1\r\nHost: x\r\nCookie: ${bo.cookie}\r\nContent-Length: ${file.length}\r\n\r\n`,
  );
  socket.write(file.subarray(1));
  await vi.waitFor(() => expect(left('incoming')).toHaveLength(1));
  await owner.call('put', '/people/{id}/deactivation', { params: { id: bo.id } });
  socket.write(file.subarray(0, 1));
  expect((await answer)[0]).toMatch(/^HTTP\/1.1 401 /);
  socket.destroy();
  await vi.waitFor(() => expect([left('incoming'), left('uploads')]).toEqual([[], []]));
});
