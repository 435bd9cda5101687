import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkPlaces } from './check-places.mjs';

test.each([
  ['lib/db/tables/run.tables.ts', "import { text } from 'drizzle-orm/sqlite-core';"],
  ['lib/runs/run.repo.ts', "import { alias } from 'drizzle-orm/pg-core';"],
  ['lib/runs/run.service.test.ts', "import Sqlite from 'better-sqlite3';"],
  ['bench/search.ts', "const { Pool } = await import('pg');"],
  ['lib/runs/run.repo.ts', "import { id } from '@/lib/db/kit/columns.sqlite';"],
  ['lib/runs/run.test.ts', "import { Sqlite } from '@/lib/db/sqlite';"],
  ['lib/runs/run.repo.ts', "const title = sql`json_extract(data, '$.title')`;"],
  ['lib/api/error-response.ts', "if (code === 'SQLITE_FULL') return;"],
  ['lib/runs/run.service.ts', 'write({ ...place, id } as Authorized<ItemPlace>);'],
  ['lib/runs/run.service.ts', 'write(place as unknown as Authorized<ItemPlace>);'],
  ['lib/runs/run.service.ts', 'write(authorized({ id }));'],
  ['lib/runs/evidence.service.ts', 'const page = await fetch(evidence.url);'],
  ['lib/runs/evidence.service.ts', "import { request } from 'node:https';"],
  ['app/runs/[id]/page.tsx', 'const page = await fetch(url);'],
])('%s: %s', (file, line) => {
  expect(() => checkPlaces(houseOf({ [file]: `\n${line}\n` }))).toThrow(`${file}:2: `);
});

test('each is welcome in its place, and what only sounds like it anywhere', () => {
  const root = houseOf({
    'lib/db/kit/columns.sqlite.ts': "import { text } from 'drizzle-orm/sqlite-core';",
    'lib/db/kit/dialect.ts': "export * from './columns.sqlite';",
    'lib/db/kit/expressions.sqlite.ts': 'sql`json_extract(data)`',
    'lib/db/connection.ts': "import { drizzle } from 'drizzle-orm/better-sqlite3';",
    'lib/cli/find-keys.ts': 'const response = await fetch(address);',
    'lib/runs/run.routes.ts': "import type { ServerResponse } from 'node:http';\nrefetch();",
    'components/api/browser-api.ts': 'const response = await fetch(path);',
    'lib/testing/by-hand.ts': "import { Sqlite } from '@/lib/db/sqlite';",
    'lib/runs/run.repo.ts':
      "import { and } from 'drizzle-orm';\nimport { id } from '@/lib/db/kit/dialect';",
    'lib/runs/run.access.ts': 'return authorized({ ...row });',
    'lib/runs/run.service.ts': 'const run: Authorized<Run> = await authorizeRun(tx);',
  });
  expect(() => checkPlaces(root)).not.toThrow();
});

function houseOf(files: Record<string, string>): string {
  const root = mkdtempSync(path.join(tmpdir(), 'walkaround-house-'));
  execFileSync('git', ['init', '--quiet'], { cwd: root });
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), text);
  }
  return root;
}
