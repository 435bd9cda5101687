import { v7 as uuidv7 } from 'uuid';
import { idTaken } from '@/lib/api/app-error';
import type { Authorized, InProject } from '@/lib/api/authorized';
import type { Clock } from '@/lib/config/clock';
import type { Tx } from '@/lib/db/connection';
import type { Database } from '@/lib/db/database';
import type { ProjectRow } from '@/lib/db/tables/project.tables';
import { changedFields } from '@/lib/events/changed-fields';
import type { EventService } from '@/lib/events/event.service';
import { isFirst } from '@/lib/events/mutation.repo';
import type { Person } from '@/lib/model/actor';
import { progressByStage } from '@/lib/model/progress';
import { deedsOf, may, roleOf } from '@/lib/model/project.roles';
import type { Stage } from '@/lib/model/stage';
import type { StageRule, StageRules } from '@/lib/model/strength';
import { changedRules } from './changed-rules.rules';
import { addMember } from './member.repo';
import { hasPin } from './pin.repo';
import {
  authorizeMaker,
  authorizeProject,
  intentOf,
  type ProjectForCaller,
  requireInPerson,
} from './project.access';
import {
  countByStage,
  countProjects,
  findProject,
  insertProject,
  listProjects,
  type ProjectFilter,
  type ProjectSort,
  type StageCount,
  updateProject,
} from './project.repo';
import { removableFrom } from './removable.rules';

export interface NewProject {
  id?: string | undefined;
  name: string;
  description: string;
  access: ProjectRow['access'];
  /** Checklists to start a run of at once, in this order. */
  checklistIds: string[];
  mutationId?: string | undefined;
}

export interface ProjectEdit {
  name?: string | undefined;
  description?: string | undefined;
  access?: ProjectRow['access'] | undefined;
  guests?: boolean | undefined;
  signersApart?: boolean | undefined;
  /** Of the stages that change; of the others what is said stays. */
  stageRules?: StageRules | undefined;
  badge?: boolean | undefined;
  archived?: boolean | undefined;
  mutationId?: string | undefined;
}

export type ProjectService = ReturnType<typeof createProjectService>;

