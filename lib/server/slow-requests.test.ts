import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { OpenAPIHono } from '@hono/zod-openapi';
import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { bodyOf, readText } from '@/lib/api/read-body';
import { readTrustedProxies } from '@/lib/config/trusted-proxies';
import { dispatch } from './dispatch';
import { createHttpServer } from './http-server';

/** A server that is soon out of patience, and what came of each request that reached a route. */
async function impatient() {
  const outcomes: string[] = [];
  const app = new OpenAPIHono();
  const limit = bodyOf(1_000, '1 KB');
  app.post('/api/x', async (context) => {
    const told = await readText(context, limit).then(
      () => 'read',
      () => 'given up',
    );
    outcomes.push(told);
    return context.text(told);
  });
  app.post('/api/v1/items/:id/uploads', async (context) =>
    context.text(await readText(context, limit)),
  );
  const server = createHttpServer({ headersMs: 150, requestMs: 300, fileMs: 700, checkMs: 30 });
  server.on(
    'request',
    dispatch({
      app,
      pages: (_, response) => response.end('page'),
      log: pino({ level: 'silent' }),
      https: false,
      trustedProxies: readTrustedProxies(''),
    }),
  );
  server.listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  /** Sends pieces, one every few milliseconds, until the other side closes. @returns its answer */
  async function send(pieces: Iterable<string>): Promise<string> {
    const socket = connect(port, '127.0.0.1').setEncoding('latin1');
    socket.on('error', () => {});
    let answer = '';
    socket.on('data', (text) => {
      answer += text;
    });
    const closed = new Promise((resolve) => socket.on('close', resolve));
    const rest = pieces[Symbol.iterator]();
    const drip = setInterval(() => {
      const { value, done } = rest.next();
      if (!done && socket.writable) socket.write(value);
    }, 20);
    await closed;
    clearInterval(drip);
    return answer.split('\r\n')[0] ?? '';
  }
  return { send, outcomes };
}

const HEAD = 'POST /api/x HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n';
function* drops(start: string, drop: string) {
  yield start;
  for (;;) yield drop;
}

test.each([
  ['nothing after the first line', ['POST /api/x HTTP/1.1\r\n']],
  ['half of the headers', [HEAD]],
  ['headers by drops', drops(HEAD, 'X-A: b\r\n')],
  ['half of a body', [`${HEAD}Content-Length: 100\r\n\r\n{"a":`]],
  ['a body by drops', drops(`${HEAD}Content-Length: 900\r\n\r\n`, ' ')],
  ['chunks by drops', drops(`${HEAD}Transfer-Encoding: chunked\r\n\r\n`, '1\r\n \r\n')],
  [
    'a body of which nobody reads anything',
    drops('POST /page HTTP/1.1\r\nHost: x\r\nContent-Length: 900\r\n\r\n', ' '),
  ],
])('%s is cut off', async (_, pieces) => {
  const { send, outcomes } = await impatient();
  expect(await send(pieces)).toMatch(/^(?:HTTP\/1\.1 (?:408|200) .*|)$/);
  expect(outcomes).not.toContain('read');
});

test('a file has longer to come than all else, and not for ever', async () => {
  const { send } = await impatient();
  const began = performance.now();
  const at = '/api/v1/items/x/uploads?name=a';
  const head = `POST ${at} HTTP/1.1\r\nHost: x\r\nContent-Length: 900\r\n\r\n`;
  expect(await send(drops(head, ' '))).toMatch(/^(?:HTTP\/1\.1 408 .*|)$/);
  expect(performance.now() - began).toBeGreaterThan(700);
});

test('two lengths, or a length and chunks, are refused: a proxy might read them otherwise', async () => {
  const { send, outcomes } = await impatient();
  for (const lengths of [
    'Content-Length: 5\r\nContent-Length: 6\r\n',
    'Content-Length: 5\r\nTransfer-Encoding: chunked\r\n',
    'Transfer-Encoding: xchunked\r\n',
    'Content-Length: +5\r\n',
  ])
    expect([lengths, await send([`${HEAD}${lengths}\r\nabcde`])]).toEqual([
      lengths,
      'HTTP/1.1 400 Bad Request',
    ]);
  expect(outcomes).not.toContain('read');
});
