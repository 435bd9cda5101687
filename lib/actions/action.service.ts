import { v7 as uuidv7 } from 'uuid';
import { AppError, idTaken, invalid, notFound } from '@/lib/api/app-error';
import type { Authorized } from '@/lib/api/authorized';
import type { Clock } from '@/lib/config/clock';
import type { Tx } from '@/lib/db/connection';
import type { Database } from '@/lib/db/database';
import { changedFields } from '@/lib/events/changed-fields';
import type { EventService } from '@/lib/events/event.service';
import { isFirst } from '@/lib/events/mutation.repo';
import type { Person } from '@/lib/model/actor';
import { beginningOf } from '@/lib/model/beginning-of';
import { today } from '@/lib/model/day';
import type { ActionFacts as ActionInEvent } from '@/lib/model/review-event.types';
import { namesOf } from '@/lib/people/person.repo';
import { mayBeAssigned } from '@/lib/projects/member.repo';
import { authorizeProject } from '@/lib/projects/project.access';
import { findItem } from '@/lib/runs/item.repo';
import { authorizeItem, type ItemPlace } from '@/lib/runs/run.access';
import {
  type ActionFacts,
  type ActionRow,
  type ActionState,
  actionsOfItem,
  countActions,
  findAction,
  findOpenAction,
  insertAction,
  listActions,
  updateAction,
} from './action.repo';
import { isOverdue } from './overdue';

export interface NewAction {
  id?: string | undefined;
  text: string;
  ownerId: string | null;
  dueOn: string | null;
  mutationId?: string | undefined;
}

export interface ActionEdit {
  text?: string | undefined;
  ownerId?: string | null | undefined;
  dueOn?: string | null | undefined;
  done?: boolean | undefined;
  version: number;
  mutationId?: string | undefined;
}

export type ActionService = ReturnType<typeof createActionService>;

