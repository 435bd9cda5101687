import { updateAction } from '@/lib/actions/action.repo';
import { invalid, notFound } from '@/lib/api/app-error';
import type { Clock } from '@/lib/config/clock';
import type { Tx } from '@/lib/db/connection';
import type { Database } from '@/lib/db/database';
import type { EventService } from '@/lib/events/event.service';
import { mayBeAssigned, projectsLedOnlyBy } from '@/lib/projects/member.repo';
import { findProject } from '@/lib/projects/project.repo';
import { changeAnswer, isRefusal } from '@/lib/runs/answer.reducer';
import { findItem, writeAnswer } from '@/lib/runs/item.repo';
import type { Person } from './actor';
import {
  listOpenActions,
  listOpenItems,
  openActionsByProject,
  openItemsByProject,
  type ProjectDuties,
} from './duty.repo';
import { requireOwner } from './owner.access';
import { WORDS } from './people.words';
import { findPerson } from './person.repo';

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

  return { duties, handOver };

  /**
   * What is open of a person's over all projects, and which projects they alone lead.
   * @throws NOT_FOUND when there is no such person
   */
  async function duties(personId: string) {
    if (!(await findPerson(db.read, personId))) throw notFound('person');
    const items = await openItemsByProject(db.read, personId);
    const actions = await openActionsByProject(db.read, personId);
    return {
      projects: merged(items, actions),
      items: await listOpenItems(db.read, personId, LISTED),
      actions: await listOpenActions(db.read, personId, LISTED),
      soleLeads: await projectsLedOnlyBy(db.read, personId),
    };
  }

  /**
   * Gives all that is open of one person's in a project to another: each item and action by an
   * event of its own. Repeated, it goes on where it stopped.
   * @throws VALIDATION_ERROR naming `to` when that person can't take it
   */
  async function handOver(actor: Person, handover: Handover) {
    if (!(await findPerson(db.read, handover.from))) throw notFound('person');
    return {
      items: await inPieces((tx) => itemsPiece(tx, actor, handover)),
      actions: await inPieces((tx) => actionsPiece(tx, actor, handover)),
    };
  }

  async function inPieces(piece: (tx: Tx) => Promise<number>): Promise<number> {
    let total = 0;
    for (;;) {
      const done = await db.transaction(piece);
      total += done;
      if (done < PIECE) return total;
    }
  }

  async function itemsPiece(tx: Tx, actor: Person, handover: Handover): Promise<number> {
    await authorize(tx, actor, handover);
    const { from, to, projectId } = handover;
    const open = await listOpenItems(tx, from, PIECE, projectId);
    for (const { id, runId } of open) {
      const row = await findItem(tx, id);
      if (!row) continue;
      const next = changeAnswer(row, { assigneeId: to, version: row.version });
      if (isRefusal(next)) throw invalid(next.field, next.message);
      await writeAnswer(tx, id, next, clock.now());
      await events.append(tx, actor, {
        projectId,
        type: 'item.answered',
        runId,
        itemId: id,
        data: {
          text: row.text,
          before: { assigneeId: from },
          after: { assigneeId: to },
          version: next.version,
        },
      });
    }
    return open.length;
  }

  async function actionsPiece(tx: Tx, actor: Person, handover: Handover): Promise<number> {
    await authorize(tx, actor, handover);
    const { from, to, projectId } = handover;
    const open = await listOpenActions(tx, from, PIECE, projectId);
    for (const action of open) {
      const version = action.version + 1;
      await updateAction(tx, action.id, { ownerId: to, version, updatedAt: clock.now() });
      await events.append(tx, actor, {
        projectId,
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

  async function authorize(tx: Tx, actor: Person, { projectId, from, to }: Handover) {
    await requireOwner(tx, actor);
    const project = await findProject(tx, projectId);
    if (!project || project.deletedAt) throw invalid('projectId', WORDS.noProject);
    if (to === from) throw invalid('to', WORDS.samePerson);
    if (!(await mayBeAssigned(tx, project, to))) throw invalid('to', WORDS.notReceiver);
  }
}

type Count = { projectId: string; projectName: string; total: number };

function merged(items: Count[], actions: Count[]): ProjectDuties[] {
  const all = new Map<string, ProjectDuties>();
  const put = (kind: 'items' | 'actions') => (one: Count) => {
    const { projectId, projectName, total } = one;
    const known = all.get(projectId) ?? { projectId, projectName, items: 0, actions: 0 };
    all.set(projectId, { ...known, [kind]: total });
  };
  items.forEach(put('items'));
  actions.forEach(put('actions'));
  return [...all.values()].sort((a, b) => a.projectName.localeCompare(b.projectName));
}
