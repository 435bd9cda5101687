import { v7 as uuidv7 } from 'uuid';
import { idTaken, invalid } from '@/lib/api/app-error';
import type { Authorized } from '@/lib/api/authorized';
import type { Clock } from '@/lib/config/clock';
import type { Tx } from '@/lib/db/connection';
import type { Database } from '@/lib/db/database';
import { changedFields } from '@/lib/events/changed-fields';
import type { EventService } from '@/lib/events/event.service';
import { isFirst } from '@/lib/events/mutation.repo';
import { findChecklist, itemsOfChecklist } from '@/lib/guides/guide.repo';
import type { Person } from '@/lib/model/actor';
import { today } from '@/lib/model/day';
import { progressOf } from '@/lib/model/progress';
import { countsAsDone, ruleOf } from '@/lib/model/strength';
import { authorizeProject, type ProjectForCaller } from '@/lib/projects/project.access';
import { signingOf } from '@/lib/signed-runs/sign-off-standing';
import { beginning, claimedIn, claimsOn, type SaidClaims } from './document-claims';
import { insertAnswers } from './item.repo';
import { authorizeRun, intentOf } from './run.access';
import {
  assigneesOf,
  countByStatus,
  countOverdue,
  countRuns,
  findRunFacts,
  findRunRow,
  insertRun,
  listRuns,
  type RunFacts,
  type RunFilter,
  type RunSort,
  updateRun,
} from './run.repo';
import { runTitle } from './run-title';

export interface NewRun {
  id?: string | undefined;
  checklistId: string;
  /** The checklist's own title unless said. */
  title?: string | undefined;
  /** What a document says of its items; unless said, what the guide's own says. */
  claims?: SaidClaims | undefined;
  mutationId?: string | undefined;
}

export interface RunEdit {
  title?: string | undefined;
  archived?: boolean | undefined;
  mutationId?: string | undefined;
}

export type RunService = ReturnType<typeof createRunService>;
export type RunView = Awaited<ReturnType<RunService['get']>>;

