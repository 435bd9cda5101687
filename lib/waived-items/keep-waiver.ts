import { invalid } from '@/lib/api/app-error';
import type { Authorized, InProject } from '@/lib/api/authorized';
import type { Tx } from '@/lib/db/connection';
import type { Person } from '@/lib/model/actor';
import { dayOf } from '@/lib/model/day';
import type { SignedFields } from '@/lib/model/signed-fields';
import { isSettled } from '@/lib/model/status';
import { onlyClaims } from '@/lib/model/strength';
import { isOver } from '@/lib/model/waiver.rules';
import { isLiveWaiver, type WaiverState, type WaiverStep } from '@/lib/model/waiver.types';
import { stillEndedBy } from './ended-by.repo';
import { waiverFacts } from './shape-waiver';
import {
  findWaiver,
  liveWaiverOf,
  updateWaiver,
  type WaiverRow,
  type WaiverWithNames,
  waiverClosedBy,
} from './waiver.repo';
import { WAIVER_REFUSALS } from './waiver.words';

type Stand = Pick<SignedFields, 'status' | 'justification'>;

/** How an answer changes: from what to what, when, and by which request. */
interface AnswerStep {
  itemId: string;
  was: Stand;
  next: Stand;
  at: Date;
  mutationId?: string | undefined;
  /** The request that this one takes back, and who says so. */
  undone?: { mutationId: string; by: Person } | undefined;
}

/**
 * What an ordinary change of an answer does to the item's waiver, in the caller's transaction: an
 * answer ends one that is in force, and settling the item withdraws one that is asked for. Whoever
 * did that brings it back by undoing it, until somebody answers the item again.
 * @param prefix of the fields in a refusal
 * @returns what became of it, for the event of the change; null where nothing did
 * @throws VALIDATION_ERROR where the change would waive the item, or reword what was approved
 */
export async function keepWaiver(
  tx: Tx,
  place: Authorized<InProject>,
  step: AnswerStep,
  prefix = '',
): Promise<WaiverStep | null> {
  const { was, next } = step;
  if (was.status === next.status) {
    if (was.status === 'waived' && was.justification !== next.justification)
      throw invalid(`${prefix}justification`, WAIVER_REFUSALS.reworded);
    return null;
  }
  if (next.status === 'waived') return waiveAgain(tx, place, step, prefix);
  if (was.status === 'waived') return close(tx, place, step, 'ended');
  if (isSettled(next.status)) return close(tx, place, step, 'withdrawn');
  return step.undone ? askAgain(tx, place, step) : null;
}

async function close(
  tx: Tx,
  place: Authorized<InProject>,
  { itemId, at, mutationId }: AnswerStep,
  state: WaiverState,
): Promise<WaiverStep | null> {
  const live = await liveWaiverOf(tx, itemId);
  if (!live) return null;
  return closeWaiver(tx, place, live, state, at, mutationId);
}

/** Puts an end to a live waiver. @param mutationId the change of the answer that did, so that an undo of it finds it */
export async function closeWaiver(
  tx: Tx,
  place: Authorized<InProject>,
  live: WaiverRow,
  state: WaiverState,
  at: Date,
  mutationId?: string,
): Promise<WaiverStep> {
  const version = live.version + 1;
  await updateWaiver(tx, place, live.id, {
    state,
    closedAt: at,
    closedByMutation: mutationId ?? null,
    closedFrom: isLiveWaiver(live.state) ? live.state : null,
    version,
    updatedAt: at,
  });
  return { id: live.id, state, version };
}

/**
 * An undo of what ended a waiver: it counts again, with the reason that was approved. That is in the
 * approver's name, so whoever can only claim has to ask anew.
 */
async function waiveAgain(
  tx: Tx,
  place: Authorized<InProject>,
  step: AnswerStep,
  prefix: string,
): Promise<WaiverStep> {
  const isClaim = onlyClaims(step.undone?.by.token);
  const closed = isClaim ? null : await closedBy(tx, step, 'approved');
  if (!closed) throw invalid(`${prefix}status`, WAIVER_REFUSALS.notGiven);
  if (isOver(closed, dayOf(step.at)))
    throw invalid(`${prefix}status`, WAIVER_REFUSALS.over(closed.expiresOn));
  if (step.next.justification !== closed.reason)
    throw invalid(`${prefix}justification`, WAIVER_REFUSALS.reworded);
  if (await liveWaiverOf(tx, step.itemId))
    throw invalid(`${prefix}status`, WAIVER_REFUSALS.another);
  return reopen(tx, place, closed, 'approved', step.at);
}

/** An undo of what settled an item for which a waiver was asked for: it is asked for again, if it can be. */
async function askAgain(
  tx: Tx,
  place: Authorized<InProject>,
  step: AnswerStep,
): Promise<WaiverStep | null> {
  const closed = await closedBy(tx, step, 'requested');
  if (!closed || isOver(closed, dayOf(step.at)) || (await liveWaiverOf(tx, step.itemId)))
    return null;
  return reopen(tx, place, closed, 'requested', step.at);
}

/** The waiver that the undone change ended, if that was its state then, and if it is the undoer's to undo. */
async function closedBy(
  tx: Tx,
  { itemId, undone }: AnswerStep,
  state: WaiverState,
): Promise<WaiverRow | null> {
  const closed = undone ? await waiverClosedBy(tx, itemId, undone.mutationId) : undefined;
  if (!undone || closed?.closedFrom !== state) return null;
  const ended = await stillEndedBy(tx, closed);
  const isTheirs = ended?.personId === undone.by.id && ended.mutationId === undone.mutationId;
  return isTheirs ? closed : null;
}

async function reopen(
  tx: Tx,
  place: Authorized<InProject>,
  closed: WaiverRow,
  state: 'requested' | 'approved',
  at: Date,
): Promise<WaiverStep> {
  const version = closed.version + 1;
  await updateWaiver(tx, place, closed.id, {
    state,
    closedAt: null,
    closedByMutation: null,
    closedFrom: null,
    version,
    updatedAt: at,
  });
  const facts = waiverFacts((await findWaiver(tx, closed.id)) as WaiverWithNames);
  return { id: closed.id, state, version, facts };
}
