import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * The least that telling everyone can be: `node:http`; each PATCH writes one ready-made frame, as
 * long as one of ours, to everyone who follows, and is then answered, as ours is. Nothing is stored.
 */
const frame = Buffer.from(`data: ${'x'.repeat(Number(process.env.BENCH_FRAME_BYTES) - 8)}\n\n`);
const followers = new Set<ServerResponse>();

const server = createServer((request, response) => {
  if (request.method === 'GET') {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.flushHeaders();
    followers.add(response);
    response.on('close', () => followers.delete(response));
    return;
  }
  request.resume();
  request.on('end', () => {
    for (const follower of followers) follower.write(frame);
    response.writeHead(200, { 'content-length': 2 });
    response.end('{}');
  });
});
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  process.stdout.write(`ready at http://127.0.0.1:${port}\n`);
});
process.on('SIGTERM', () => process.exit(0));
