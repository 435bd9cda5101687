import {
  flag,
  id,
  index,
  json,
  moment,
  primaryKey,
  ref,
  string,
  table,
  timestamps,
} from '@/lib/db/kit/dialect';
import type { Scope } from '@/lib/model/token.types';
import { people } from './person.tables';
import { projects } from './project.tables';

/** What a script or an agent sends to act as somebody. Only the secret's hash is kept. */
export const tokens = table(
  'tokens',
  {
    id: id(),
    secretHash: string().notNull().unique(),
    name: string().notNull(),
    /** The secret's beginning, by which people tell tokens apart. */
    beginning: string().notNull(),
    scopes: json<Scope[]>().notNull(),
    /** Whether a program uses it that decides for itself. */
    isAgent: flag().notNull(),
    /** As whom it acts: its person, or its own row among the people when it is a project's. */
    personId: ref()
      .notNull()
      .references(() => people.id),
    /** The project whose own it is. */
    projectId: ref().references(() => projects.id),
    /** Whether a person's token is for all projects; if not, `token_projects` names them. */
    allProjects: flag().notNull(),
    expiresAt: moment(),
    lastUsedAt: moment(),
    revokedAt: moment(),
    createdBy: ref()
      .notNull()
      .references(() => people.id),
    ...timestamps(),
  },
  (t) => [
    index('tokens_by_person').on(t.personId, t.createdAt),
    index('tokens_by_project').on(t.projectId, t.createdAt),
  ],
);

/** A project that a person's token is limited to. */
export const tokenProjects = table(
  'token_projects',
  {
    tokenId: ref()
      .notNull()
      .references(() => tokens.id),
    projectId: ref()
      .notNull()
      .references(() => projects.id),
    ...timestamps(),
  },
  (t) => [primaryKey({ columns: [t.tokenId, t.projectId] })],
);
