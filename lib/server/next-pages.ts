import type { RequestListener, Server } from 'node:http';
import next from 'next';
import { projectFile } from '@/lib/config/project-file';

/** Next.js as one more request listener of our own server. */
export async function nextPages(options: {
  dev: boolean;
  server: Server;
  port: number;
}): Promise<RequestListener> {
  const app = next({
    dev: options.dev,
    dir: projectFile('.'),
    httpServer: options.server,
    port: options.port,
    hostname: 'localhost',
  });
  await app.prepare();
  return app.getRequestHandler();
}
