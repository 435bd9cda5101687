import type { Tx } from '@/lib/db/connection';
import type { InstanceRole } from '@/lib/model/instance.roles';
import { updatePerson } from '@/lib/people/person.repo';
import { revokePasswordResets, revokePasswordResetsBy } from '@/lib/sign-in/password-reset.repo';
import { revokeInvitationsBy } from './invitation.repo';

/**
 * Makes somebody what they are to be. The links that they made end with the role that made them,
 * and so do those to their account: these may be of who may no more.
 */
export async function changeRole(tx: Tx, id: string, role: InstanceRole, at: Date): Promise<void> {
  await updatePerson(tx, id, { role, updatedAt: at });
  await revokePasswordResets(tx, id, at);
  if (role !== 'owner') await endLinksOf(tx, id, at);
}

/** Whoever lets people in no more must not have left a door open. */
export async function endLinksOf(tx: Tx, id: string, at: Date): Promise<void> {
  await revokePasswordResetsBy(tx, id, at);
  await revokeInvitationsBy(tx, id, at);
}
