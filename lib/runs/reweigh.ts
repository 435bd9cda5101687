import type { Authorized } from '@/lib/api/authorized';
import type { Tx } from '@/lib/db/connection';
import { type Strength, waitsToConfirm, withResult } from '@/lib/model/strength';
import { type ItemRow, writeAnswer } from './item.repo';
import type { AnswerPlace } from './run.access';
import { countsNow, hasResultSince } from './stage-rule.repo';

/**
 * Weighs an answer anew after a piece of evidence came or went: a machine's result makes a claim a
 * checked one, until none is left; and the stage may ask for evidence. What waits to be confirmed is
 * another version once whoever can only claim changed its evidence, so that nobody confirms unseen.
 * @param piece the evidence, as the database has it already
 * @param piece.claims who added or removed it can only claim
 * @returns what its event says of the answer; nothing where that is the same version as before
 */
export async function reweigh(
  tx: Tx,
  place: Authorized<AnswerPlace>,
  item: ItemRow,
  piece: { was: 'added' | 'removed'; machine: boolean; claims: boolean },
  now: Date,
): Promise<{ answer?: { strength: Strength; version: number } }> {
  const strength = piece.machine ? await strengthWith(tx, item, piece.was) : item.strength;
  const isOther = strength !== null && strength !== item.strength;
  const isNewer = isOther || (piece.claims && waitsToConfirm(item, place.rule));
  const next = { ...item, strength, version: item.version + (isNewer ? 1 : 0) };
  next.counts =
    isOther || place.rule.evidence ? await countsNow(tx, item.id, next, place.rule) : item.counts;
  if (!isNewer && next.counts === item.counts) return {};
  await writeAnswer(tx, place, next, isNewer ? now : item.updatedAt);
  return isNewer && strength !== null ? { answer: { strength, version: next.version } } : {};
}

async function strengthWith(
  tx: Tx,
  { id, strength, answeredAt }: ItemRow,
  was: 'added' | 'removed',
): Promise<Strength | null> {
  if (was === 'added') return withResult(strength, true);
  if (strength === withResult(strength, false)) return strength;
  return withResult(strength, await hasResultSince(tx, id, answeredAt ?? new Date(0)));
}
