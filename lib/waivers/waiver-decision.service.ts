import { AppError } from '@/lib/api/app-error';
import type { Authorized } from '@/lib/api/authorized';
import type { Clock } from '@/lib/config/clock';
import type { Tx } from '@/lib/db/connection';
import type { Database } from '@/lib/db/database';
import type { EventService } from '@/lib/events/event.service';
import { isFirst } from '@/lib/events/mutation.repo';
import type { Person } from '@/lib/model/actor';
import { today } from '@/lib/model/day';
import { isOver } from '@/lib/model/waiver.rules';
import { beforeOf } from '@/lib/runs/answered-facts';
import { findItem, type ItemRow } from '@/lib/runs/item.repo';
import { authorizeItem, type ItemPlace } from '@/lib/runs/run.access';
import type { WatchSignOffs } from '@/lib/signed-runs/sign-off-watch';
import { shapeWaiver, waiverFacts } from '@/lib/waived-items/shape-waiver';
import { updateWaiver, type WaiverWithNames } from '@/lib/waived-items/waiver.repo';
import { WAIVER_REFUSALS as SAY } from '@/lib/waived-items/waiver.words';
import { tell } from './notice.repo';
import { mustFindWaiver, requireAsSeen } from './seen-waiver';
import { waive } from './waiver-answer';
import { requireOther } from './waiver-decider';

/** What becomes of a waiver that is asked for. */
export interface WaiverDecision {
  decision: 'approved' | 'declined';
  /** Why it is declined. */
  why: string | null;
  version: number;
  mutationId?: string | undefined;
}

/** Decides about waivers that are asked for. */
export function createWaiverDecision(deps: {
  db: Database;
  clock: Clock;
  events: EventService;
  watchSignOffs: WatchSignOffs;
}) {
  const { db, clock, events, watchSignOffs } = deps;

  return decide;

  /**
   * Approves a waiver, which waives its item, or declines it, which leaves the item as it is. Who
   * asked, and who stands for the work, are told.
   * @throws FORBIDDEN for who asked, through whatever token, and for what is no person
   * @throws CONFLICT with the current waiver when it is not as it was seen, or was decided on
   */
  async function decide(actor: Person, id: string, input: WaiverDecision) {
    await db.transaction(async (tx) => {
      const now = clock.now();
      const known = await mustFindWaiver(tx, id);
      const { waiver } = known;
      const place = await authorizeItem(tx, actor, waiver.itemId, 'decide', 'waiver');
      await requireOther(tx, actor, waiver);
      const request = ['waiver.decide', id, input];
      if (!(await isFirst(tx, actor, now, input.mutationId, request))) return;
      requireAsSeen(known, input.version);
      if (waiver.state !== 'requested') throw new AppError('CONFLICT', SAY.decided);
      const carryOut = input.decision === 'approved' ? approve : decline;
      await carryOut(tx, actor, place, known, input, now);
      const others = [waiver.requestedBy, waiver.ownerId].filter((one) => one !== actor.id);
      await tell(tx, place, id, input.decision, others, now);
    });
    return shapeWaiver(await mustFindWaiver(db.read, id));
  }

  async function approve(
    tx: Tx,
    actor: Person,
    place: Authorized<ItemPlace>,
    { waiver }: WaiverWithNames,
    { mutationId }: WaiverDecision,
    now: Date,
  ): Promise<void> {
    const { id, itemId, runId, reason, expiresOn } = waiver;
    if (isOver(waiver, today(clock))) throw new AppError('CONFLICT', SAY.tooOld(expiresOn));
    const item = (await findItem(tx, itemId)) as ItemRow;
    const step = { id, state: 'approved', version: waiver.version + 1 } as const;
    await updateWaiver(tx, place, id, {
      ...decided(actor, waiver.version, now),
      state: 'approved',
      before: beforeOf(item),
    });
    const facts = waiverFacts(await mustFindWaiver(tx, id));
    const write = { tx, actor, place, item, at: now, mutationId };
    await watchSignOffs(tx, actor, place, [runId], () =>
      waive(events, write, reason, { ...step, facts }),
    );
  }

  async function decline(
    tx: Tx,
    actor: Person,
    place: Authorized<ItemPlace>,
    { waiver, itemText: text }: WaiverWithNames,
    input: WaiverDecision,
    now: Date,
  ): Promise<void> {
    const { id: waiverId, runId, itemId } = waiver;
    const why = input.why?.trim() || null;
    const set = decided(actor, waiver.version, now);
    await updateWaiver(tx, place, waiverId, { ...set, state: 'declined', why, closedAt: now });
    await events.append(tx, actor, place, {
      type: 'waiver.declined',
      runId,
      itemId,
      ...(input.mutationId ? { mutationId: input.mutationId } : {}),
      data: { text, waiverId, why, version: set.version },
    });
  }
}

const decided = (actor: Person, version: number, at: Date) => ({
  decidedBy: actor.id,
  decidedAt: at,
  version: version + 1,
  updatedAt: at,
});
