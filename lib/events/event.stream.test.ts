import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { v7 as uuidv7 } from 'uuid';
import { expect, onTestFinished, test } from 'vitest';
import { byHand } from '@/lib/testing/by-hand';
import { testWorld, type Visitor } from '@/lib/testing/test-world';

/** The world on a real socket, since a stream needs one. */
async function listening() {
  const w = await testWorld();
  const server = createServer(getRequestListener(w.app.fetch, { overrideGlobalObjects: false }));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { ...w, url };
}

interface Frame {
  id?: string;
  event?: string;
  data: string;
}

/** Follows a project until `stop`; what came is in `frames`. */
async function follow(
  url: string,
  visitor: Visitor,
  projectId: string,
  headers: Record<string, string> = {},
  query = '',
) {
  const abort = new AbortController();
  const response = await fetch(`${url}/api/v1/projects/${projectId}/events${query}`, {
    headers: { accept: 'text/event-stream', cookie: visitor.cookie, ...headers },
    signal: abort.signal,
  });
  const frames: Frame[] = [];
  let ended = false;
  const reading = (async () => {
    let text = '';
    for await (const chunk of response.body ?? []) {
      text += new TextDecoder().decode(chunk);
      for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
        const lines = text
          .slice(0, end)
          .split('\n')
          .filter((line) => line.includes(': '));
        frames.push(
          Object.fromEntries(lines.map((line) => line.split(/: (.*)/s))) as unknown as Frame,
        );
        text = text.slice(end + 2);
      }
    }
    ended = true;
  })().catch(() => {});
  onTestFinished(() => abort.abort());
  return {
    status: response.status,
    frames,
    seqs: () => frames.filter(({ event }) => event === 'event').map(({ id }) => Number(id)),
    ended: () => ended,
    stop: () => {
      abort.abort();
      return reading;
    },
  };
}

async function until(condition: () => boolean): Promise<void> {
  await expect.poll(condition, { timeout: 5_000, interval: 5 }).toBe(true);
}

test('a follower gets what happens from now on, with the event’s number as its id', async () => {
  const w = await listening();
  const { project, items } = await w.startRun(w.owner);
  const stream = await follow(w.url, w.owner, project.id);
  const item = items[0] as { id: string };
  await w.owner.call('patch', '/items/{id}', {
    params: { id: item.id },
    body: { status: 'done', version: 1 },
  });
  await until(() => stream.seqs().length === 1);
  const frame = stream.frames.find(({ event }) => event === 'event') as Frame;
  expect(JSON.parse(frame.data)).toMatchObject({
    seq: Number(frame.id),
    type: 'item.answered',
    itemId: item.id,
  });
});

test('a stream that drops again and again while changes pour in has no gap and no repeat', async () => {
  const w = await listening();
  const { project, items } = await w.startRun(w.owner);
  const item = items[0] as { id: string };
  let busy = true;
  const changing = (async () => {
    for (let version = 1; version <= 150; version += 1) {
      await w.owner.call('patch', '/items/{id}', {
        params: { id: item.id },
        body: { note: `n${version}`, version },
      });
    }
    busy = false;
  })();
  const got: number[] = [];
  let last = '0';
  while (busy || got.at(-1) !== 152) {
    const stream = await follow(w.url, w.owner, project.id, { 'last-event-id': last });
    await new Promise((resolve) => setTimeout(resolve, 15));
    await stream.stop();
    got.push(...stream.seqs());
    last = String(got.at(-1) ?? 0);
    if (got.length > 400) break;
  }
  await changing;
  expect(got).toEqual(Array.from({ length: 152 }, (_, n) => n + 1));
});

test('who is here is told at once and as it changes; nobody speaks for another', async () => {
  const w = await listening();
  const other = await w.join('Otto');
  const { project, run, items } = await w.startRun(w.owner);
  const stream = await follow(w.url, w.owner, project.id);
  const clientId = uuidv7();
  const report = (by: Visitor, itemId: string | null) =>
    by.call('put', '/projects/{id}/presence/{clientId}', {
      params: { id: project.id, clientId },
      body: { runId: run.id, itemId },
    });
  const item = items[0] as { id: string };
  await report(other, item.id);
  const here = () =>
    JSON.parse(stream.frames.filter(({ event }) => event === 'presence').at(-1)?.data ?? '[]');
  await until(() => here().length === 1);
  expect(here()).toEqual([
    { clientId, personId: other.id, name: 'Otto', runId: run.id, itemId: item.id },
  ]);
  await report(w.owner, null);
  expect(
    (await w.owner.call('get', '/runs/{id}/snapshot', { params: { id: run.id } })).presence[0]
      ?.personId,
  ).toBe(other.id);

  w.clock.set('2026-11-22T09:01:00.000Z');
  w.services.presence.sweep();
  await until(() => here().length === 0);
});

test('who loses access loses the stream', async () => {
  const w = await listening();
  const guest = await w.join('Greta');
  const { project } = await w.startRun(w.owner, { access: 'private' });
  const member = { params: { id: project.id, personId: guest.id } };
  await w.owner.call('put', '/projects/{id}/members/{personId}', member);
  const stream = await follow(w.url, guest, project.id);
  expect(stream.status).toBe(200);
  await w.owner.call('delete', '/projects/{id}/members/{personId}', member);
  await until(stream.ended);
  expect(stream.frames.at(-1)?.event).toBe('reconnect');
  expect((await follow(w.url, guest, project.id)).status).toBe(404);
});

test('a follower who claims events that never were is told to load anew', async () => {
  const w = await listening();
  const { project } = await w.startRun(w.owner);
  const stream = await follow(w.url, w.owner, project.id, { 'last-event-id': '999' });
  await until(stream.ended);
  expect(stream.frames.at(-1)?.event).toBe('reset');
  expect((await follow(w.url, w.owner, project.id, { 'last-event-id': 'x' })).status).toBe(400);
});

test('whose session ends is cut off at once, and nobody else', async () => {
  const w = await listening();
  const { project } = await w.startRun(w.owner);
  const bo = await w.join('Bo');
  const kim = await w.join('Kim');
  const [his, hers, mine] = await Promise.all(
    [bo, kim, w.owner].map((one) => follow(w.url, one, project.id)),
  );
  await w.owner.call('put', '/people/{id}/deactivation', { params: { id: bo.id } });
  await until(() => his?.ended() === true);
  const signedOut = await kim.fetch('/api/auth/sign-out', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
  expect(signedOut.status).toBe(200);
  await until(() => hers?.ended() === true);
  await until(() => mine?.frames.some(({ event }) => event === 'beat') === true);
  expect(mine?.ended()).toBe(false);
});

test('a line that can’t be read has its followers load anew, and nobody else hears of it', async () => {
  const w = await listening();
  const { project } = await w.startRun(w.owner);
  byHand(w).prepare("update events set data = '[{' where seq = 1").run();
  const stream = await follow(w.url, w.owner, project.id, { 'last-event-id': '0' });
  await until(() => stream.ended());
  expect(stream.frames.map(({ event }) => event)).toEqual(['presence', 'reset']);
  const later = await follow(w.url, w.owner, project.id);
  await w.owner.call('patch', '/projects/{id}', {
    params: { id: project.id },
    body: { name: 'Other orders' },
  });
  await until(() => later.seqs().length === 1);
});
