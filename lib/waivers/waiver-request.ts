import { AppError, invalid } from '@/lib/api/app-error';
import type { Tx } from '@/lib/db/connection';
import type { Person } from '@/lib/model/actor';
import { isSettled } from '@/lib/model/status';
import { lastDayOfWaiver } from '@/lib/model/waiver.rules';
import { listDeciding, mayAnswer } from '@/lib/projects/member.repo';
import type { ItemRow } from '@/lib/runs/item.repo';
import type { ItemPlace } from '@/lib/runs/run.access';
import { liveWaiverOf } from '@/lib/waived-items/waiver.repo';
import { WAIVER_REFUSALS as SAY } from '@/lib/waived-items/waiver.words';

/** What somebody asks for. */
export interface NewWaiver {
  id?: string | undefined;
  reason: string;
  ownerId?: string | undefined;
  approverId: string | null;
  /** The last day on which it counts, `YYYY-MM-DD`. */
  expiresOn: string;
  mutationId?: string | undefined;
}

/** @throws CONFLICT when the item is settled, or has a live waiver */
export async function requireWaivable(tx: Tx, item: ItemRow): Promise<void> {
  if (isSettled(item.status)) throw new AppError('CONFLICT', SAY.settled(item.text));
  if (await liveWaiverOf(tx, item.id)) throw new AppError('CONFLICT', SAY.live);
}

/**
 * @param today the present day, UTC, `YYYY-MM-DD`
 * @throws VALIDATION_ERROR when the day is not after today, or more than a year ahead
 */
export function requireDay(expiresOn: string, today: string): void {
  if (expiresOn <= today) throw invalid('expiresOn', SAY.tooSoon);
  if (expiresOn > lastDayOfWaiver(today)) throw invalid('expiresOn', SAY.tooLate);
}

/**
 * Who stands for the work: who is named, or else who asks.
 * @throws VALIDATION_ERROR when that is nobody who may answer items of the project
 */
export async function ownerOf(
  tx: Tx,
  actor: Person,
  place: ItemPlace,
  ownerId: string | undefined,
): Promise<string> {
  if (!ownerId && actor.token?.ofProject) throw invalid('ownerId', SAY.ownerNeeded);
  const project = { id: place.projectId, access: place.projectAccess };
  const owner = ownerId ?? actor.id;
  if (!(await mayAnswer(tx, project, owner))) throw invalid('ownerId', SAY.ownerOutside);
  return owner;
}

/**
 * Somebody who neither asks nor is responsible has to be there who may decide, and has to hear of it: who is named, or else the
 * leads and reviewers.
 * @throws CONFLICT when nobody else in the project may decide
 * @throws VALIDATION_ERROR when who is named may not, or nobody would hear of it
 */
export async function requireApprover(
  tx: Tx,
  actor: Person,
  place: ItemPlace,
  ownerId: string,
  approverId: string | null,
): Promise<void> {
  const project = { id: place.projectId, access: place.projectAccess };
  const others = (await listDeciding(tx, project)).filter(
    ({ id }) => id !== actor.id && id !== ownerId,
  );
  if (others.length === 0) throw new AppError('CONFLICT', SAY.nobody);
  if (approverId === actor.id) throw invalid('approverId', SAY.approverSelf);
  if (approverId === ownerId) throw invalid('approverId', SAY.approverOwner);
  if (approverId && !others.some(({ id }) => id === approverId))
    throw invalid('approverId', SAY.approverOutside);
  const told = others.some(({ role }) => role === 'lead' || role === 'reviewer');
  if (!approverId && !told) throw invalid('approverId', SAY.nobodyTold);
}
