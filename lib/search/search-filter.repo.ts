import {
  type AnyColumn,
  and,
  eq,
  exists,
  inArray,
  isNotNull,
  isNull,
  ne,
  or,
  type SQL,
  sql,
} from 'drizzle-orm';
import type { Query } from '@/lib/db/connection';
import { docId, joinedInOrder } from '@/lib/db/kit/dialect';
import { actions, answers, projects, reviews, runs, searchDocs } from '@/lib/db/tables/tables';
import { PHASES } from '@/lib/model/review.types';
import type { Kind } from '@/lib/model/search.types';
import { STATUSES } from '@/lib/model/status';
import { type Viewer, visibleTo } from '@/lib/projects/project.access';
import type { SearchStatus } from './search-query';

/** Filters with their names looked up. A list that is there and empty is met by nothing. */
export interface SearchFilter {
  kinds?: readonly Kind[];
  projectIds?: readonly string[];
  statuses?: readonly SearchStatus[];
  /** Whose it is; `null` for what is nobody's. */
  assignees?: readonly (string | null)[];
}

/** The condition that a text of `search_docs` meets a filter; its kinds are not looked at. */
export function filtered({ projectIds, statuses, assignees }: SearchFilter): SQL | undefined {
  return and(
    projectIds && inArray(searchDocs.projectId, [...projectIds]),
    statuses && ofStatus(statuses),
    assignees && ofAssignee(assignees),
  );
}

/**
 * The texts that meet a filter, when no words were given: of items, actions and reviews if it asks
 * for a status or a person, else in the order of all.
 */
export async function listTexts(
  q: Query,
  viewer: Viewer,
  filter: SearchFilter,
  visible: SQL | undefined,
  limit: number,
): Promise<number[]> {
  const kinds = filter.kinds && inArray(searchDocs.kind, [...filter.kinds]);
  if (!filter.statuses && !filter.assignees) {
    const rows = await q
      .select({ id: searchDocs.id })
      .from(searchDocs)
      .where(and(kinds, visible, filtered(filter)))
      .orderBy(searchDocs.id)
      .limit(limit);
    return rows.map(({ id }) => id);
  }
  const found: number[] = [];
  for (const { kind, from, id, where } of sourcesOf(filter)) {
    const rows = await q
      .select({ id: docId })
      .from(
        joinedInOrder(from, searchDocs, and(eq(searchDocs.kind, kind), eq(searchDocs.refId, id))),
      )
      .where(
        and(isNull(projects.deletedAt), visibleTo(viewer), kinds, visible, filtered(filter), where),
      )
      .limit(limit - found.length);
    found.push(...rows.map((row) => row.id));
    if (found.length >= limit) break;
  }
  return found;
}

interface Source {
  kind: Kind;
  from: SQL;
  id: AnyColumn;
  /** Says the filter once more of the rows themselves, so that their index serves it. */
  where?: SQL | undefined;
}

/** From where each kind that has what a filter asks for is read. */
function sourcesOf({ statuses, assignees }: SearchFilter): Source[] {
  const ids = assignees?.filter((one) => one !== null);
  const named = ids && ids.length === assignees?.length ? ids : undefined;
  const inProjects = (table: typeof runs | typeof reviews | typeof actions) =>
    joinedInOrder(projects, table, eq(table.projectId, projects.id));
  const work: Source[] = [
    named
      ? {
          kind: 'action',
          from: joinedInOrder(actions, projects, eq(projects.id, actions.projectId)),
          id: actions.id,
          where: inArray(actions.ownerId, named),
        }
      : { kind: 'action', from: inProjects(actions), id: actions.id },
    named
      ? {
          kind: 'item',
          from: joinedInOrder(
            joinedInOrder(answers, runs, eq(runs.id, answers.runId)),
            projects,
            eq(projects.id, runs.projectId),
          ),
          id: answers.id,
          where: inArray(answers.assigneeId, named),
        }
      : {
          kind: 'item',
          from: joinedInOrder(inProjects(runs), answers, eq(answers.runId, runs.id)),
          id: answers.id,
          where: statuses && inArray(answers.status, ofItems(statuses)),
        },
  ];
  if (assignees) return work;
  return [
    { kind: 'project', from: sql`${projects}`, id: projects.id },
    { kind: 'run', from: inProjects(runs), id: runs.id },
    { kind: 'review', from: inProjects(reviews), id: reviews.id },
    ...work,
  ];
}

const ofItems = (statuses: readonly SearchStatus[]) =>
  STATUSES.filter((one) => statuses.includes(one));

const OF_AN_ITEM: Kind[] = ['item', 'note', 'reason', 'comment', 'evidence'];

function ofStatus(statuses: readonly SearchStatus[]): SQL | undefined {
  const of = (kinds: Kind[], condition: SQL | undefined) =>
    condition && and(inArray(searchDocs.kind, kinds), condition);
  const one = (
    table: typeof answers | typeof actions | typeof reviews,
    ...conditions: (SQL | undefined)[]
  ) => exists(sql`(select 1 from ${table} where ${and(...conditions)})`);
  const items = ofItems(statuses);
  const phases = PHASES.filter((phase) => statuses.includes(phase));
  const [open, done] = [statuses.includes('open'), statuses.includes('done')];
  return or(
    sql`false`,
    of(OF_AN_ITEM, one(answers, eq(answers.id, searchDocs.itemId), inArray(answers.status, items))),
    of(
      ['action'],
      one(
        actions,
        eq(actions.id, searchDocs.refId),
        or(
          sql`false`,
          open ? isNull(actions.doneAt) : undefined,
          done ? isNotNull(actions.doneAt) : undefined,
        ),
      ),
    ),
    of(
      ['review'],
      one(
        reviews,
        eq(reviews.id, searchDocs.refId),
        or(inArray(reviews.phase, phases), open ? ne(reviews.phase, 'closed') : undefined),
      ),
    ),
    statuses.includes('archived') ? of(['project', 'run'], archived) : undefined,
  );
}

const archived = sql`(exists (select 1 from ${runs} where ${runs.id} = ${searchDocs.runId} and ${runs.archivedAt} is not null) or exists (select 1 from ${projects} where ${projects.id} = ${searchDocs.projectId} and ${projects.archivedAt} is not null))`;

function ofAssignee(assignees: readonly (string | null)[]): SQL | undefined {
  const ids = assignees.filter((one) => one !== null);
  const nobody = assignees.length > ids.length;
  const theirs = (column: typeof answers.assigneeId | typeof actions.ownerId) =>
    or(inArray(column, ids), nobody ? isNull(column) : undefined);
  return or(
    and(
      inArray(searchDocs.kind, OF_AN_ITEM),
      sql`exists (select 1 from ${answers} where ${answers.id} = ${searchDocs.itemId} and ${theirs(answers.assigneeId)})`,
    ),
    and(
      eq(searchDocs.kind, 'action'),
      sql`exists (select 1 from ${actions} where ${actions.id} = ${searchDocs.refId} and ${theirs(actions.ownerId)})`,
    ),
  );
}
