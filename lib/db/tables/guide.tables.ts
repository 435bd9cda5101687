import { index, sqliteTable, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { type Scenario, STAGES } from '../../markdown/guide.types';
import { id, json, moment, oneOf, ref, string, timestamps, whole } from '../columns.sqlite';

export const guides = sqliteTable(
  'guides',
  {
    id: id(),
    name: string().notNull().unique(),
    revisionId: ref().notNull(),
    deletedAt: moment(),
    ...timestamps(),
  },
  (t) => [index('guides_by_state').on(t.deletedAt, t.name)],
);

/** One immutable version of a guide; its id is the SHA-256 of the source's bytes. */
export const revisions = sqliteTable(
  'revisions',
  {
    id: id(),
    guideId: ref()
      .notNull()
      .references(() => guides.id),
    title: string().notNull(),
    description: string().notNull(),
    version: string(),
    scenarios: json<Scenario[]>().notNull(),
    warnings: json<string[]>().notNull(),
    source: string().notNull(),
    ...timestamps(),
  },
  (t) => [index('revisions_by_guide').on(t.guideId, t.createdAt)],
);

export const checklists = sqliteTable(
  'checklists',
  {
    id: id(),
    revisionId: ref()
      .notNull()
      .references(() => revisions.id),
    key: string().notNull(),
    title: string().notNull(),
    stage: oneOf(STAGES).notNull(),
    position: whole().notNull(),
    itemCount: whole().notNull(),
    ...timestamps(),
  },
  (t) => [uniqueIndex('checklists_by_revision').on(t.revisionId, t.position)],
);

/** An item as the guide states it; `answers` hold what a run says of it. */
export const checklistItems = sqliteTable(
  'checklist_items',
  {
    id: id(),
    checklistId: ref()
      .notNull()
      .references(() => checklists.id),
    key: string().notNull(),
    text: string().notNull(),
    markdown: string().notNull(),
    guidance: string().notNull(),
    parentKey: string(),
    depth: whole().notNull(),
    position: whole().notNull(),
    ...timestamps(),
  },
  (t) => [uniqueIndex('checklist_items_by_checklist').on(t.checklistId, t.position)],
);
