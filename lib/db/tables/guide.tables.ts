import {
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
import type { Scenario } from '@/lib/model/scenario.types';
import { STAGES } from '@/lib/model/stage';

export const guides = table(
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
export const revisions = table(
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

export const checklists = table(
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
export const checklistItems = table(
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
