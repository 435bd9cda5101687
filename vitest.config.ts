import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    include: ['{lib,app,components,scripts,bench,content}/**/*.test.{ts,tsx}', '*.test.ts'],
    pool: 'threads',
    retry: 0,
    testTimeout: 30_000,
  },
});
