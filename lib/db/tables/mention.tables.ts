import {
  id,
  index,
  moment,
  oneOf,
  ref,
  table,
  timestamps,
  uniqueIndex,
} from '@/lib/db/kit/dialect';
import { MENTION_SOURCES } from '@/lib/model/mention.types';
import { people } from './person.tables';
import { projects } from './project.tables';
import { answers, runs } from './run.tables';

/** A person named in a comment or a note, until the text no longer names them. */
export const mentions = table(
  'mentions',
  {
    id: id(),
    personId: ref()
      .notNull()
      .references(() => people.id),
    mentionedBy: ref()
      .notNull()
      .references(() => people.id),
    projectId: ref()
      .notNull()
      .references(() => projects.id),
    runId: ref()
      .notNull()
      .references(() => runs.id),
    itemId: ref()
      .notNull()
      .references(() => answers.id),
    source: oneOf(MENTION_SOURCES).notNull(),
    /** The comment, or the item whose note it is. */
    sourceId: ref().notNull(),
    /** When the person put it aside as read. */
    seenAt: moment(),
    ...timestamps(),
  },
  (t) => [
    uniqueIndex('mentions_by_source').on(t.source, t.sourceId, t.personId),
    index('mentions_by_item').on(t.itemId),
    index('mentions_by_person').on(t.personId, t.seenAt, t.createdAt),
  ],
);
