import { nextPages } from './lib/server/next-pages';
import { startServer } from './lib/server/start-server';

/** The process: our HTTP server, with the API before Next's pages. */
await startServer({ env: process.env, pages: nextPages });
