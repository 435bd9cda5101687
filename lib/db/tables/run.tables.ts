import { sql } from 'drizzle-orm';
import { index, sqliteTable, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { EVIDENCE_KINDS, STATUSES } from '../../runs/answer.types';
import { day, id, moment, oneOf, ref, string, timestamps, whole } from '../columns.sqlite';
import { checklists } from './guide.tables';
import { people } from './person.tables';
import { projects } from './project.tables';

/** One checklist worked through for one subject. Its checklist belongs to one revision for good. */
export const runs = sqliteTable(
  'runs',
  {
    id: id(),
    projectId: ref()
      .notNull()
      .references(() => projects.id),
    checklistId: ref()
      .notNull()
      .references(() => checklists.id),
    title: string().notNull(),
    createdBy: ref()
      .notNull()
      .references(() => people.id),
    archivedAt: moment(),
    deletedAt: moment(),
    ...timestamps(),
  },
  (t) => [
    index('runs_by_project').on(t.projectId, t.createdAt, t.id),
    index('runs_by_project_title').on(t.projectId, t.title, t.id),
    index('runs_deleted').on(t.id).where(sql`deleted_at is not null`),
  ],
);

/** A run's state for one item. The API calls it an item; its text comes from the checklist. */
export const answers = sqliteTable(
  'answers',
  {
    id: id(),
    runId: ref()
      .notNull()
      .references(() => runs.id),
    key: string().notNull(),
    text: string().notNull(),
    parentKey: string(),
    depth: whole().notNull(),
    position: whole().notNull(),
    status: oneOf(STATUSES).notNull(),
    justification: string(),
    note: string(),
    assigneeId: ref().references(() => people.id),
    dueOn: day(),
    version: whole().notNull(),
    /** Who last gave the status or its reason, and when; nobody while it is open as it began. */
    answeredBy: ref().references(() => people.id),
    answeredAt: moment(),
    ...timestamps(),
  },
  (t) => [
    uniqueIndex('answers_by_run').on(t.runId, t.position),
    index('answers_by_run_status').on(t.runId, t.status),
    index('answers_by_assignee')
      .on(t.assigneeId, t.dueOn, t.id)
      .where(sql`assignee_id is not null`),
  ],
);

/** What backs an answer. */
export const evidence = sqliteTable(
  'evidence',
  {
    id: id(),
    itemId: ref()
      .notNull()
      .references(() => answers.id),
    runId: ref()
      .notNull()
      .references(() => runs.id),
    kind: oneOf(EVIDENCE_KINDS).notNull(),
    url: string(),
    text: string(),
    createdBy: ref()
      .notNull()
      .references(() => people.id),
    deletedAt: moment(),
    ...timestamps(),
  },
  (t) => [
    index('evidence_by_item').on(t.itemId, t.createdAt),
    index('evidence_by_run').on(t.runId, t.createdAt),
  ],
);

export const comments = sqliteTable(
  'comments',
  {
    id: id(),
    itemId: ref()
      .notNull()
      .references(() => answers.id),
    runId: ref()
      .notNull()
      .references(() => runs.id),
    body: string().notNull(),
    createdBy: ref()
      .notNull()
      .references(() => people.id),
    deletedAt: moment(),
    ...timestamps(),
  },
  (t) => [
    index('comments_by_item').on(t.itemId, t.createdAt),
    index('comments_by_run').on(t.runId, t.createdAt),
  ],
);
