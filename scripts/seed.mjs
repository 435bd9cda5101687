import { install, run } from './steps.mjs';

/** `npm run seed`: fills the data directory with people and projects to look around in. */
await install();
await run(process.execPath, ['--import', 'tsx', 'scripts/seed/seed.ts']).catch(() =>
  process.exit(1),
);
