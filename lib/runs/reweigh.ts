import type { Authorized } from '@/lib/api/authorized';
import type { Tx } from '@/lib/db/connection';
import type { Person } from '@/lib/model/actor';
import type { EventDataByType } from '@/lib/model/event.types';
import { isSettled } from '@/lib/model/status';
import { isAgent, onlyClaims, waitsToConfirm, withResult } from '@/lib/model/strength';
import { answeredAfter } from './answered.reducer';
import { answerSteps } from './answered.repo';
import { type ItemRow, writeAnswer } from './item.repo';
import { isToLookAgain, TO_LOOK_AGAIN } from './look-again.rules';
import type { AnswerPlace } from './run.access';
import { countsNow } from './stage-rule.repo';

/** A piece of evidence that came or went, as the database has it already. */
interface Piece {
  id: string;
  was: 'added' | 'removed';
  /** It is a machine's result. */
  machine: boolean;
  /** Who added or removed it. */
  by: Person;
}

/**
 * Weighs an answer anew after a piece of evidence came or went: a machine's result makes a claim a
 * checked one, until none is left; what an agent did to an answer that somebody stood behind makes
 * it a claim; and the stage may ask for evidence. What somebody's yes or answer is still to come to
 * is another version once whoever can only claim changed its evidence, so that nobody gives that
 * unseen.
 * @returns what its event says of the answer; nothing where that is the same version as before
 */
export async function reweigh(
  tx: Tx,
  place: Authorized<AnswerPlace>,
  item: ItemRow,
  piece: Piece,
  now: Date,
): Promise<Pick<EventDataByType['evidence.added'], 'answer'>> {
  const { token } = piece.by;
  const again = isAgent(token) && isToLookAgain(item.status, item.strength);
  const weighed = again ? { ...item, ...TO_LOOK_AGAIN } : await withPiece(tx, item, piece);
  const isOther = weighed.strength !== item.strength;
  const isAhead = !isSettled(item.status) || waitsToConfirm(item, place.rule);
  const isNewer = isOther || (onlyClaims(token) && isAhead);
  const next = { ...weighed, version: item.version + (isNewer ? 1 : 0) };
  next.counts =
    isOther || place.rule.evidence ? await countsNow(tx, item.id, next, place.rule) : item.counts;
  if (!isNewer && next.counts === item.counts) return {};
  await writeAnswer(tx, place, next, isNewer ? now : item.updatedAt);
  const { strength, version } = next;
  return isNewer ? { answer: { strength, version, ...(again ? { again } : {}) } } : {};
}

/** The history is read only for a machine's result that is taken from a claim. */
async function withPiece(tx: Tx, item: ItemRow, { id, was, machine }: Piece): Promise<ItemRow> {
  const { strength } = item;
  if (!machine) return item;
  if (was === 'added') return { ...item, strength: withResult(strength, true) };
  if (strength === withResult(strength, false)) return item;
  const steps = await answerSteps(tx, item.id);
  const told = answeredAfter([...steps, { kind: 'detached', evidenceId: id }]);
  return { ...item, strength: told.strength };
}
