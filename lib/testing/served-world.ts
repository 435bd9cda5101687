import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import { onTestFinished } from 'vitest';
import { createLog } from '@/lib/api/log';
import { readTrustedProxies } from '@/lib/config/trusted-proxies';
import { dispatch } from '@/lib/server/dispatch';
import { createHttpServer } from '@/lib/server/http-server';
import { testWorld } from './test-world';

/** A world behind a socket, for what can't be tried in process. `ask` asks as the owner. */
export async function servedWorld(log: Logger = createLog('silent')) {
  const w = await testWorld({ log });
  const server = createHttpServer();
  const pages = () => {};
  const trustedProxies = readTrustedProxies('');
  server.on('request', dispatch({ app: w.app, pages, log, https: false, trustedProxies }));
  server.listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(`http://127.0.0.1:${port}${path}`, {
      ...init,
      headers: { cookie: w.owner.cookie, ...init.headers },
    });
  return { ...w, port, ask };
}
