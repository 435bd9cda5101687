import { startServer } from '@/lib/server/start-server';

/** The real process without pages: for tests that start, stop and kill it, and for benchmarks. */
await startServer({
  env: process.env,
  pages: async () => (_, response) => response.writeHead(404).end(),
});
