import { install, run } from './steps.mjs';

/** `npm run dev`: pages reload as they change; the server starts anew when its own code does. */
await install();
await run(
  process.execPath,
  ['node_modules/tsx/dist/cli.mjs', 'watch', '--include', 'lib/**/*', 'server.ts'],
  {
    env: { ...process.env, NODE_ENV: 'development', LOG_LEVEL: process.env.LOG_LEVEL ?? 'info' },
  },
).catch(() => process.exit(1));
