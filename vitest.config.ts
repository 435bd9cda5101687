import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Tests that put something else in a module's place, which their neighbours must not see. */
const APART = [
  'app/reviews/\\[id\\]/_components/use-clock.test.tsx',
  'lib/guides/known-guide.test.ts',
  'lib/limits/limits.test.ts',
];
const ALL = ['{lib,app,components,scripts,bench,content}/**/*.test.{ts,tsx}', '*.test.ts'];

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    pool: 'threads',
    // Its own choice leaves a core for watching; nobody watches here.
    maxWorkers: '100%',
    retry: 0,
    testTimeout: 60_000,
    globalSetup: 'lib/testing/bundles.setup.ts',
    projects: [
      {
        extends: true,
        // Loading the modules anew for each file took half of the time of all tests.
        test: { name: 'together', include: ALL, exclude: APART, isolate: false },
      },
      { extends: true, test: { name: 'apart', include: APART } },
    ],
  },
});
