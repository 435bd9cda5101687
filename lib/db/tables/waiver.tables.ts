import { sql } from 'drizzle-orm';
import {
  day,
  id,
  index,
  json,
  moment,
  oneOf,
  ref,
  string,
  table,
  timestamps,
  uniqueIndex,
  whole,
} from '@/lib/db/kit/dialect';
import {
  type BeforeWaiver,
  LIVE_WAIVER_STATES,
  WAIVER_NEWS,
  WAIVER_STATES,
} from '@/lib/model/waiver.types';
import { people } from './person.tables';
import { projects } from './project.tables';
import { answers, runs } from './run.tables';

/** "Not now" for an item, with an end. `createdAt` is when it was asked for. */
export const waivers = table(
  'waivers',
  {
    id: id(),
    projectId: ref()
      .notNull()
      .references(() => projects.id),
    runId: ref()
      .notNull()
      .references(() => runs.id),
    itemId: ref()
      .notNull()
      .references(() => answers.id),
    /** Who stands for the work that is put off. */
    ownerId: ref()
      .notNull()
      .references(() => people.id),
    reason: string().notNull(),
    requestedBy: ref()
      .notNull()
      .references(() => people.id),
    /** Who was asked to decide; none for whoever may. */
    approverId: ref().references(() => people.id),
    /** The last day on which it counts. */
    expiresOn: day().notNull(),
    state: oneOf(WAIVER_STATES).notNull(),
    decidedBy: ref().references(() => people.id),
    decidedAt: moment(),
    /** Why it was declined. */
    why: string(),
    /** When it stopped being live. */
    closedAt: moment(),
    /** The change of the answer that ended it, and how it stood: undoing that brings it back. */
    closedByMutation: string(),
    closedFrom: oneOf(LIVE_WAIVER_STATES),
    /** What the item was before; none until it is approved. */
    before: json<BeforeWaiver>(),
    version: whole().notNull(),
    ...timestamps(),
  },
  (t) => [
    uniqueIndex('waivers_live_by_item').on(t.itemId).where(sql`state in ('requested', 'approved')`),
    index('waivers_live_by_day')
      .on(t.expiresOn, t.id)
      .where(sql`state in ('requested', 'approved')`),
    index('waivers_by_item').on(t.itemId, t.createdAt),
    index('waivers_by_run').on(t.runId, t.expiresOn, t.id),
    index('waivers_by_project').on(t.projectId, t.expiresOn, t.id),
  ],
);

/** What somebody is told of a waiver, until they put it aside as read. */
export const waiverNotices = table(
  'waiver_notices',
  {
    id: id(),
    waiverId: ref()
      .notNull()
      .references(() => waivers.id),
    projectId: ref()
      .notNull()
      .references(() => projects.id),
    personId: ref()
      .notNull()
      .references(() => people.id),
    news: oneOf(WAIVER_NEWS).notNull(),
    seenAt: moment(),
    ...timestamps(),
  },
  (t) => [
    index('waiver_notices_by_person').on(t.personId, t.seenAt, t.createdAt),
    index('waiver_notices_by_waiver').on(t.waiverId),
  ],
);
