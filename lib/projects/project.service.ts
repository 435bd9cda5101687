import { v7 as uuidv7 } from 'uuid';
import { idTaken, invalid } from '@/lib/api/app-error';
import type { Authorized } from '@/lib/api/authorized';
import type { Clock } from '@/lib/config/clock';
import type { Tx } from '@/lib/db/connection';
import type { Database } from '@/lib/db/database';
import { changedFields } from '@/lib/events/changed-fields';
import type { EventService } from '@/lib/events/event.service';
import { isFirst } from '@/lib/events/mutation.repo';
import type { Person } from '@/lib/people/actor';
import { findPerson } from '@/lib/people/person.repo';
import { closeGuestLinks } from '@/lib/reviews/review.repo';
import { progressByStage } from '@/lib/runs/progress';
import type { RunService } from '@/lib/runs/run.service';
import { authorizeProject } from './project.access';
import {
  addMember,
  countByStage,
  countProjects,
  findProject,
  insertProject,
  type ListState,
  listAssignable,
  listMembers,
  listProjects,
  type ProjectRow,
  type ProjectSort,
  removeMember,
  type StageCount,
  updateProject,
} from './project.repo';

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
    members,
    assignable,
    addPerson,
    removePerson,
    authorize,
  };

  /** The project, if the caller may do that with it. See `authorizeProject`. */
  function authorize(actor: Person, id: string, intent: 'read' | 'write') {
    return authorizeProject(db.read, actor, id, intent);
  }

  async function list(
    actor: Person,
    filter: { state: ListState; q?: string | undefined },
    page: { limit: number; offset: number; sort: ProjectSort; descending: boolean },
  ) {
    const by = { state: filter.state, ...(filter.q ? { q: filter.q } : {}) };
    const rows = await listProjects(db.read, actor.id, by, page);
    const counts = await countByStage(
      db.read,
      rows.map((row) => row.id),
    );
    return {
      items: rows.map((row) => shape(row, counts)),
      total: await countProjects(db.read, actor.id, by),
    };
  }

  async function get(actor: Person, id: string) {
    return present(await authorizeProject(db.read, actor, id, 'read'));
  }

  /**
   * Makes a project with its maker as a member and a run of each chosen checklist, all or nothing.
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
      await addMember(tx, id, actor.id, now);
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

  /** Renames, describes, opens or closes, archives or restores a project; what is the same is no change. */
  async function change(actor: Person, id: string, input: ProjectEdit) {
    const { mutationId, archived, ...fields } = input;
    await db.transaction(async (tx) => {
      const now = clock.now();
      const project = await authorizeProject(tx, actor, id, archived === false ? 'read' : 'write');
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
      if (after.access === 'members') await addMember(tx, id, actor.id, now);
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
      const project = await authorizeProject(tx, actor, id, 'read');
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

  async function members(actor: Person, id: string) {
    const project = await authorizeProject(db.read, actor, id, 'read');
    return listMembers(db.read, project.id);
  }

  /** Everyone who may be given an item of this project. */
  async function assignable(actor: Person, id: string) {
    return listAssignable(db.read, await authorizeProject(db.read, actor, id, 'read'));
  }

  async function addPerson(actor: Person, id: string, personId: string): Promise<void> {
    await db.transaction(async (tx) => {
      const project = await authorizeProject(tx, actor, id, 'write');
      const person = await findPerson(tx, personId);
      if (!person) throw invalid('personId', 'There is no such person.');
      if (person.deactivatedAt) throw invalid('personId', 'This person is deactivated.');
      if (!(await addMember(tx, project.id, personId, clock.now()))) return;
      await events.append(tx, actor, {
        projectId: id,
        type: 'member.added',
        data: { personId, name: person.name },
      });
    });
  }

  /** Takes a person out of a project. The last member of a closed project can't leave: nobody could open it again. */
  async function removePerson(actor: Person, id: string, personId: string): Promise<void> {
    await db.transaction(async (tx) => {
      const project = await authorizeProject(tx, actor, id, 'write');
      const all = await listMembers(tx, id);
      const person = all.find((member) => member.id === personId);
      if (!person) return;
      if (project.access === 'members' && all.length === 1) {
        throw invalid('personId', 'The last member can’t leave a project that only members see.');
      }
      await removeMember(tx, id, personId);
      await events.append(tx, actor, {
        projectId: id,
        type: 'member.removed',
        data: { personId, name: person.name },
      });
    });
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

  async function present(row: ProjectRow) {
    return shape(row, await countByStage(db.read, [row.id]));
  }
}

const mark = (mutationId: string | undefined) => (mutationId ? { mutationId } : {});

function shape(row: ProjectRow, counts: StageCount[]) {
  return {
    id: row.id,
    name: row.name,
    description: row.description,
    access: row.access,
    guests: row.guests,
    badge: row.badge,
    archived: row.archivedAt !== null,
    deleted: row.deletedAt !== null,
    stages: progressByStage(counts.filter((count) => count.projectId === row.id)),
    lastActivityAt: row.lastActivityAt.toISOString(),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}
