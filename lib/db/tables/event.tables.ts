import { sql } from 'drizzle-orm';
import {
  flag,
  id,
  index,
  json,
  moment,
  oneOf,
  ref,
  string,
  table,
  uniqueIndex,
  whole,
} from '@/lib/db/kit/dialect';
import type { EventData } from '@/lib/model/event.types';
import type { KeptName } from '@/lib/model/event-names.types';
import type { EventVia } from '@/lib/model/token.types';
import { projects } from './project.tables';

/**
 * A project's append-only history. `hash` covers the previous event's hash and this event's
 * canonical JSON, so a line can't be changed, removed or moved unseen. People's names are not in it.
 */
export const events = table(
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
    /** The token that it was made through. */
    via: json<EventVia>(),
    data: json<EventData>().notNull(),
    /** The people whom `data` and `via` name: what stands there is a digest of each name. */
    names: json<KeptName[]>(),
    /** Whether a name was taken out of what the hash covered, in an event from before `names`. */
    redacted: flag().notNull().default(false),
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
export const mutations = table('mutations', {
  id: id(),
  actorId: string().notNull(),
  fingerprint: string().notNull(),
  at: moment().notNull(),
});
