import { AppError, invalid, notFound } from '@/lib/api/app-error';
import type { Authorized } from '@/lib/api/authorized';
import type { Clock } from '@/lib/config/clock';
import type { Tx } from '@/lib/db/connection';
import type { Database } from '@/lib/db/database';
import type { EventService } from '@/lib/events/event.service';
import { isFirst } from '@/lib/events/mutation.repo';
import { keepMentions } from '@/lib/mentions/keep-mentions';
import type { Person } from '@/lib/people/actor';
import { mayBeAssigned } from '@/lib/projects/member.repo';
import type { WatchSignOffs } from '@/lib/reviews/sign-off-watch';
import { SIGNED_FIELDS } from '@/lib/reviews/signed-fields';
import { answerDifference, changeAnswer, isRefusal } from './answer.reducer';
import type { AnswerFields } from './answer.types';
import { type Answered, isAnswering } from './answered.reducer';
import {
  countItems,
  countWaiting,
  findItem,
  type ItemFilter,
  type ItemRow,
  listItems,
  listWaiting,
  writeAnswer,
} from './item.repo';
import { authorizeItem, authorizeRun, type ItemPlace } from './run.access';
import { whoAnswered } from './who-answered';

type Optional<T> = { [K in keyof T]?: T[K] | undefined };

/** Fields to change, against the version they were changed from. */
export type ItemChange = Optional<AnswerFields> & { version: number };

export interface BulkChange {
  mutationId?: string | undefined;
  /** The mutation that this one takes back. */
  undoes?: string | undefined;
  changes: (ItemChange & { id: string })[];
}

export type ItemService = ReturnType<typeof createItemService>;
export type ItemView = ReturnType<typeof shapeItem>;

