import { sql } from 'drizzle-orm';
import { index, sqliteTable, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { EventData } from '@/lib/events/event.types';
import { id, json, moment, oneOf, ref, string, whole } from '../columns.sqlite';
import { projects } from './project.tables';

/**
 * A project's append-only history. `hash` covers the previous event's hash and this event's
 * canonical JSON, so a line can't be changed, removed or moved unseen.
 */
export const events = sqliteTable(
  'events',
  {
    id: id(),
    projectId: ref()
      .notNull()
      .references(() => projects.id),
    seq: whole().notNull(),
    type: string().notNull(),
    actorKind: oneOf(['person', 'guest', 'token', 'system']).notNull(),
    actorId: string(),
    runId: ref(),
    itemId: ref(),
    reviewId: ref(),
    mutationId: string(),
    data: json<EventData>().notNull(),
    at: moment().notNull(),
    hash: string().notNull(),
  },
  (t) => [
    uniqueIndex('events_by_project').on(t.projectId, t.seq),
    index('events_by_run').on(t.runId, t.seq).where(sql`run_id is not null`),
    index('events_by_item').on(t.itemId, t.seq).where(sql`item_id is not null`),
    index('events_by_review').on(t.reviewId, t.seq).where(sql`review_id is not null`),
  ],
);

/** Requests already carried out, so that a repeat is harmless and another body is refused. */
export const mutations = sqliteTable('mutations', {
  id: id(),
  actorId: string().notNull(),
  fingerprint: string().notNull(),
  at: moment().notNull(),
});