/** Runs: checklists being worked through. */
export function createRunService(deps: { db: Database; clock: Clock; events: EventService }) {
  const { db, clock, events } = deps;

  return { list, get, create, start, change, remove, restore };

  async function list(
    actor: Person,
    projectId: string,
    filter: RunFilter,
    page: { limit: number; offset: number; sort: RunSort; descending: boolean },
  ) {
    const project = await authorizeProject(db.read, actor, projectId, 'read');
    const rows = await listRuns(db.read, project.id, filter, page);
    return { items: await present(rows), total: await countRuns(db.read, project.id, filter) };
  }

  async function get(actor: Person, id: string) {
    const run = await authorizeRun(db.read, actor, id, 'read');
    const facts = await findRunFacts(db.read, run.id);
    const [view] = await present(facts ? [facts] : []);
    return view as NonNullable<typeof view>;
  }

  /** Starts a run. A repeat gives the run that the first request started. */
  async function create(actor: Person, projectId: string, input: NewRun) {
    const now = clock.now();
    const id = input.id ?? uuidv7();
    const mutationId = input.mutationId ?? input.id;
    await db.transaction(async (tx) => {
      const project = await authorizeProject(tx, actor, projectId, 'write');
      if (!(await isFirst(tx, actor, now, mutationId, ['run.create', projectId, { ...input, id }])))
        return;
      if (await findRunRow(tx, id)) throw idTaken();
      await start(tx, actor, project, { ...input, id, mutationId });
    });
    return get(actor, id);
  }

  /**
   * Starts a run in the caller's transaction: the run, an answer for each item of the checklist,
   * open or as the document claims it, and the event.
   * @throws VALIDATION_ERROR when there is no such checklist, or something is claimed of no item of it
   */
  async function start(
    tx: Tx,
    actor: Person,
    project: Authorized<ProjectForCaller>,
    input: NewRun,
  ): Promise<void> {
    const now = clock.now();
    const stamps = { createdAt: now, updatedAt: now };
    const found = await findChecklist(tx, input.checklistId);
    if (!found) throw invalid('checklistId', 'There is no such checklist.');
    const { checklist, revision } = found;
    const id = input.id ?? uuidv7();
    const title = input.title ?? runTitle(checklist.title);
    await insertRun(tx, project, {
      id,
      checklistId: checklist.id,
      title,
      createdBy: actor.id,
      archivedAt: null,
      deletedAt: null,
      ...stamps,
    });
    const items = await itemsOfChecklist(tx, checklist.id);
    const claimOf = claimsOn(items, input.claims);
    const rule = ruleOf(project.stageRules, checklist.stage);
    const rows = items.map(({ key, text, parentKey, depth, position, section, lead, claimed }) => {
      const answer = beginning(claimOf(key, claimed), now);
      return {
        id: uuidv7(),
        runId: id,
        ...{ key, text, parentKey, depth, position, section, lead },
        note: null,
        assigneeId: null,
        dueOn: null,
        version: 1,
        ...answer,
        counts: countsAsDone(answer, rule, 'none'),
        ...stamps,
      };
    });
    await insertAnswers(tx, project, rows);
    await events.append(tx, actor, project, {
      type: 'run.created',
      runId: id,
      ...(input.mutationId ? { mutationId: input.mutationId } : {}),
      data: {
        title,
        checklistId: checklist.id,
        checklist: checklist.title,
        stage: checklist.stage,
        revision: revision.id,
        ...claimedIn(rows),
      },
    });
  }

  /** Renames, archives or restores a run; what is the same is no change. */
  async function change(actor: Person, id: string, input: RunEdit) {
    const { mutationId, ...wanted } = input;
    await db.transaction(async (tx) => {
      const now = clock.now();
      const run = await authorizeRun(tx, actor, id, intentOf(wanted));
      if (!(await isFirst(tx, actor, now, mutationId, ['run.change', id, input]))) return;
      const { before, after } = changedFields(
        { title: run.title, archived: run.archivedAt !== null },
        wanted,
      );
      if (Object.keys(after).length === 0) return;
      await updateRun(tx, run, {
        ...(after.title === undefined ? {} : { title: after.title }),
        ...(after.archived === undefined ? {} : { archivedAt: after.archived ? now : null }),
        updatedAt: now,
      });
      await events.append(tx, actor, run, {
        type: 'run.changed',
        runId: id,
        data: { before, after } as never,
        ...(mutationId ? { mutationId } : {}),
      });
    });
    return get(actor, id);
  }

  /** Puts a run out of sight; `restore` brings it back as it was. */
  async function remove(actor: Person, id: string): Promise<void> {
    await setDeleted(actor, id, clock.now());
  }

  async function restore(actor: Person, id: string) {
    await setDeleted(actor, id, null);
    return get(actor, id);
  }

  async function setDeleted(actor: Person, id: string, deletedAt: Date | null): Promise<void> {
    await db.transaction(async (tx) => {
      const run = await authorizeRun(tx, actor, id, deletedAt ? 'retire' : 'restore');
      await updateRun(tx, run, { deletedAt, updatedAt: clock.now() });
      const type = deletedAt ? 'run.deleted' : 'run.restored';
      await events.append(tx, actor, run, {
        type,
        runId: id,
        data: { title: run.title },
      });
    });
  }

  async function present(rows: RunFacts[]) {
    const ids = rows.map((row) => row.run.id);
    const [counts, assignees, overdue, signing] = [
      await countByStatus(db.read, ids),
      await assigneesOf(db.read, ids),
      await countOverdue(db.read, ids, today(clock)),
      await signingOf(db.read, ids),
    ];
    return rows.map(({ run, checklist, guide, createdBy }) => ({
      id: run.id,
      projectId: run.projectId,
      checklistId: run.checklistId,
      checklistTitle: checklist.title,
      stage: checklist.stage,
      guideId: guide.id,
      guideName: guide.name,
      guideTitle: guide.title,
      revision: guide.revision,
      isCurrentRevision: guide.isCurrent,
      title: run.title,
      progress: progressOf(counts.filter((count) => count.runId === run.id)),
      assignees: assignees
        .filter((person) => person.runId === run.id)
        .map(({ id, name }) => ({ id, name })),
      overdue: overdue.find((count) => count.runId === run.id)?.items ?? 0,
      signing: signing.get(run.id) ?? null,
      createdBy,
      archived: run.archivedAt !== null,
      deleted: run.deletedAt !== null,
      createdAt: run.createdAt.toISOString(),
      updatedAt: run.updatedAt.toISOString(),
    }));
  }
}
