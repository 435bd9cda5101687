import type { Query } from '@/lib/db/connection';
import type { Person } from '@/lib/model/actor';
import { type InvitedRole, isStaff, mayActOn } from '@/lib/model/instance.roles';
import { findPerson, type PersonRow } from '@/lib/people/person.repo';
import { managedBy } from '@/lib/projects/invited-member';
import {
  type InvitationRow,
  type ProjectOfInvitation,
  projectsOfInvitations,
} from './invitation.repo';

/** What an invitation still gives: its maker may have lost what let them give it. */
export interface Gift {
  inviter: Person;
  role: InvitedRole;
  projects: ProjectOfInvitation[];
  /** How many of its role and its projects it gives no more. */
  leftOut: number;
}

/** Asks what an invitation's maker may give now. Within a transaction it is the writer that is asked. */
export async function stillGiven(q: Query, invitation: InvitationRow): Promise<Gift> {
  const maker = (await findPerson(q, invitation.invitedBy)) as PersonRow;
  const inviter: Person = { kind: 'person', id: maker.id, name: maker.name, role: maker.role };
  const invites = !maker.deactivatedAt && isStaff(maker.role);
  const role = invites && mayActOn(maker.role, invitation.role) ? invitation.role : 'member';
  const named = await projectsOfInvitations(q, [invitation.id]);
  const projects: ProjectOfInvitation[] = [];
  for (const one of invites ? named : [])
    if (await managedBy(q, inviter, one.projectId)) projects.push(one);
  const leftOut = named.length - projects.length + (role === invitation.role ? 0 : 1);
  return { inviter, role, projects, leftOut };
}
