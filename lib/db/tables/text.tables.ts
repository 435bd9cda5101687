import { id, index, string, table, timestamps, whole } from '@/lib/db/kit/dialect';

/**
 * What Markdown that people typed was read as, so that it is parsed once. A text has one row,
 * however often it was typed; nothing is lost when rows are.
 */
export const readTexts = table(
  'read_texts',
  {
    /** SHA-256 of the text, see `textId`. */
    id: id(),
    /** Its blocks, mdast as JSON; none of a text that took too long to read. */
    blocks: string(),
    /** How often it was tried to read it; the last time was at `updatedAt`. */
    tries: whole().notNull(),
    ...timestamps(),
  },
  (t) => [index('read_texts_by_age').on(t.updatedAt)],
);
