import { defineConfig } from 'drizzle-kit';
import { DIALECT } from './lib/db/kit/dialect';

export default defineConfig({
  dialect: DIALECT.drizzleKit,
  schema: './lib/db/tables/tables.ts',
  out: './drizzle',
  casing: 'snake_case',
});
