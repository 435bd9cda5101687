import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import next from 'next';
import { projectFile } from '@/lib/config/project-file';

/** Serves the built empty page, as our server serves its pages. */
const server = createServer();
const app = next({
  dev: false,
  dir: projectFile('bench/baseline/empty-page'),
  httpServer: server,
  hostname: '127.0.0.1',
  port: 0,
});
await app.prepare();
const handle = app.getRequestHandler();
server.on('request', (request, response) => void handle(request, response));
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  process.stdout.write(`ready at http://127.0.0.1:${port}\n`);
});
process.on('SIGTERM', () => process.exit(0));
