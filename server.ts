import { startServer } from './lib/server/start-server';

/** The process. Everything it does is in `lib/server`; this decides what ends it. */
await startServer({ env: process.env, dev: process.env.NODE_ENV === 'development' });
