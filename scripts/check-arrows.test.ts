import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkArrows } from './check-arrows.mjs';

test('two files that import each other are a circle, also for a type alone', () => {
  const root = houseOf({
    'lib/runs/run.ts': "import type { Item } from './item';",
    'lib/runs/item.ts': "import { run } from '@/lib/runs/run';",
  });
  expect(() => checkArrows(root)).toThrow('lib/runs/item.ts → lib/runs/run.ts → lib/runs/item.ts');
});

test('so are two folders, even where no file comes back to itself', () => {
  const root = houseOf({
    'lib/runs/run.ts': "import { project } from '@/lib/projects/project';",
    'lib/projects/project.ts': '',
    'lib/projects/board.ts': "const run = await import('@/lib/runs/run');",
  });
  expect(() => checkArrows(root)).toThrow('lib/projects → lib/runs → lib/projects');
});

test('so are two nouns, whichever of their rooms know each other', () => {
  const root = houseOf({
    'lib/reviews/minutes/write.ts': "import { send } from '@/lib/reports/send';",
    'lib/reports/send.ts': '',
    'lib/reports/report/make.ts': "import { signed } from '@/lib/reviews/sign-off/signed';",
    'lib/reviews/sign-off/signed.ts': '',
  });
  expect(() => checkArrows(root)).toThrow('lib/reports → lib/reviews → lib/reports');
});

test('a route is one folder, and a test may import what it likes', () => {
  const root = houseOf({
    'app/runs/[id]/page.tsx': "import { List } from './_components/list';",
    'app/runs/[id]/_components/list.tsx': "import { WORDS } from '../run.words';",
    'app/runs/[id]/run.words.ts': '',
    'lib/runs/run.ts': "import { day } from '@/lib/time/day';",
    'lib/time/day.ts': '',
    'lib/time/day.test.ts': "import { run } from '@/lib/runs/run';",
  });
  expect(() => checkArrows(root)).not.toThrow();
});

function houseOf(files: Record<string, string>): string {
  const root = mkdtempSync(path.join(tmpdir(), 'walkaround-house-'));
  for (const place of ['app', 'components', 'lib']) mkdirSync(path.join(root, place));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), text);
  }
  return root;
}
