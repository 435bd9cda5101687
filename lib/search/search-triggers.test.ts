import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { projectFile } from '@/lib/config/project-file';
import { byHand } from '@/lib/testing/by-hand';
import { testWorld } from '@/lib/testing/test-world';

const EVENTS = ['insert', 'update', 'delete'];
const TEXTS = [
  'project',
  'run',
  'review',
  'person',
  'action',
  'item',
  'item_note',
  'item_reason',
  'review_note',
  'review_reason',
  'comment',
  'evidence',
];

test('every table with text has its triggers; a migration that makes one anew has to make them too', async () => {
  const sqlite = byHand(await testWorld());
  const names = sqlite
    .prepare("select name from sqlite_master where type = 'trigger' and name like 'search%'")
    .pluck()
    .all();
  expect(names.sort()).toEqual(
    [
      ...TEXTS.flatMap((text) => EVENTS.map((event) => `search_${text}_${event}`)),
      'search_docs_insert',
      'search_docs_delete',
      'search_revision_insert',
      'search_checklist_insert',
      'search_checklist_item_insert',
      'search_guide_update',
    ].sort(),
  );
});

test('what is there before the migration is found after it, the same as written after it', async () => {
  const { dir, owner, startRun } = await testWorld();
  const { items, project } = await startRun(owner);
  const params = { id: items[0]?.id as string };
  await owner.call('patch', '/items/{id}', {
    params,
    body: { status: 'needs_work', justification: 'Why', note: 'A note', version: 1 },
  });
  await owner.call('post', '/items/{id}/comments', { params, body: { body: 'A comment 检查' } });
  await owner.call('post', '/items/{id}/evidence', { params, body: { kind: 'text', text: 'x' } });
  await owner.call('post', '/items/{id}/actions', { params, body: { text: 'Do it' } });
  await owner.call('post', '/projects/{id}/reviews', {
    params: { id: project.id },
    body: { name: 'Before release' },
  });
  const sqlite = byHand({ dir });
  const columns =
    'kind, ref_id, project_id, run_id, item_id, review_id, guide_id, updated_at, title, body';
  const docs = () =>
    sqlite.prepare(`select ${columns} from search_docs order by kind, ref_id`).all();
  const found = () =>
    sqlite
      .prepare('select count(*) from search_text where search_text match \'"检 查"\'')
      .pluck()
      .get();
  const before = docs();
  expect(found()).toBe(1);
  sqlite.exec('delete from search_docs');
  expect(found()).toBe(0);
  for (const statement of backfill()) sqlite.exec(statement);
  expect(docs()).toEqual(before);
  expect(found()).toBe(1);
});

/** The statements of the migration that index what is there. */
function backfill(): string[] {
  const migration = readFileSync(projectFile('drizzle/0004_search.sql'), 'utf8');
  return migration
    .slice(migration.indexOf('-- What is there already.'))
    .split('--> statement-breakpoint');
}
