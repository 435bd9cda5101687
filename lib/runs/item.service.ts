import { invalid } from '@/lib/api/app-error';
import type { Clock } from '@/lib/config/clock';
import type { Database } from '@/lib/db/database';
import type { EventService } from '@/lib/events/event.service';
import { isFirst } from '@/lib/events/mutation.repo';
import type { Person } from '@/lib/model/actor';
import type { AnswerFields } from '@/lib/model/answer.types';
import { SIGNED_FIELDS } from '@/lib/model/signed-fields';
import type { WatchSignOffs } from '@/lib/signed-runs/sign-off-watch';
import { ANSWER_FIELDS } from './answer.reducer';
import { createGiveAnswer, type ItemChange, mustFind, type Optional } from './give-answer';
import {
  countItems,
  countWaiting,
  findItem,
  type ItemFilter,
  listItems,
  listWaiting,
} from './item.repo';
import { authorizeItem, authorizeRun, itemOfRun } from './run.access';
import { type ItemView, shapeItem } from './shape-item';

export interface BulkChange {
  mutationId?: string | undefined;
  /** The mutation that this one takes back. */
  undoes?: string | undefined;
  /** For every entry that does not give the field itself. */
  fields?: Optional<AnswerFields> | undefined;
  changes: (ItemChange & { id: string })[];
}

export type ItemService = ReturnType<typeof createItemService>;

/** Items of runs: the answers people give. */
export function createItemService(deps: {
  db: Database;
  clock: Clock;
  events: EventService;
  watchSignOffs: WatchSignOffs;
}) {
  const { db, clock, watchSignOffs } = deps;
  const give = createGiveAnswer(deps.events);

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
      return watchSignOffs(tx, actor, place, watched, () =>
        give({ tx, actor, place, change: fields, now, marks: mutationId ? { mutationId } : {} }),
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
    { mutationId, undoes, ...bulk }: BulkChange,
  ): Promise<ItemView[]> {
    // A repeat may say once what was said of each before, or the other way round.
    const changes = inFull(bulk);
    return db.transaction(async (tx) => {
      const now = clock.now();
      const run = await authorizeRun(tx, actor, runId, 'write');
      const first = await isFirst(tx, actor, now, mutationId, [runId, undoes ?? null, changes]);
      const marks = { ...(mutationId ? { mutationId } : {}), ...(undoes ? { undoes } : {}) };
      const watched = changes.some(touchesSigned) ? [runId] : [];
      return watchSignOffs(tx, actor, run, watched, async () => {
        const views: ItemView[] = [];
        for (const [at, { id, ...fields }] of changes.entries()) {
          const row = await findItem(tx, id);
          if (row?.runId !== runId)
            throw invalid(`changes.${at}.id`, 'This item is not in this run.');
          views.push(
            first
              ? await give({
                  tx,
                  actor,
                  place: itemOfRun(run, row),
                  change: fields,
                  now,
                  marks,
                  prefix: `changes.${at}.`,
                })
              : shapeItem(row),
          );
        }
        return views;
      });
    });
  }

  /** A person's unfinished items over all projects, the earliest due first. */
  async function waiting(actor: Person, page: { limit: number; offset: number }) {
    const rows = await listWaiting(db.read, actor, page);
    return {
      items: rows.map(({ item, ...where }) => ({ ...shapeItem(item), ...where })),
      total: await countWaiting(db.read, actor),
    };
  }

  async function present(id: string): Promise<ItemView> {
    return shapeItem(await mustFind(db.read, id));
  }
}

/** Whether a change is of anything that a sign-off accepts; who is to do it by when is not. */
const touchesSigned = (change: Optional<AnswerFields>) =>
  SIGNED_FIELDS.some((field) => change[field] !== undefined);

/** The entries of a bulk change with what it says once for all of them, each in the order of the fields. */
function inFull({ fields, changes }: Pick<BulkChange, 'fields' | 'changes'>) {
  if (!fields) return changes;
  return changes.map(({ id, version, ...own }) => {
    const all = ANSWER_FIELDS.map((field) => [
      field,
      own[field] === undefined ? fields[field] : own[field],
    ]);
    return { id, ...(Object.fromEntries(all) as Optional<AnswerFields>), version };
  });
}
