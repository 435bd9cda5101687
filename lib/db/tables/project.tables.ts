import { index, primaryKey, sqliteTable } from 'drizzle-orm/sqlite-core';
import { MEMBER_ROLES } from '../../projects/project.roles';
import { flag, id, moment, oneOf, ref, string, timestamps } from '../columns.sqlite';
import { people } from './person.tables';

/** Who may see a project: everyone with an account here, or its members only. */
export const PROJECT_ACCESS = ['team', 'members'] as const;

export const projects = sqliteTable(
  'projects',
  {
    id: id(),
    name: string().notNull(),
    description: string().notNull(),
    access: oneOf(PROJECT_ACCESS).notNull(),
    /** Whether reviews may be joined by a guest link. */
    guests: flag().notNull().default(false),
    /** Whether the status badge is public. */
    badge: flag().notNull().default(false),
    createdBy: ref()
      .notNull()
      .references(() => people.id),
    lastActivityAt: moment().notNull(),
    archivedAt: moment(),
    deletedAt: moment(),
    ...timestamps(),
  },
  (t) => [
    index('projects_by_state').on(t.deletedAt, t.archivedAt, t.access, t.name),
    index('projects_by_activity').on(t.lastActivityAt, t.id),
    index('projects_by_name').on(t.name, t.id),
    index('projects_by_creation').on(t.createdAt, t.id),
  ],
);

export const members = sqliteTable(
  'members',
  {
    projectId: ref()
      .notNull()
      .references(() => projects.id),
    personId: ref()
      .notNull()
      .references(() => people.id),
    role: oneOf(MEMBER_ROLES).notNull().default('member'),
    ...timestamps(),
  },
  (t) => [
    primaryKey({ columns: [t.projectId, t.personId] }),
    index('members_by_person').on(t.personId),
  ],
);

/** A project that a person keeps at the top of their list. */
export const pins = sqliteTable(
  'pins',
  {
    personId: ref()
      .notNull()
      .references(() => people.id),
    projectId: ref()
      .notNull()
      .references(() => projects.id),
    ...timestamps(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.projectId] })],
);
