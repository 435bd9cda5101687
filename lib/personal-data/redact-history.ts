import type { Database } from '@/lib/db/database';
import { readingOfRow } from '@/lib/events/check-history';
import { sha256 } from '@/lib/events/event.hash';
import { namesPeople } from '@/lib/events/event.names';
import { eventsBetween, eventsBySeq, lastEvent, rewriteEvent } from '@/lib/events/event.repo';
import { takeOut } from '@/lib/events/event.seal';
import type { EventService } from '@/lib/events/event.service';
import type { Actor } from '@/lib/model/actor';
import { authorizeErasure } from './erasure.access';

/** Lines that are looked at in one turn of the event loop. */
const LOOKED_AT = 100;
/** Lines that one transaction rewrites, and one event lists. */
const REWRITTEN = 25;

/** Whose name goes, and what is said instead. */
export interface Erased {
  personId: string;
  /** All ids that histories know them by. */
  ids: ReadonlySet<string>;
  instead: { name: string; email: string };
}

/**
 * Takes somebody's name out of a project's history. Every line keeps its hash; an event right
 * behind says which lines it was taken out of and how they read since, so that a line that is
 * rewritten without one is found. Repeated, it goes on where it stopped.
 */
export async function redactHistory(
  { db, events }: { db: Database; events: EventService },
  actor: Actor,
  projectId: string,
  { personId, ids, instead }: Erased,
): Promise<void> {
  const out = (row: Parameters<typeof readingOfRow>[0]) =>
    takeOut(row, row.names, ids, instead, sha256);
  const end = (await lastEvent(db.read, projectId))?.seq ?? 0;
  let found: number[] = [];
  for (let seq = 0; seq < end; seq += LOOKED_AT) {
    const rows = await eventsBetween(db.read, projectId, seq, seq + LOOKED_AT, LOOKED_AT);
    found.push(...rows.filter((row) => namesPeople(row) && out(row)).map((row) => row.seq));
    while (found.length >= REWRITTEN) {
      await rewrite(found.slice(0, REWRITTEN));
      found = found.slice(REWRITTEN);
    }
    await new Promise(setImmediate);
  }
  if (found.length > 0) await rewrite(found);

  async function rewrite(seqs: number[]): Promise<void> {
    await db.transaction(async (tx) => {
      const project = await authorizeErasure(tx, projectId);
      if (!project) return;
      const lines: { seq: number; sha256: string }[] = [];
      for (const { actorName: _, ...row } of (await eventsBySeq(tx, projectId, seqs)).reverse()) {
        const taken = out(row);
        if (!taken) continue;
        const redacted = row.redacted || taken.rewritten;
        const next = { ...taken.facts, names: taken.names, redacted };
        await rewriteEvent(tx, project, next);
        lines.push({ seq: row.seq, sha256: readingOfRow(next) });
      }
      if (lines.length === 0) return;
      await events.append(tx, actor, project, {
        type: 'history.redacted',
        data: { personId, reason: 'personal data', lines },
      });
    });
  }
}
