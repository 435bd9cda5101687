import type { RequestListener, Server } from 'node:http';
import next from 'next';
import type { Config } from '@/lib/config/config';
import { projectFile } from '@/lib/config/project-file';

/** Next.js as one more request listener of our own server. */
export async function nextPages(server: Server, config: Config): Promise<RequestListener> {
  const app = next({
    dev: process.env.NODE_ENV === 'development',
    dir: projectFile('.'),
    httpServer: server,
    hostname: config.host,
    port: config.port,
  });
  await app.prepare();
  return app.getRequestHandler();
}