/** Items of runs: the answers people give. */
export function createItemService(deps: {
  db: Database;
  clock: Clock;
  events: EventService;
  watchSignOffs: WatchSignOffs;
}) {
  const { db, clock, events, watchSignOffs } = deps;

  return { list, get, change, changeMany, waiting };

  async function list(
    actor: Person,
    runId: string,
    filter: ItemFilter,
    page: { limit: number; offset: number; descending: boolean },
  ) {
    const run = await authorizeRun(db.read, actor, runId, 'read');
    const rows = await listItems(db.read, run.id, filter, page);
    return { items: rows.map(shapeItem), total: await countItems(db.read, run.id, filter) };
  }

  async function get(actor: Person, id: string): Promise<ItemView> {
    await authorizeItem(db.read, actor, id, 'read');
    return present(id);
  }

  /**
   * Changes one answer. A repeat of the same mutation gives the answer as it stands.
   * @throws CONFLICT with the current answer when `version` is not the present one
   * @throws VALIDATION_ERROR when a justification is missing or the assignee is not of the project
   */
  async function change(
    actor: Person,
    id: string,
    { mutationId, ...fields }: ItemChange & { mutationId?: string | undefined },
  ): Promise<ItemView> {
    return db.transaction(async (tx) => {
      const now = clock.now();
      const place = await authorizeItem(tx, actor, id, 'write');
      if (!(await isFirst(tx, actor, now, mutationId, [id, fields])))
        return shapeItem(await mustFind(tx, id));
      const watched = touchesSigned(fields) ? [place.runId] : [];
      return watchSignOffs(tx, actor, { ...place, runIds: watched }, () =>
        apply(tx, actor, place, fields, now, mutationId ? { mutationId } : {}),
      );
    });
  }

  /**
   * Changes several answers of one run, all or none of them; also how an undo is made.
   * Throws like `change`, naming the entry at fault.
   */
  async function changeMany(
    actor: Person,
    runId: string,
    { mutationId, undoes, changes }: BulkChange,
  ): Promise<ItemView[]> {
    return db.transaction(async (tx) => {
      const now = clock.now();
      const run = await authorizeRun(tx, actor, runId, 'write');
      const place = { runId, projectId: run.projectId, projectAccess: run.projectAccess };
      const first = await isFirst(tx, actor, now, mutationId, [runId, undoes ?? null, changes]);
      const marks = { ...(mutationId ? { mutationId } : {}), ...(undoes ? { undoes } : {}) };
      const watched = changes.some(touchesSigned) ? [runId] : [];
      return watchSignOffs(tx, actor, { ...place, runIds: watched }, async () => {
        const views: ItemView[] = [];
        for (const [at, { id, ...fields }] of changes.entries()) {
          const row = await findItem(tx, id);
          if (row?.runId !== runId)
            throw invalid(`changes.${at}.id`, 'This item is not one of the run’s.');
          views.push(
            first
              ? await apply(
                  tx,
                  actor,
                  { ...place, id } as Authorized<ItemPlace>,
                  fields,
                  now,
                  marks,
                  `changes.${at}.`,
                )
              : shapeItem(row),
          );
        }
        return views;
      });
    });
  }

  /** A person's unfinished items over all projects, the earliest due first. */
  async function waiting(actor: Person, page: { limit: number; offset: number }) {
    const rows = await listWaiting(db.read, actor.id, page);
    return {
      items: rows.map(({ item, ...where }) => ({ ...shapeItem(item), ...where })),
      total: await countWaiting(db.read, actor.id),
    };
  }

  async function apply(
    tx: Tx,
    actor: Person,
    place: Authorized<ItemPlace>,
    change: ItemChange,
    now: Date,
    marks: { mutationId?: string; undoes?: string },
    prefix = '',
  ): Promise<ItemView> {
    const row = await mustFind(tx, place.id);
    if (row.version !== change.version) {
      const details = [
        {
          field: `${prefix}version`,
          message: `is ${change.version}, but the item is at ${row.version}`,
        },
      ];
      throw new AppError(
        'CONFLICT',
        'Somebody changed this item in the meantime.',
        details,
        shapeItem(row),
      );
    }
    const outcome = changeAnswer(row, defined(change));
    if (isRefusal(outcome)) throw invalid(prefix + outcome.field, outcome.message);
    const { before, after } = answerDifference(row, outcome);
    if (Object.keys(after).length === 0) return shapeItem(row);
    if (
      after.assigneeId &&
      !(await mayBeAssigned(
        tx,
        { id: place.projectId, access: place.projectAccess },
        after.assigneeId,
      ))
    ) {
      throw invalid(`${prefix}assigneeId`, 'This person is not in the project.');
    }
    const { mutationId, undoes } = marks;
    const { status } = outcome;
    const made = { itemId: place.id, after, status, at: now, mutationId, undoes };
    const answered = await whoAnswered(tx, actor, row, made);
    await writeAnswer(tx, place.id, { ...outcome, ...answered }, now);
    if (after.note !== undefined) {
      const from = { source: 'note' as const, sourceId: place.id };
      await keepMentions(tx, actor, { ...place, itemId: place.id }, from, after.note ?? '', now);
    }
    await events.append(tx, actor, {
      projectId: place.projectId,
      type: 'item.answered',
      runId: place.runId,
      itemId: place.id,
      ...(mutationId ? { mutationId } : {}),
      data: {
        text: row.text,
        before,
        after,
        version: outcome.version,
        ...(undoes ? { undoes } : {}),
        ...restored(actor, answered, now, after),
      },
    });
    return shapeItem({ ...outcome, ...answered, updatedAt: now });
  }

  async function present(id: string): Promise<ItemView> {
    return shapeItem(await mustFind(db.read, id));
  }
}

async function mustFind(q: Parameters<typeof findItem>[0], id: string): Promise<ItemRow> {
  const row = await findItem(q, id);
  if (!row) throw notFound('item');
  return row;
}

/** Who has answered, in an event by whom or at which an answer was not given but given back. */
function restored(actor: Person, { answeredBy, answeredAt }: Answered, now: Date, after: object) {
  if (!isAnswering(after) || answeredBy === null) return {};
  if (answeredBy === actor.id && answeredAt?.getTime() === now.getTime()) return {};
  return { answered: { by: answeredBy, at: answeredAt?.toISOString() ?? null } };
}

/** Whether a change is of anything that a sign-off accepts; who is to do it by when is not. */
const touchesSigned = (change: Optional<AnswerFields>) =>
  SIGNED_FIELDS.some((field) => change[field] !== undefined);

/** Without the fields that were left out, which zod may give as `undefined`. */
function defined(change: ItemChange): Partial<AnswerFields> & { version: number } {
  return Object.fromEntries(
    Object.entries(change).filter(([, value]) => value !== undefined),
  ) as never;
}

/** An item as the API gives it. */
export function shapeItem(row: ItemRow) {
  return {
    id: row.id,
    runId: row.runId,
    key: row.key,
    text: row.text,
    parentKey: row.parentKey,
    depth: row.depth,
    position: row.position,
    status: row.status,
    justification: row.justification,
    note: row.note,
    assigneeId: row.assigneeId,
    dueOn: row.dueOn,
    answeredBy: row.answeredBy,
    answeredAt: row.answeredAt?.toISOString() ?? null,
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}
