import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { notFound } from '@/lib/api/app-error';
import {
  type Authorized,
  type AuthorizedFor,
  authorized,
  type InProject,
} from '@/lib/api/authorized';
import type { Query } from '@/lib/db/connection';
import { prepared } from '@/lib/db/prepared';
import { answers, checklists, members, projects, runs } from '@/lib/db/tables/tables';
import type { Person } from '@/lib/model/actor';
import { type Deed, deedsOf, roleOf } from '@/lib/model/project.roles';
import { ruleOf, type StageRule } from '@/lib/model/strength';
import {
  isForProject,
  membershipOf,
  type ProjectForCaller,
  refuseArchived,
  requireRole,
  seenBy,
  standingOf,
  visibleTo,
} from '@/lib/projects/project.access';
import type { RunRow } from './run.repo';

/** A run with what access to it hangs on. */
export type RunInProject = RunRow & {
  projectAccess: 'team' | 'private';
  /** All that the caller may do in its project. */
  may: Deed[];
  /** What its stage asks of an answer before it counts. */
  rule: StageRule;
};

/** An item's place: its run and project. */
export interface ItemPlace extends InProject {
  id: string;
  runId: string;
  projectAccess: 'team' | 'private';
}

/** The place of an answer, with what its stage asks of it before it counts. */
export type AnswerPlace = ItemPlace & { rule: StageRule };

/** What each thing that a caller may want of a run asks of their role, of the project and of the run. */
const INTENTS = {
  /** Look. */
  read: { deed: 'see' },
  /** Rename it, work in it. */
  write: { deed: 'work', refusesArchived: ['project', 'run'] },
  /** Say something of an item: comments and actions. */
  discuss: { deed: 'discuss', refusesArchived: ['project', 'run'] },
  /** Confirm or reject what was answered in it. */
  confirm: { deed: 'review', refusesArchived: ['project', 'run'] },
  /** Sign it off. */
  sign: { deed: 'review', refusesArchived: ['project', 'run'] },
  /** Decide whether an item may wait. */
  decide: { deed: 'review', refusesArchived: ['project', 'run'] },
  /** Archive it, once. */
  archive: { deed: 'work', refusesArchived: ['project', 'run'] },
  /** Take it out of the archive, and rename it in the same request. */
  unarchive: { deed: 'work' },
  /** Delete it, also from the archive. */
  retire: { deed: 'work' },
  /** Bring it back from deletion. */
  restore: { deed: 'work', refusesArchived: ['project'], ofDeleted: true },
} as const satisfies Record<string, Wanted>;

interface Wanted {
  deed: Deed;
  refusesArchived?: readonly ('project' | 'run')[];
  ofDeleted?: true;
}

/** What the change of a run asks of the caller. */
export function intentOf({ archived }: { archived?: boolean | undefined }) {
  if (archived === undefined) return 'write';
  return archived ? 'archive' : 'unarchive';
}

/**
 * The run, if the caller may do that with it.
 * @throws NOT_FOUND when it does not exist or may not be seen
 * @throws FORBIDDEN when the caller's role in the project is not enough
 * @throws CONFLICT when it or its project is archived and takes no such change
 */
export async function authorizeRun<I extends keyof typeof INTENTS>(
  q: Query,
  actor: Person,
  id: string,
  intent: I,
): Promise<AuthorizedFor<I, RunInProject>> {
  const { deed, refusesArchived = [], ofDeleted }: Wanted = INTENTS[intent];
  const [row] = await q
    .select({
      run: runs,
      projectAccess: projects.access,
      projectArchivedAt: projects.archivedAt,
      stage: checklists.stage,
      stageRules: projects.stageRules,
      ...standingOf(actor.id),
    })
    .from(runs)
    .innerJoin(projects, eq(projects.id, runs.projectId))
    .innerJoin(checklists, eq(checklists.id, runs.checklistId))
    .leftJoin(members, membershipOf(actor.id))
    .where(
      and(
        eq(runs.id, id),
        visibleTo(actor),
        isNull(projects.deletedAt),
        ofDeleted ? isNotNull(runs.deletedAt) : isNull(runs.deletedAt),
      ),
    );
  if (!row) throw notFound('run');
  const role = roleOf(row);
  requireRole(role, deed);
  const archivedAt = { project: row.projectArchivedAt, run: row.run.archivedAt };
  for (const what of refusesArchived) refuseArchived(archivedAt[what], what);
  const rule = ruleOf(row.stageRules, row.stage);
  const found = { ...row.run, projectAccess: row.projectAccess, may: deedsOf(role), rule };
  return authorized(found, intent);
}

/**
 * The item's place, if the caller may do that with it. Throws like `authorizeRun`.
 * Every tick asks this, so it is prepared.
 * @param what the caller asked for, if it hangs on the item: what is then not found
 */
export async function authorizeItem<I extends 'read' | 'discuss' | 'write' | 'decide'>(
  q: Query,
  actor: Person,
  id: string,
  intent: I,
  what = 'item',
): Promise<AuthorizedFor<I, AnswerPlace>> {
  const find = prepared(q, 'item.access', (q) =>
    q
      .select({
        id: answers.id,
        runId: runs.id,
        projectId: projects.id,
        projectAccess: projects.access,
        runArchivedAt: runs.archivedAt,
        projectArchivedAt: projects.archivedAt,
        stage: checklists.stage,
        stageRules: projects.stageRules,
        ...standingOf(sql.placeholder('actorId')),
      })
      .from(answers)
      .innerJoin(runs, eq(runs.id, answers.runId))
      .innerJoin(projects, eq(projects.id, runs.projectId))
      .innerJoin(checklists, eq(checklists.id, runs.checklistId))
      .leftJoin(members, membershipOf(sql.placeholder('actorId')))
      .where(
        and(
          eq(answers.id, sql.placeholder('id')),
          isNull(runs.deletedAt),
          isNull(projects.deletedAt),
          seenBy(sql.placeholder('actorId')),
        ),
      ),
  );
  const [row] = await find.execute({ id, actorId: actor.id });
  if (!row || !isForProject(actor, row.projectId)) throw notFound(what);
  const { runArchivedAt, projectArchivedAt, memberRole, isOwner, stage, stageRules, ...ids } = row;
  requireRole(roleOf({ memberRole, isOwner }), INTENTS[intent].deed);
  if (intent !== 'read') {
    refuseArchived(projectArchivedAt, 'project');
    refuseArchived(runArchivedAt, 'run');
  }
  return authorized({ ...ids, rule: ruleOf(stageRules, stage) }, intent);
}

/**
 * An item of a run that the caller was authorized for.
 * @throws NOT_FOUND when it is another run's
 */
export function itemOfRun(
  run: Authorized<RunInProject>,
  item: { id: string; runId: string },
): Authorized<AnswerPlace> {
  if (item.runId !== run.id) throw notFound('item');
  const { projectId, projectAccess, rule } = run;
  return authorized({ id: item.id, runId: run.id, projectId, projectAccess, rule });
}

/** The same of a project. */
export function itemOfProject(
  project: Authorized<ProjectForCaller>,
  item: { id: string; runId: string; projectId: string },
): Authorized<ItemPlace> {
  if (item.projectId !== project.id) throw notFound('item');
  const { id, runId, projectId } = item;
  return authorized({ id, runId, projectId, projectAccess: project.access });
}
