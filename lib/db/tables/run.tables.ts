import { sql } from 'drizzle-orm';
import {
  day,
  flag,
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
import { EVIDENCE_KINDS } from '@/lib/model/answer.types';
import { STATUSES } from '@/lib/model/status';
import { STRENGTHS } from '@/lib/model/strength';
import type { EventVia } from '@/lib/model/token.types';
import { checklists } from './guide.tables';
import { people } from './person.tables';
import { projects } from './project.tables';

/** One checklist worked through for one subject. Its checklist belongs to one revision for good. */
export const runs = table(
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
export const answers = table(
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
    /** Titles of the headings between its checklist's own and it. */
    section: json<string[]>().notNull().default([]),
    /** Markdown that stands before it in its guide. */
    lead: string().notNull().default(''),
    status: oneOf(STATUSES).notNull(),
    justification: string(),
    note: string(),
    assigneeId: ref().references(() => people.id),
    dueOn: day(),
    version: whole().notNull(),
    /** Who last gave the status or its reason, and when; nobody while it is open as it began. */
    answeredBy: ref().references(() => people.id),
    answeredAt: moment(),
    /** The token that it was given through. */
    answeredVia: json<EventVia>(),
    /** Who stands behind it; none while it is open. */
    strength: oneOf(STRENGTHS),
    /** Who confirmed what was claimed, or was its second person, and when. */
    confirmedBy: ref().references(() => people.id),
    confirmedAt: moment(),
    /** Whether it counts as done by the rule of its stage; kept with each change of either. */
    counts: flag().notNull().default(false),
    ...timestamps(),
  },
  (t) => [
    uniqueIndex('answers_by_run').on(t.runId, t.position),
    index('answers_by_run_status').on(t.runId, t.status, t.counts),
    index('answers_by_assignee')
      .on(t.assigneeId, t.dueOn, t.id)
      .where(sql`assignee_id is not null`),
  ],
);

/** What backs an answer. */
export const evidence = table(
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
    /** Whether a project's own token that is no agent attached it. */
    machine: flag().notNull().default(false),
    /** Whether an agent attached it, be it that somebody took it away and put it back. */
    claimed: flag().notNull().default(false),
    /** Of an upload alone, whose name is the text: which bytes, how many, and what they are. */
    sha256: string(),
    bytes: whole(),
    mediaType: string(),
    createdBy: ref()
      .notNull()
      .references(() => people.id),
    deletedAt: moment(),
    ...timestamps(),
  },
  (t) => [
    index('evidence_by_item').on(t.itemId, t.createdAt),
    index('evidence_by_run').on(t.runId, t.createdAt),
    index('evidence_files').on(t.sha256, t.runId).where(sql`sha256 is not null`),
    index('evidence_files_by_run').on(t.runId, t.sha256, t.bytes).where(sql`sha256 is not null`),
  ],
);

export const comments = table(
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
