import path from 'node:path';
import { Sqlite } from '@/lib/db/sqlite';
import { eventHash } from '@/lib/events/event.hash';
import { newEventId } from '@/lib/events/event.id';
import { SLOW_NOTES } from './slow-notes';
import type { World } from './world';

/** A guide of a little less than the 2 MiB that one may have, of prose, tables and checklists. */
export function bigGuide(): string {
  const parts = ['---\nname: big\ntitle: A big guide\n---\n\n# A big guide\n'];
  const prose = 'Every service *must* say `what it does`, see [the rules](https://example.com). ';
  let bytes = 0;
  for (let at = 1; bytes < 2_050_000; at += 1) {
    const items = Array.from(
      { length: 8 },
      (_, item) => `- [ ] Check **${at}.${item}** of the service\n\n  Say how it was checked.\n`,
    );
    const part = `\n## Part ${at}\n\n${prose.repeat(4)}\n\n| a | b |\n|---|---|\n| one | two |\n\n${items.join('')}`;
    parts.push(part);
    bytes += part.length;
  }
  return parts.join('');
}

/** Writes many events into a project's history, chained as the server would. */
export function fillHistory({ data, projectId, runId, itemIds }: World, count: number): void {
  const db = new Sqlite(path.join(data, 'walkaround.db'));
  const last = db
    .prepare('select seq, hash from events where project_id = ? order by seq desc limit 1')
    .get(projectId) as { seq: number; hash: string };
  const insert = db.prepare(
    'insert into events (id, project_id, seq, type, actor_kind, actor_id, run_id, item_id, data, at, hash) values (@id, @projectId, @seq, @type, @actorKind, @actorId, @runId, @itemId, @data, @at, @hash)',
  );
  const actorId = (db.prepare('select id from people limit 1').get() as { id: string }).id;
  db.transaction(() => {
    let { seq, hash } = last;
    const at = new Date();
    for (let made = 0; made < count; made += 1) {
      seq += 1;
      const itemId = itemIds[made % itemIds.length] as string;
      const changed = { before: { status: 'open' }, after: { status: 'done' } };
      const facts = {
        id: newEventId(),
        projectId,
        seq,
        type: 'item.changed',
        actorKind: 'person' as const,
        actorId,
        runId,
        itemId,
        reviewId: null,
        mutationId: null,
        data: { text: `Check ${made}`, version: 2, ...changed },
        at,
      };
      hash = eventHash(hash, facts as never);
      insert.run({ ...facts, data: JSON.stringify(facts.data), at: at.getTime(), hash });
    }
  })();
  db.close();
}

/** Puts notes made to be slow at a run's items, as rows from before texts were kept. */
export function writeSlowNotes({ data }: World, runId: string): void {
  const db = new Sqlite(path.join(data, 'walkaround.db'));
  const items = db.prepare('select id from answers where run_id = ?').all(runId) as {
    id: string;
  }[];
  const write = db.prepare('update answers set note = ? where id = ?');
  const notes = Object.values(SLOW_NOTES);
  db.transaction(() => {
    // Each differs from the others a little.
    for (const [at, { id }] of items.entries())
      write.run(`${at}\n\n${notes[at % notes.length]}`, id);
  })();
  db.close();
}
