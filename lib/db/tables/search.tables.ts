import { sql } from 'drizzle-orm';
import { index, long, oneOf, ref, string, table, uniqueIndex } from '@/lib/db/kit/dialect';
import { KINDS } from '@/lib/model/search.types';

/**
 * What can be found, a row for each piece of text. Triggers keep it, and the full-text index
 * beside it (`search_text`, in the migration), in the transaction that changes the text; nothing
 * else writes here. `id` says the order of results: kinds one after the other, and within a kind
 * the text that changed last first.
 */
export const searchDocs = table(
  'search_docs',
  {
    id: long().primaryKey(),
    kind: oneOf(KINDS).notNull(),
    /** The row that the text is from, by its kind. */
    refId: ref().notNull(),
    projectId: ref(),
    runId: ref(),
    itemId: ref(),
    reviewId: ref(),
    guideId: ref(),
    updatedAt: long().notNull(),
    title: string(),
    body: string(),
  },
  (t) => [
    uniqueIndex('search_docs_by_ref').on(t.kind, t.refId),
    index('search_docs_by_project').on(t.projectId, t.id).where(sql`project_id is not null`),
    index('search_docs_by_guide').on(t.guideId).where(sql`guide_id is not null`),
  ],
);
