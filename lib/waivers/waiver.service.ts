import { v7 as uuidv7 } from 'uuid';
import { AppError, idTaken, notFound } from '@/lib/api/app-error';
import type { Clock } from '@/lib/config/clock';
import type { Database } from '@/lib/db/database';
import type { EventService } from '@/lib/events/event.service';
import { isFirst } from '@/lib/events/mutation.repo';
import type { Person } from '@/lib/model/actor';
import { today } from '@/lib/model/day';
import { isLiveWaiver, type WaiverList } from '@/lib/model/waiver.types';
import { authorizeProject } from '@/lib/projects/project.access';
import { findItem, type ItemRow } from '@/lib/runs/item.repo';
import { authorizeItem, authorizeRun } from '@/lib/runs/run.access';
import type { WatchSignOffs } from '@/lib/signed-runs/sign-off-watch';
import { closeWaiver } from '@/lib/waived-items/keep-waiver';
import { shapeWaiver, waiverFacts } from '@/lib/waived-items/shape-waiver';
import {
  countWaivers,
  findWaiver,
  insertWaiver,
  listWaivers,
  type WaiverRow,
} from '@/lib/waived-items/waiver.repo';
import { WAIVER_REFUSALS as SAY } from '@/lib/waived-items/waiver.words';
import { findNotice, setNoticeSeen, tell } from './notice.repo';
import { mustFindWaiver, requireAsSeen } from './seen-waiver';
import { unwaive } from './waiver-answer';
import {
  type NewWaiver,
  ownerOf,
  requireApprover,
  requireDay,
  requireWaivable,
} from './waiver-request';

export type WaiverService = ReturnType<typeof createWaiverService>;

/** Waivers: asking for one, ending it before its day, and which there are. */
export function createWaiverService(deps: {
  db: Database;
  clock: Clock;
  events: EventService;
  watchSignOffs: WatchSignOffs;
}) {
  const { db, clock, events, watchSignOffs } = deps;

  return { ask, end, ofRun, ofProject, setNoticeRead };

  /**
   * Asks that an item may wait. It stays as it is until somebody else approves.
   * @throws CONFLICT when it is settled or has a waiver, or nobody else may decide
   * @throws VALIDATION_ERROR when the day, the owner or the approver won't do
   */
  async function ask(actor: Person, itemId: string, input: NewWaiver) {
    const { mutationId = input.id, ownerId, approverId, expiresOn } = input;
    // A repeat without an id of its own means the same waiver.
    const id = input.id ?? mutationId ?? uuidv7();
    await db.transaction(async (tx) => {
      const now = clock.now();
      const place = await authorizeItem(tx, actor, itemId, 'write');
      if (!(await isFirst(tx, actor, now, mutationId, ['waiver.ask', itemId, input]))) return;
      if (await findWaiver(tx, id)) throw idTaken();
      const item = (await findItem(tx, itemId)) as ItemRow;
      await requireWaivable(tx, item);
      requireDay(expiresOn, today(clock));
      const owner = await ownerOf(tx, actor, place, ownerId);
      await requireApprover(tx, actor, place, owner, approverId);
      await insertWaiver(tx, place, {
        id,
        projectId: place.projectId,
        runId: place.runId,
        itemId,
        ownerId: owner,
        reason: input.reason.trim(),
        requestedBy: actor.id,
        approverId,
        expiresOn,
        state: 'requested',
        ...NOT_YET,
        version: 1,
        createdAt: now,
        updatedAt: now,
      });
      await events.append(tx, actor, place, {
        type: 'waiver.requested',
        runId: place.runId,
        itemId,
        ...(mutationId ? { mutationId } : {}),
        data: { text: item.text, waiver: waiverFacts(await mustFindWaiver(tx, id)) },
      });
    });
    return shapeWaiver(await mustFindWaiver(db.read, id));
  }

  /**
   * Takes back what is asked for, or ends what is in force: the item is again as it was before.
   * @throws CONFLICT with the current waiver when it is not as it was seen, or is over
   */
  async function end(
    actor: Person,
    id: string,
    { version, mutationId }: { version: number; mutationId?: string | undefined },
  ) {
    await db.transaction(async (tx) => {
      const now = clock.now();
      const known = await mustFindWaiver(tx, id);
      const { waiver, itemText: text } = known;
      const place = await authorizeItem(tx, actor, waiver.itemId, 'write', 'waiver');
      if (!(await isFirst(tx, actor, now, mutationId, ['waiver.end', id, version]))) return;
      requireAsSeen(known, version);
      if (!isLiveWaiver(waiver.state)) throw new AppError('CONFLICT', SAY.notLive);
      if (waiver.state === 'requested') {
        const step = await closeWaiver(tx, place, waiver, 'withdrawn', now);
        await events.append(tx, actor, place, {
          type: 'waiver.withdrawn',
          runId: waiver.runId,
          itemId: waiver.itemId,
          ...(mutationId ? { mutationId } : {}),
          data: { text, waiverId: id, version: step.version },
        });
        return;
      }
      const step = await closeWaiver(tx, place, waiver, 'ended', now, mutationId);
      const item = (await findItem(tx, waiver.itemId)) as ItemRow;
      const write = { tx, actor, place, item, at: now, mutationId };
      await watchSignOffs(tx, actor, place, [waiver.runId], () =>
        unwaive(events, write, waiver.before, step),
      );
      // Their agreement ends before its day: that is news to who made it.
      const told = [waiver.ownerId, waiver.requestedBy, waiver.decidedBy, item.assigneeId];
      const others = told.filter((one) => one !== null && one !== actor.id) as string[];
      await tell(tx, place, id, 'ended', others, now);
    });
    return shapeWaiver(await mustFindWaiver(db.read, id));
  }

  /** A page of a run's waivers, the first to end first. @throws NOT_FOUND */
  async function ofRun(actor: Person, runId: string, list: WaiverList, page: Page) {
    const { id } = await authorizeRun(db.read, actor, runId, 'read');
    return pageOf({ runId: id }, list, page);
  }

  /** The same of all runs of a project. @throws NOT_FOUND */
  async function ofProject(actor: Person, projectId: string, list: WaiverList, page: Page) {
    const { id } = await authorizeProject(db.read, actor, projectId, 'read');
    return pageOf({ projectId: id }, list, page);
  }

  /** Puts what a person was told of a waiver aside as read, or back. @throws NOT_FOUND */
  async function setNoticeRead(actor: Person, id: string, seen: boolean): Promise<void> {
    await db.transaction(async (tx) => {
      const notice = await findNotice(tx, actor, id);
      if (!notice) throw notFound('notice');
      if ((notice.seenAt !== null) !== seen)
        await setNoticeSeen(tx, actor, id, seen ? clock.now() : null);
    });
  }

  async function pageOf(of: Parameters<typeof listWaivers>[1], list: WaiverList, page: Page) {
    const rows = await listWaivers(db.read, of, list, page);
    return { items: rows.map(shapeWaiver), total: await countWaivers(db.read, of, list) };
  }
}

type Page = { limit: number; offset: number };

const NOT_YET = {
  decidedBy: null,
  decidedAt: null,
  why: null,
  closedAt: null,
  closedByMutation: null,
  closedFrom: null,
  before: null,
} satisfies Partial<WaiverRow>;