/** Projects: what is being built, who may see it, and where it stands. */
export function createProjectService(deps: {
  db: Database;
  clock: Clock;
  events: EventService;
  /** Starts a run of a checklist in a project. */
  startRun(
    tx: Tx,
    actor: Person,
    project: Authorized<ProjectForCaller>,
    input: { checklistId: string },
  ): Promise<void>;
  /** Takes the guests' links of all a project's reviews away. */
  closeGuestLinks(tx: Tx, project: Authorized<InProject>): Promise<void>;
  /** Says anew of all answers of a stage whether they count. */
  recount(tx: Tx, project: Authorized<InProject>, stage: Stage, rule: StageRule): Promise<void>;
  /** How many days a project must have been deleted to be removed for good. */
  removableAfterDays: number;
}) {
  const { db, clock, events, startRun, closeGuestLinks, recount, removableAfterDays } = deps;

  return {
    list,
    get,
    create,
    change,
    remove,
    restore,
    authorize,
  };

  /** The project, if the caller may do that with it. See `authorizeProject`. */
  function authorize(actor: Person, id: string, intent: 'read' | 'write') {
    return authorizeProject(db.read, actor, id, intent);
  }

  async function list(
    actor: Person,
    filter: ProjectFilter,
    page: { limit: number; offset: number; sort: ProjectSort; descending: boolean },
  ) {
    const rows = await listProjects(db.read, actor, filter, page);
    const counts = await countByStage(
      db.read,
      rows.map(({ project }) => project.id),
    );
    return {
      items: rows.map(({ project, pinned, ...standing }) =>
        shape(
          { ...project, role: roleOf(standing) },
          pinned,
          counts,
          standing.isOwner ? removalOf(project) : null,
        ),
      ),
      total: await countProjects(db.read, actor, filter),
    };
  }

  async function get(actor: Person, id: string) {
    const project = await authorizeProject(db.read, actor, id, 'read');
    const pinned = await hasPin(db.read, actor.id, project.id);
    return shape(project, pinned, await countByStage(db.read, [project.id]));
  }

  /**
   * Makes a project with its maker as its lead and a run of each chosen checklist, all or nothing.
   * A repeat gives the project that the first request made.
   */
  async function create(actor: Person, input: NewProject) {
    const now = clock.now();
    const { id = uuidv7(), checklistIds, mutationId = input.id, ...fields } = input;
    await db.transaction(async (tx) => {
      if (!(await isFirst(tx, actor, now, mutationId, ['project.create', { ...input, id }])))
        return;
      if (await findProject(tx, id)) throw idTaken();
      const project = authorizeMaker(actor, {
        id,
        ...fields,
        guests: false,
        signersApart: false,
        stageRules: {},
        badge: false,
        lastActivityAt: now,
        archivedAt: null,
        deletedAt: null,
        createdAt: now,
        updatedAt: now,
      });
      await insertProject(tx, project);
      await addMember(tx, project, actor.id, 'lead', now);
      await events.append(tx, actor, project, {
        type: 'project.created',
        data: fields,
        ...mark(mutationId),
      });
      for (const checklistId of checklistIds) await startRun(tx, actor, project, { checklistId });
    });
    return get(actor, id);
  }

  /**
   * Renames, describes, opens or closes, archives or restores a project; what is the same is no change.
   * @throws FORBIDDEN when it names what only leads change, whatever its value, and the caller is none;
   *   and for an agent and a project's token when it names who may sign or what counts as done
   */
  async function change(actor: Person, id: string, input: ProjectEdit) {
    const { mutationId, archived, stageRules, ...fields } = input;
    await db.transaction(async (tx) => {
      const now = clock.now();
      const project = await authorizeProject(tx, actor, id, intentOf(input));
      if (stageRules || input.signersApart !== undefined) requireInPerson(actor);
      if (!(await isFirst(tx, actor, now, mutationId, ['project.change', id, input]))) return;
      const wanted = { ...fields, archived };
      const present = { ...project, archived: project.archivedAt !== null };
      const { before, after } = changedFields(present, wanted);
      const rules = changedRules(project.stageRules, stageRules ?? {});
      if (Object.keys(after).length === 0 && !rules) return;
      const { archived: toArchived, ...set } = after;
      await updateProject(tx, project, {
        ...set,
        ...(rules ? { stageRules: { ...project.stageRules, ...rules.after } } : {}),
        ...(toArchived === undefined ? {} : { archivedAt: toArchived ? now : null }),
        updatedAt: now,
      });
      // Guests have their place in the project only as long as it has guests.
      if (after.guests === false) await closeGuestLinks(tx, project);
      // Whoever closes a project to its members stays one of them.
      if (after.access === 'private') await addMember(tx, project, actor.id, 'lead', now);
      await events.append(tx, actor, project, {
        type: 'project.changed',
        data: {
          before: { ...before, ...(rules ? { stageRules: rules.before } : {}) },
          after: { ...after, ...(rules ? { stageRules: rules.after } : {}) },
        },
        ...mark(mutationId),
      });
      for (const [stage, rule] of Object.entries(rules?.after ?? {}))
        await recount(tx, project, stage as Stage, rule);
    });
    return get(actor, id);
  }

  /** Puts a project out of sight; `restore` brings it back as it was. */
  async function remove(actor: Person, id: string): Promise<void> {
    await db.transaction(async (tx) => {
      const project = await authorizeProject(tx, actor, id, 'retire');
      await setDeleted(tx, actor, project, 'project.deleted', clock.now());
    });
  }

  async function restore(actor: Person, id: string) {
    await db.transaction(async (tx) => {
      const project = await authorizeProject(tx, actor, id, 'restore');
      await setDeleted(tx, actor, project, 'project.restored', null);
    });
    return get(actor, id);
  }

  /** When an owner may remove a deleted project for good. */
  function removalOf({ deletedAt }: ProjectRow) {
    if (!deletedAt) return null;
    const from = removableFrom(deletedAt, removableAfterDays);
    return { from: from.toISOString(), due: from <= clock.now() };
  }

  async function setDeleted(
    tx: Tx,
    actor: Person,
    project: Authorized<ProjectForCaller>,
    type: 'project.deleted' | 'project.restored',
    deletedAt: Date | null,
  ): Promise<void> {
    await updateProject(tx, project, { deletedAt, updatedAt: clock.now() });
    await events.append(tx, actor, project, { type, data: { name: project.name } });
  }
}

const mark = (mutationId: string | undefined) => (mutationId ? { mutationId } : {});

function shape(
  row: Omit<ProjectForCaller, 'projectId'>,
  pinned: boolean,
  counts: StageCount[],
  removal: { from: string; due: boolean } | null = null,
) {
  return {
    id: row.id,
    name: row.name,
    description: row.description,
    access: row.access,
    guests: row.guests,
    signersApart: row.signersApart,
    stageRules: row.stageRules,
    badge: row.badge,
    archived: row.archivedAt !== null,
    deleted: row.deletedAt !== null,
    myRole: row.role,
    may: deedsOf(row.role),
    mayManage: may(row.role, 'manage'),
    removal,
    pinned,
    stages: progressByStage(counts.filter((count) => count.projectId === row.id)),
    lastActivityAt: row.lastActivityAt.toISOString(),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}
