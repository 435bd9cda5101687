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
import type { ImportChoices, Receipt } from '@/lib/markdown/receipt.types';
import { CLAIMS } from '@/lib/model/claim';
import type { GuideOrigin } from '@/lib/model/guide-origin.types';
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

/**
 * One immutable version of a guide; its id is the SHA-256 of the source's bytes, and of the choices
 * by which it was read where that takes some (`revisionIdOf`).
 */
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
    origin: json<GuideOrigin>().notNull().default({ kind: 'folder' }),
    /** What whoever imported it chose; it is read by that. */
    choices: json<ImportChoices>().notNull().default({}),
    /** What was understood of its lists; none of what was read before there were receipts. */
    receipt: json<Receipt>(),
    /** SHA-256 of the source with every box empty; none as long as there is no receipt. */
    shape: string(),
    ...timestamps(),
  },
  (t) => [
    index('revisions_by_guide').on(t.guideId, t.createdAt),
    index('revisions_by_shape').on(t.shape),
  ],
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
    /** Titles of the headings between its checklist's own and it. */
    section: json<string[]>().notNull().default([]),
    /** Markdown that stands before it, such as plain bullets between tasks. */
    lead: string().notNull().default(''),
    /** What its box says in the document. */
    claimed: oneOf(CLAIMS).notNull().default('open'),
    /** Where in the source the one character of its box stands, in UTF-16 units; none without a box. */
    box: whole(),
    ...timestamps(),
  },
  (t) => [uniqueIndex('checklist_items_by_checklist').on(t.checklistId, t.position)],
);
