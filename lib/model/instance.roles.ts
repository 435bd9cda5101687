/** What somebody with an account may be here, the one who may most first. */
export const INSTANCE_ROLES = ['owner', 'admin', 'member'] as const;
export type InstanceRole = (typeof INSTANCE_ROLES)[number];

/** The roles that look after people: who comes in, who no longer does, who gets a new password. */
export const STAFF_ROLES = ['owner', 'admin'] as const satisfies readonly InstanceRole[];

/** What an invitation can make of somebody; an owner is only made of who is here. */
export const INVITED_ROLES = ['admin', 'member'] as const satisfies readonly InstanceRole[];
export type InvitedRole = (typeof INVITED_ROLES)[number];

export const isStaff = (role: InstanceRole): boolean =>
  (STAFF_ROLES as readonly InstanceRole[]).includes(role);

/**
 * Whether somebody may shut another's account, or hand out a link to it or to one of that role:
 * owners anybody's, admins that of plain members. A link to an owner's account would make an admin
 * an owner.
 */
export const mayActOn = (mine: InstanceRole, theirs: InstanceRole): boolean =>
  mine === 'owner' || (mine === 'admin' && theirs === 'member');
