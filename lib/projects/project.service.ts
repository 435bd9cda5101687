import { v7 as uuidv7 } from 'uuid';
import { idTaken } from '@/lib/api/app-error';
import type { Authorized } from '@/lib/api/authorized';
import type { Clock } from '@/lib/config/clock';
import type { Tx } from '@/lib/db/connection';
import type { Database } from '@/lib/db/database';
import { changedFields } from '@/lib/events/changed-fields';
import type { EventService } from '@/lib/events/event.service';
import { isFirst } from '@/lib/events/mutation.repo';
import type { Person } from '@/lib/people/actor';
import { closeGuestLinks } from '@/lib/reviews/review.repo';
import { progressByStage } from '@/lib/runs/progress';
import type { RunService } from '@/lib/runs/run.service';
import { addMember } from './member.repo';
import { hasPin } from './pin.repo';
import { authorizeProject, type ProjectForCaller } from './project.access';
import {
  countByStage,
  countProjects,
  findProject,
  insertProject,
  listProjects,
  type ProjectFilter,
  type ProjectRow,
  type ProjectSort,
  type StageCount,
  updateProject,
} from './project.repo';
import { may, roleOf } from './project.roles';

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
  runs: RunService;
}) {
  const { db, clock, events, runs } = deps;

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
    const rows = await listProjects(db.read, actor.id, filter, page);
    const counts = await countByStage(
      db.read,
      rows.map(({ project }) => project.id),
    );
    return {
      items: rows.map(({ project, pinned, ...standing }) =>
        shape({ ...project, role: roleOf(standing) }, pinned, counts),
      ),
      total: await countProjects(db.read, actor.id, filter),
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
      const row: ProjectRow = {
        id,
        ...fields,
        guests: false,
        badge: false,
        createdBy: actor.id,
        lastActivityAt: now,
        archivedAt: null,
        deletedAt: null,
        createdAt: now,
        updatedAt: now,
      };
      await insertProject(tx, row);
      await addMember(tx, id, actor.id, 'lead', now);
      await events.append(tx, actor, {
        projectId: id,
        type: 'project.created',
        data: fields,
        ...mark(mutationId),
      });
      const project = await authorizeProject(tx, actor, id, 'write');
      for (const checklistId of checklistIds) await runs.start(tx, actor, project, { checklistId });
    });
    return get(actor, id);
  }

  /**
   * Renames, describes, opens or closes, archives or restores a project; what is the same is no change.
   * @throws FORBIDDEN when it names what only leads change, whatever its value, and the caller is none
   */
  async function change(actor: Person, id: string, input: ProjectEdit) {
    const { mutationId, archived, ...fields } = input;
    await db.transaction(async (tx) => {
      const now = clock.now();
      const project = await authorizeProject(tx, actor, id, intentOf(input));
      if (!(await isFirst(tx, actor, now, mutationId, ['project.change', id, input]))) return;
      const wanted = { ...fields, archived };
      const present = { ...project, archived: project.archivedAt !== null };
      const { before, after } = changedFields(present, wanted);
      if (Object.keys(after).length === 0) return;
      const { archived: toArchived, ...set } = after;
      await updateProject(tx, id, {
        ...set,
        ...(toArchived === undefined ? {} : { archivedAt: toArchived ? now : null }),
        updatedAt: now,
      });
      // Guests have their place in the project only as long as it has guests.
      if (after.guests === false) await closeGuestLinks(tx, id);
      // Whoever closes a project to its members stays one of them.
      if (after.access === 'members') await addMember(tx, id, actor.id, 'lead', now);
      await events.append(tx, actor, {
        projectId: id,
        type: 'project.changed',
        data: { before, after },
        ...mark(mutationId),
      });
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

  async function setDeleted(
    tx: Tx,
    actor: Person,
    project: Authorized<ProjectRow>,
    type: 'project.deleted' | 'project.restored',
    deletedAt: Date | null,
  ): Promise<void> {
    await updateProject(tx, project.id, { deletedAt, updatedAt: clock.now() });
    await events.append(tx, actor, { projectId: project.id, type, data: { name: project.name } });
  }
}

const mark = (mutationId: string | undefined) => (mutationId ? { mutationId } : {});

/** What the change of a project asks of the caller: its words are everybody's, the rest is for leads. */
function intentOf({ archived, access, guests, badge }: ProjectEdit) {
  // What is archived can be restored and changed in one request.
  if (archived === false) return 'retire';
  const managed = [archived, access, guests, badge].some((value) => value !== undefined);
  return managed ? 'manage' : 'write';
}

function shape(row: ProjectForCaller, pinned: boolean, counts: StageCount[]) {
  return {
    id: row.id,
    name: row.name,
    description: row.description,
    access: row.access,
    guests: row.guests,
    badge: row.badge,
    archived: row.archivedAt !== null,
    deleted: row.deletedAt !== null,
    myRole: row.role,
    mayManage: may(row.role, 'manage'),
    pinned,
    stages: progressByStage(counts.filter((count) => count.projectId === row.id)),
    lastActivityAt: row.lastActivityAt.toISOString(),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}
