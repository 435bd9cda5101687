import {
  flag,
  id,
  index,
  json,
  moment,
  oneOf,
  primaryKey,
  ref,
  string,
  table,
  timestamps,
} from '@/lib/db/kit/dialect';
import { MEMBER_ROLES } from '@/lib/model/project.roles';
import type { StageRules } from '@/lib/model/strength';
import { invitations, people } from './person.tables';

/** Who may see a project: everyone with an account here, or its members only. */
export const PROJECT_ACCESS = ['team', 'private'] as const;

export const projects = table(
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
    /** Whether who answered an item of a run may not sign that run off. */
    signersApart: flag().notNull().default(false),
    /** What stages ask of an answer before it counts as done; the usual rule for the others. */
    stageRules: json<StageRules>().notNull().default({}),
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

export const members = table(
  'members',
  {
    projectId: ref()
      .notNull()
      .references(() => projects.id),
    personId: ref()
      .notNull()
      .references(() => people.id),
    role: oneOf(MEMBER_ROLES).notNull().default('contributor'),
    ...timestamps(),
  },
  (t) => [
    primaryKey({ columns: [t.projectId, t.personId] }),
    index('members_by_person').on(t.personId),
  ],
);

/** A project that an invitation lets somebody into, if its maker still may when it is accepted. */
export const invitationProjects = table(
  'invitation_projects',
  {
    invitationId: ref()
      .notNull()
      .references(() => invitations.id, { onDelete: 'cascade' }),
    projectId: ref()
      .notNull()
      .references(() => projects.id),
    role: oneOf(MEMBER_ROLES).notNull(),
    ...timestamps(),
  },
  (t) => [
    primaryKey({ columns: [t.invitationId, t.projectId] }),
    index('invitation_projects_by_project').on(t.projectId),
  ],
);

/** A project that a person keeps at the top of their list. */
export const pins = table(
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

export type ProjectRow = typeof projects.$inferSelect;
