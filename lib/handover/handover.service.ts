import { updateAction } from '@/lib/actions/action.repo';
import { AppError, invalid, notFound } from '@/lib/api/app-error';
import type { Authorized } from '@/lib/api/authorized';
import type { Clock } from '@/lib/config/clock';
import type { Tx } from '@/lib/db/connection';
import type { Database } from '@/lib/db/database';
import type { EventService } from '@/lib/events/event.service';
import type { Person } from '@/lib/model/actor';
import { WORDS } from '@/lib/people/people.words';
import { findPerson } from '@/lib/people/person.repo';
import { requireOwner } from '@/lib/people/staff.access';
import { mayBeAssigned, projectsLedOnlyBy } from '@/lib/projects/member.repo';
import { authorizeProject, type ProjectForCaller } from '@/lib/projects/project.access';
import { changeAnswer, isRefusal } from '@/lib/runs/answer.reducer';
import { findItem, writeAnswer } from '@/lib/runs/item.repo';
import { itemOfProject } from '@/lib/runs/run.access';
import {
  listOpenActions,
  listOpenItems,
  openActionsByProject,
  openItemsByProject,
  type ProjectDuties,
} from './duty.repo';
import { listRequests, requestsByProject } from './request-duty.repo';
import { heirOf, type Turn, turnRequests } from './turn-requests';

/** Entries of each kind that are listed; the counts are of all. */
const LISTED = 100;
/** Changes that one transaction makes, so that nobody waits long for the writer. */
const PIECE = 25;

interface Handover {
  projectId: string;
  from: string;
  to: string;
}

export type HandoverService = ReturnType<typeof createHandoverService>;

/** What somebody leaves behind, and who goes on with it. */
export function createHandoverService(deps: { db: Database; clock: Clock; events: EventService }) {
  const { db, clock, events } = deps;

  return { duties, handOver, release };

  /**
   * What is open of a person's over all projects, and which projects they alone lead.
   * @throws NOT_FOUND when there is no such person
   */
  async function duties(personId: string) {
    if (!(await findPerson(db.read, personId))) throw notFound('person');
    const items = await openItemsByProject(db.read, personId);
    const actions = await openActionsByProject(db.read, personId);
    const waivers = await requestsByProject(db.read, personId);
    return {
      projects: merged({ items, actions, waivers }),
      items: await listOpenItems(db.read, personId, LISTED),
      actions: await listOpenActions(db.read, personId, LISTED),
      waivers: await listRequests(db.read, personId, LISTED),
      soleLeads: await projectsLedOnlyBy(db.read, personId),
    };
  }

  /**
   * Gives all that is open of one person's in a project to another: each item, action and request for
   * a waiver by an event of its own. Repeated, it goes on where it stopped.
   * @throws VALIDATION_ERROR naming `to` when that person can't take it
   */
  async function handOver(actor: Person, handover: Handover) {
    if (!(await findPerson(db.read, handover.from))) throw notFound('person');
    const piece = (work: typeof turnItems) => async (tx: Tx) =>
      work(tx, actor, await authorize(tx, actor, handover), handover);
    return {
      items: await inPieces(piece(turnItems)),
      actions: await inPieces(piece(turnActions)),
      waivers: await inPieces(piece(turnWaivers)),
    };
  }

  /**
   * Takes all that is open of somebody's in a project from them, so that it is nobody's: for who is
   * deleted. What they stood for while it waits goes to whoever agreed to that. Told like a handover.
   * @param authorize gives the project, or nothing when it is gone
   */
  async function release(
    actor: Person,
    from: string,
    authorize: (tx: Tx) => Promise<Authorized<ProjectForCaller> | null>,
  ): Promise<void> {
    const piece =
      (work: typeof turnItems) =>
      async (tx: Tx): Promise<number> => {
        const project = await authorize(tx);
        return project ? work(tx, actor, project, { from, to: null }) : 0;
      };
    await inPieces(piece(turnItems));
    await inPieces(piece(turnActions));
    await inPieces(piece(turnWaivers));
  }

  async function inPieces(piece: (tx: Tx) => Promise<number>): Promise<number> {
    let total = 0;
    for (;;) {
      const done = await db.transaction(piece);
      total += done;
      if (done < PIECE) return total;
    }
  }

  async function turnItems(
    tx: Tx,
    actor: Person,
    project: Authorized<ProjectForCaller>,
    { from, to }: Turn,
  ): Promise<number> {
    const open = await listOpenItems(tx, from, PIECE, project.id);
    let turned = 0;
    for (const item of open) {
      const place = itemOfProject(project, item);
      const row = await findItem(tx, item.id);
      if (!row) continue;
      const assigneeId = to ?? (await heirOf(tx, project, item.id, from));
      if (assigneeId === row.assigneeId) continue;
      turned += 1;
      const next = changeAnswer(row, { assigneeId, version: row.version });
      if (isRefusal(next)) throw invalid(next.field, next.message);
      await writeAnswer(tx, place, next, clock.now());
      await events.append(tx, actor, place, {
        type: 'item.answered',
        runId: place.runId,
        itemId: place.id,
        data: {
          text: row.text,
          before: { assigneeId: row.assigneeId },
          after: { assigneeId },
          version: next.version,
        },
      });
    }
    return turned;
  }

  async function turnActions(
    tx: Tx,
    actor: Person,
    project: Authorized<ProjectForCaller>,
    { from, to }: Turn,
  ): Promise<number> {
    const open = await listOpenActions(tx, from, PIECE, project.id);
    for (const action of open) {
      const version = action.version + 1;
      await updateAction(tx, project, action.id, { ownerId: to, version, updatedAt: clock.now() });
      await events.append(tx, actor, project, {
        type: 'action.changed',
        runId: action.runId,
        itemId: action.itemId,
        ...(action.reviewId ? { reviewId: action.reviewId } : {}),
        data: {
          text: action.itemText,
          actionId: action.id,
          before: { ownerId: from },
          after: { ownerId: to },
          version,
        },
      });
    }
    return open.length;
  }

  function turnWaivers(
    tx: Tx,
    actor: Person,
    project: Authorized<ProjectForCaller>,
    turn: Turn,
  ): Promise<number> {
    return turnRequests(deps, tx, actor, project, turn, PIECE);
  }

  async function authorize(tx: Tx, actor: Person, { projectId, from, to }: Handover) {
    await requireOwner(tx, actor);
    const project = await authorizeProject(tx, actor, projectId, 'handOver').catch((error) => {
      if (error instanceof AppError) throw invalid('projectId', WORDS.noProject);
      throw error;
    });
    if (to === from) throw invalid('to', WORDS.samePerson);
    if (!(await mayBeAssigned(tx, project, to))) throw invalid('to', WORDS.notReceiver);
    return project;
  }
}

type Count = { projectId: string; projectName: string; total: number };

type Kind = 'items' | 'actions' | 'waivers';

function merged(counts: Record<Kind, Count[]>): ProjectDuties[] {
  const all = new Map<string, ProjectDuties>();
  for (const [kind, ones] of Object.entries(counts))
    for (const { projectId, projectName, total } of ones) {
      const none = { projectId, projectName, items: 0, actions: 0, waivers: 0 };
      all.set(projectId, { ...none, ...all.get(projectId), [kind]: total });
    }
  return [...all.values()].sort((a, b) => a.projectName.localeCompare(b.projectName));
}
