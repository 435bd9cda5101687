import { AppError } from '@/lib/api/app-error';
import type { Tx } from '@/lib/db/connection';
import type { Person } from '@/lib/model/actor';
import { type InvitedRole, isStaff, mayActOn } from '@/lib/model/instance.roles';
import { onlyClaims } from '@/lib/model/strength';
import { WORDS } from './people.words';
import { findPerson, type PersonRow } from './person.repo';

/*
 * These ask the writer what the caller is still: another owner's request may have been just before
 * this one.
 */

/**
 * The caller's account, for what is written in their name or opens a door for them.
 * @throws UNAUTHENTICATED when they can't sign in any more
 */
export async function requireThere(tx: Tx, actor: Person): Promise<PersonRow> {
  const row = await findPerson(tx, actor.id);
  if (!row || row.deactivatedAt) throw new AppError('UNAUTHENTICATED', 'Sign in first.');
  return row;
}

/** @throws FORBIDDEN when the caller is no owner */
export async function requireOwner(tx: Tx, actor: Person): Promise<void> {
  if ((await presentRole(tx, actor)) !== 'owner')
    throw new AppError('FORBIDDEN', WORDS.noLongerOwner);
}

/** @throws FORBIDDEN when the caller is neither an owner nor an admin */
export async function requireStaff(tx: Tx, actor: Person): Promise<void> {
  await staffRole(tx, actor);
}

/**
 * Keeps links that let somebody in with people.
 * @throws FORBIDDEN for whoever can only claim: by such a link it could come in as a person
 */
export function refuseAgents({ token }: Person): void {
  if (onlyClaims(token)) throw new AppError('FORBIDDEN', WORDS.invitesInPerson);
}

/** @throws FORBIDDEN when the caller may not invite somebody to be that, or is an agent */
export async function requireMayInvite(tx: Tx, actor: Person, as: InvitedRole): Promise<void> {
  refuseAgents(actor);
  await requireStaff(tx, actor);
  const role = await presentRole(tx, actor);
  if (!role || !mayActOn(role, as)) throw new AppError('FORBIDDEN', WORDS.onlyOwnersInvite);
}

/** @throws FORBIDDEN when the caller may not shut a person's account or hand out a link to it */
export async function requireOver(tx: Tx, actor: Person, person: PersonRow): Promise<void> {
  const role = await staffRole(tx, actor);
  if (!mayActOn(role, person.role)) throw new AppError('FORBIDDEN', WORDS.onlyOwners);
}

async function staffRole(tx: Tx, actor: Person): Promise<PersonRow['role']> {
  const role = await presentRole(tx, actor);
  if (!role || !isStaff(role)) throw new AppError('FORBIDDEN', WORDS.noLongerStaff);
  return role;
}

async function presentRole(tx: Tx, actor: Person): Promise<PersonRow['role'] | null> {
  const row = await findPerson(tx, actor.id);
  return row && !row.deactivatedAt ? row.role : null;
}
