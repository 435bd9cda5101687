import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Of a body that is sent in pieces, as a stream would. */
const PIECE = Buffer.alloc(64 * 1024, 'x');

/**
 * The least that a long answer can be: `node:http` sends as many bytes as are asked for
 * (`/bytes?n=`), when the socket takes them, and answers everything else with two.
 */
const server = createServer((request, response) => {
  const wanted = /^\/bytes\?n=(\d+)/.exec(request.url ?? '')?.[1];
  if (wanted === undefined) {
    response.writeHead(200, { 'content-length': 2 });
    response.end('{}');
    return;
  }
  let left = Number(wanted);
  response.writeHead(200, { 'content-length': left });
  const send = () => {
    while (left > 0) {
      const piece = PIECE.subarray(0, left);
      left -= piece.length;
      if (!response.write(piece)) return void response.once('drain', send);
    }
    response.end();
  };
  send();
});
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  process.stdout.write(`ready at http://127.0.0.1:${port}\n`);
});
process.on('SIGTERM', () => process.exit(0));
