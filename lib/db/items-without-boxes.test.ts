import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { projectFile } from '@/lib/config/project-file';
import { testWorld } from '@/lib/testing/test-world';
import { Sqlite } from './sqlite';

test('the migration takes the box off items that were kept with it, and nothing else', async () => {
  const { dir } = await testWorld();
  const sqlite = new Sqlite(path.join(dir, 'walkaround.db'));
  const { id } = sqlite.prepare('select id from checklist_items limit 1').get() as { id: string };
  const migration = readFileSync(projectFile('drizzle/0006_items_without_boxes.sql'), 'utf8');
  function mended(text: string, markdown: string) {
    sqlite
      .prepare('update checklist_items set text = ?, markdown = ? where id = ?')
      .run(text, markdown, id);
    sqlite.exec(migration);
    return sqlite.prepare('select markdown from checklist_items where id = ?').pluck().get(id);
  }
  expect(mended('a b', '[ ] **a** b')).toBe('**a** b');
  expect(mended('a b', '[X]\n`a` b')).toBe('`a` b');
  expect(mended('x b', '[x](https://example.com) b')).toBe('[x](https://example.com) b');
  expect(mended('[x] a', '[x] *a*')).toBe('[x] *a*');
  sqlite.close();
});
