import type { Authorized } from '@/lib/api/authorized';
import type { Clock } from '@/lib/config/clock';
import type { Tx } from '@/lib/db/connection';
import type { EventService } from '@/lib/events/event.service';
import type { Person } from '@/lib/model/actor';
import { listDeciding, mayBeAssigned } from '@/lib/projects/member.repo';
import type { ProjectForCaller } from '@/lib/projects/project.access';
import { tokenMaker } from '@/lib/tokens/project-token.repo';
import { closeWaiver } from '@/lib/waived-items/keep-waiver';
import { waiverFacts } from '@/lib/waived-items/shape-waiver';
import {
  findWaiver,
  liveWaiverOf,
  updateWaiver,
  type WaiverRow,
  type WaiverWithNames,
} from '@/lib/waived-items/waiver.repo';
import { listRequests } from './request-duty.repo';

/** From whom to whom; to nobody when there is nobody to take it. */
export type Turn = { from: string; to: string | null };

type Place = Authorized<ProjectForCaller>;

/**
 * Gives some of somebody's requests for waivers to another, which asks for them again with that
 * person in it. To nobody, what they stand for goes to who asked, or is withdrawn where that is
 * they; what they were to decide waits for the leads and reviewers.
 * @returns how many it changed; less than `most` when none is left
 */
export async function turnRequests(
  { clock, events }: { clock: Clock; events: EventService },
  tx: Tx,
  actor: Person,
  project: Place,
  { from, to }: Turn,
  most: number,
): Promise<number> {
  const open = await listRequests(tx, from, most, project.id);
  for (const { id, text } of open) {
    const { waiver } = (await findWaiver(tx, id)) as WaiverWithNames;
    const { runId, itemId } = waiver;
    const now = clock.now();
    const ownerId =
      waiver.ownerId === from ? (to ?? (await askerOf(tx, project, waiver))) : waiver.ownerId;
    if (!ownerId || ownerId === from) {
      const { version } = await closeWaiver(tx, project, waiver, 'withdrawn', now);
      const data = { text, waiverId: id, version };
      await events.append(tx, actor, project, { type: 'waiver.withdrawn', runId, itemId, data });
      continue;
    }
    const named =
      waiver.approverId === from ? await deciderOf(tx, project, waiver, to) : waiver.approverId;
    // Who is responsible does not decide: then the leads and reviewers are asked.
    const approverId = named === ownerId ? null : named;
    const version = waiver.version + 1;
    await updateWaiver(tx, project, id, { ownerId, approverId, version, updatedAt: now });
    const facts = waiverFacts((await findWaiver(tx, id)) as WaiverWithNames);
    const data = { text, waiver: facts };
    await events.append(tx, actor, project, { type: 'waiver.requested', runId, itemId, data });
  }
  return open.length;
}

/** Who asked, if they can stand for the work themselves. */
async function askerOf(tx: Tx, project: Place, { requestedBy }: WaiverRow): Promise<string | null> {
  return (await mayBeAssigned(tx, project, requestedBy)) ? requestedBy : null;
}

/** Who takes over, if they may decide about this one. */
async function deciderOf(
  tx: Tx,
  project: Place,
  { requestedBy }: WaiverRow,
  to: string | null,
): Promise<string | null> {
  if (!to || to === requestedBy || (await tokenMaker(tx, requestedBy)) === to) return null;
  return (await listDeciding(tx, project)).some(({ id }) => id === to) ? to : null;
}

/**
 * Who gets an item that somebody stood for while it waits, when nobody takes over: whoever approved
 * that it waits, or else a lead, or else whoever may decide.
 * @returns nobody, where that person does not stand for it
 */
export async function heirOf(
  tx: Tx,
  project: Place,
  itemId: string,
  from: string,
): Promise<string | null> {
  const waiver = await liveWaiverOf(tx, itemId);
  if (waiver?.state !== 'approved' || waiver.ownerId !== from) return null;
  const { decidedBy } = waiver;
  if (decidedBy && decidedBy !== from && (await mayBeAssigned(tx, project, decidedBy)))
    return decidedBy;
  const others = (await listDeciding(tx, project)).filter(({ id }) => id !== from);
  return (others.find(({ role }) => role === 'lead') ?? others[0])?.id ?? null;
}