/** What people are to do: agreed on in reviews or noted at items, and done from anywhere. */
export function createActionService(deps: { db: Database; clock: Clock; events: EventService }) {
  const { db, clock, events } = deps;

  return { mine, ofProject, ofItem, add, change, remove, replace };

  /** A person's own actions over all projects, the earliest due first. */
  async function mine(actor: Person, state: ActionState, page: { limit: number; offset: number }) {
    return pageOf({ ownerId: actor.id, visibleTo: actor, state, today: today(clock) }, page);
  }

  async function ofProject(
    actor: Person,
    id: string,
    state: ActionState,
    page: { limit: number; offset: number },
  ) {
    const project = await authorizeProject(db.read, actor, id, 'read');
    return pageOf({ projectId: project.id, visibleTo: actor, state, today: today(clock) }, page);
  }

  async function ofItem(actor: Person, itemId: string) {
    await authorizeItem(db.read, actor, itemId, 'read');
    return (await actionsOfItem(db.read, itemId)).map((facts) => shapeAction(facts, today(clock)));
  }

  /** @throws VALIDATION_ERROR when the owner is not of the project */
  async function add(actor: Person, itemId: string, input: NewAction) {
    const { id = uuidv7(), mutationId = input.id, text, ownerId, dueOn } = input;
    await db.transaction(async (tx) => {
      const place = await authorizeItem(tx, actor, itemId, 'discuss');
      const request = ['action.add', itemId, { ...input, id }];
      if (!(await isFirst(tx, actor, clock.now(), mutationId, request))) return;
      if (await findAction(tx, id)) throw idTaken();
      await requireOwner(tx, { id: place.projectId, access: place.projectAccess }, ownerId);
      const action = await put(tx, actor, place, null, { id, text, ownerId, dueOn });
      await events.append(tx, actor, place, {
        type: 'action.added',
        runId: place.runId,
        itemId,
        ...(mutationId ? { mutationId } : {}),
        data: { text: (await findItem(tx, itemId))?.text ?? '', action },
      });
    });
    return present(id);
  }

  /**
   * Changes an action, finishes it or opens it again.
   * @throws CONFLICT with the current action when `version` is not the present one
   */
  async function change(actor: Person, id: string, input: ActionEdit) {
    await db.transaction(async (tx) => {
      const { facts, place } = await mayChange(tx, actor, id);
      const { version, mutationId, done, ...fields } = input;
      const now = clock.now();
      if (!(await isFirst(tx, actor, now, mutationId, ['action.change', id, input]))) return;
      const { action } = facts;
      if (action.version !== version) {
        const details = [
          { field: 'version', message: `is not ${action.version}, the present one` },
        ];
        const current = shapeAction(facts, today(clock));
        throw new AppError('CONFLICT', 'Somebody changed this action meanwhile.', details, current);
      }
      const { before, after } = changedFields(
        { ...action, done: action.doneAt !== null },
        { ...fields, done },
      );
      if (Object.keys(after).length === 0) return;
      if (after.ownerId)
        await requireOwner(tx, { id: place.projectId, access: place.projectAccess }, after.ownerId);
      const { done: toDone, ...set } = after;
      await updateAction(tx, place, id, {
        ...set,
        ...(toDone === undefined
          ? {}
          : { doneAt: toDone ? now : null, doneBy: toDone ? actor.id : null }),
        version: action.version + 1,
        updatedAt: now,
      });
      await events.append(tx, actor, place, {
        ...whereOf(action),
        type: 'action.changed',
        ...(mutationId ? { mutationId } : {}),
        data: { text: facts.itemText, actionId: id, before, after, version: action.version + 1 },
      });
    });
    return present(id);
  }

  async function remove(actor: Person, id: string): Promise<void> {
    await db.transaction(async (tx) => {
      const { facts, place } = await mayChange(tx, actor, id);
      await drop(tx, actor, place, facts.action, facts.itemText);
    });
  }

  /**
   * Puts what a review wants done for an item in the place of what it wanted before. Its event is
   * the decision's; only what is dropped for good has one of its own.
   */
  async function replace(
    tx: Tx,
    actor: Person,
    place: Authorized<ItemPlace>,
    reviewId: string,
    wants: {
      text?: string | undefined;
      ownerId: string | null;
      dueOn: string | null;
      reason: string | null;
    } | null,
  ): Promise<ActionInEvent | null> {
    const before = await findOpenAction(tx, reviewId, place.id);
    if (before) await drop(tx, actor, place, before, (await findItem(tx, place.id))?.text ?? '');
    if (!wants) return null;
    const text = wants.text ?? firstLine(wants.reason ?? '');
    return put(tx, actor, place, reviewId, {
      id: uuidv7(),
      text,
      ownerId: wants.ownerId,
      dueOn: wants.dueOn,
    });
  }

  async function put(
    tx: Tx,
    actor: Person,
    place: Authorized<ItemPlace>,
    reviewId: string | null,
    {
      id,
      text,
      ownerId,
      dueOn,
    }: { id: string; text: string; ownerId: string | null; dueOn: string | null },
  ): Promise<ActionInEvent> {
    const now = clock.now();
    await insertAction(tx, place, {
      id,
      reviewId,
      text,
      ownerId,
      dueOn,
      doneAt: null,
      doneBy: null,
      createdBy: actor.id,
      version: 1,
      deletedAt: null,
      createdAt: now,
      updatedAt: now,
    });
    const ownerName = ownerId ? ((await namesOf(tx, [ownerId])).get(ownerId) ?? null) : null;
    return { id, text, ownerId, ownerName, dueOn, done: false };
  }

  async function drop(
    tx: Tx,
    actor: Person,
    place: Authorized<ItemPlace>,
    action: ActionRow,
    text: string,
  ): Promise<void> {
    const now = clock.now();
    await updateAction(tx, place, action.id, { deletedAt: now, updatedAt: now });
    await events.append(tx, actor, place, {
      ...whereOf(action),
      type: 'action.removed',
      data: { text, actionId: action.id },
    });
  }

  async function mayChange(tx: Tx, actor: Person, id: string) {
    const facts = await findAction(tx, id);
    if (!facts) throw notFound('action');
    const place = await authorizeItem(tx, actor, facts.action.itemId, 'discuss', 'action');
    return { facts, place };
  }

  async function requireOwner(
    tx: Tx,
    project: { id: string; access: 'team' | 'private' },
    ownerId: string | null,
  ): Promise<void> {
    if (ownerId && !(await mayBeAssigned(tx, project, ownerId)))
      throw invalid('ownerId', 'This person is not in the project.');
  }

  async function pageOf(
    filter: Parameters<typeof listActions>[1],
    page: { limit: number; offset: number },
  ) {
    const rows = await listActions(db.read, filter, page);
    return {
      items: rows.map((facts) => shapeAction(facts, filter.today)),
      total: await countActions(db.read, filter),
    };
  }

  async function present(id: string) {
    return shapeAction((await findAction(db.read, id)) as ActionFacts, today(clock));
  }
}

const whereOf = ({ runId, itemId, reviewId }: ActionRow) => ({
  runId,
  itemId,
  ...(reviewId ? { reviewId } : {}),
});

const firstLine = (text: string) => beginningOf(text.trim().split(/\r?\n/)[0] ?? '', 500);

/** An action as the API gives it. */
export function shapeAction(facts: ActionFacts, day: string) {
  const { action, projectName, runTitle, itemText, reviewName, ownerName } = facts;
  return {
    id: action.id,
    projectId: action.projectId,
    projectName,
    runId: action.runId,
    runTitle,
    itemId: action.itemId,
    itemText,
    reviewId: action.reviewId,
    reviewName,
    text: action.text,
    ownerId: action.ownerId,
    ownerName,
    dueOn: action.dueOn,
    done: action.doneAt !== null,
    doneAt: action.doneAt?.toISOString() ?? null,
    overdue: isOverdue({ done: action.doneAt !== null, dueOn: action.dueOn }, day),
    version: action.version,
    createdAt: action.createdAt.toISOString(),
    updatedAt: action.updatedAt.toISOString(),
  };
}
