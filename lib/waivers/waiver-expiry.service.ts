import type { Logger } from 'pino';
import type { Clock } from '@/lib/config/clock';
import type { Tx } from '@/lib/db/connection';
import type { Database } from '@/lib/db/database';
import type { EventService } from '@/lib/events/event.service';
import { SYSTEM } from '@/lib/model/actor';
import { today } from '@/lib/model/day';
import { isOver } from '@/lib/model/waiver.rules';
import { isLiveWaiver } from '@/lib/model/waiver.types';
import { findProject } from '@/lib/projects/project.repo';
import { findItem, type ItemRow } from '@/lib/runs/item.repo';
import type { WatchSignOffs } from '@/lib/signed-runs/sign-off-watch';
import { closeWaiver } from '@/lib/waived-items/keep-waiver';
import { dueWaivers, findWaiver, type WaiverRow } from '@/lib/waived-items/waiver.repo';
import { tell } from './notice.repo';
import { authorizeExpiry } from './waiver.access';
import { unwaive } from './waiver-answer';

/** How many are looked for at once, besides those that stay. */
const PIECE = 50;

/**
 * Ends waivers whose last day is over.
 * @returns a function that ends all that are due. Each is a transaction of its own that looks again
 *   whether the waiver is still there to end, so that whoever else does the same meanwhile does no
 *   harm. What is in an archived or deleted run or project waits until that comes back. One that
 *   fails is logged with its id, holds up no other, and is tried again the next time.
 */
export function createWaiverExpiry(deps: {
  db: Database;
  clock: Clock;
  events: EventService;
  watchSignOffs: WatchSignOffs;
  log?: Pick<Logger, 'error'> | undefined;
}) {
  const { db, clock, events, watchSignOffs, log } = deps;

  /** @returns how many it ended */
  return async function expireDue(): Promise<number> {
    let ended = 0;
    const staying = new Set<string>();
    for (;;) {
      const due = await dueWaivers(db.read, today(clock), PIECE + staying.size);
      const left = due.filter(({ id }) => !staying.has(id));
      if (left.length === 0) return ended;
      for (const { id } of left)
        if (await expired(id)) ended += 1;
        else staying.add(id);
    }
  };

  async function expired(id: string): Promise<boolean> {
    try {
      return await db.transaction((tx) => expire(tx, id));
    } catch (error) {
      log?.error({ err: error, waiverId: id }, 'a waiver could not be ended');
      return false;
    }
  }

  async function expire(tx: Tx, id: string): Promise<boolean> {
    const known = await findWaiver(tx, id);
    if (!known || !isLiveWaiver(known.waiver.state) || !isOver(known.waiver, today(clock)))
      return false;
    const { waiver, itemText: text } = known;
    const project = await findProject(tx, waiver.projectId);
    const item = await findItem(tx, waiver.itemId);
    if (!project || !item) return false;
    const now = clock.now();
    const place = authorizeExpiry(waiver, project.access);
    const step = await closeWaiver(tx, place, waiver, 'expired', now);
    if (waiver.state === 'requested') {
      await events.append(tx, SYSTEM, place, {
        type: 'waiver.lapsed',
        runId: waiver.runId,
        itemId: waiver.itemId,
        data: { text, waiverId: id, version: step.version },
      });
    } else {
      const write = { tx, actor: SYSTEM, place, item, at: now, mutationId: undefined };
      await watchSignOffs(tx, SYSTEM, place, [waiver.runId], () =>
        unwaive(events, write, waiver.before, step),
      );
    }
    await tell(tx, place, id, 'expired', concerned(waiver, item), now);
    return true;
  }
}

/** Who has to know that it is over: whose the item is, who stands for it, and who asked. */
const concerned = ({ ownerId, requestedBy }: WaiverRow, { assigneeId }: ItemRow) =>
  [assigneeId, ownerId, requestedBy].filter((id) => id !== null);
