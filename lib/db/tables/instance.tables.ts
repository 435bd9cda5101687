import { id, index, moment, ref, string, table, timestamps, whole } from '@/lib/db/kit/dialect';
import { people } from './person.tables';

/** How far each start brought the database, and which version of the product did. */
export const migrationRuns = table('migration_runs', {
  /** The newest migration that it reached, by its tag. */
  id: id(),
  version: string().notNull(),
  ...timestamps(),
});

/** What is kept of a project that was removed for good: that it was there, and how its history ended. */
export const tombstones = table(
  'tombstones',
  {
    /** The project's id. */
    id: id(),
    removedBy: ref()
      .notNull()
      .references(() => people.id),
    /** How many events the history had, and the hash of the last. */
    events: whole().notNull(),
    head: string().notNull(),
    /** When the last of it was gone; none while it is being removed. */
    finishedAt: moment(),
    ...timestamps(),
  },
  (t) => [index('tombstones_by_age').on(t.createdAt, t.id)],
);

/** A person whose data was deleted: the number in their new name, who asked, and how far it is. */
export const erasures = table(
  'erasures',
  {
    /** The person's id. */
    id: id().references(() => people.id),
    /** Tells the deleted people apart. */
    number: whole().notNull().unique(),
    erasedBy: ref()
      .notNull()
      .references(() => people.id),
    /** When nothing of theirs was left anywhere; none while it is being looked for. */
    finishedAt: moment(),
    ...timestamps(),
  },
  (t) => [index('erasures_by_state').on(t.finishedAt)],
);

/** What an owner set for the whole instance: one row at most. */
export const instanceSettings = table('instance_settings', {
  id: id(),
  /** Since when whoever signs in with a password needs an authenticator app; none when nobody does. */
  secondFactorSince: moment(),
  /** Who set it last. */
  setBy: ref()
    .notNull()
    .references(() => people.id),
  ...timestamps(),
});
