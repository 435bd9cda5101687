/** What a member of a project may be. */
export const MEMBER_ROLES = ['lead', 'member'] as const;
export type MemberRole = (typeof MEMBER_ROLES)[number];

/** What somebody is to a project that they see; `team`: no member, but it is open to everyone here. */
export type ProjectRole = MemberRole | 'team';

/** What somebody may want of a project: see it, work in it, or say who else may, and how long it lasts. */
export type Deed = 'see' | 'work' | 'manage';

/** The one place that says what a role may do; another role is another line. */
const MAY: Record<ProjectRole, readonly Deed[]> = {
  lead: ['see', 'work', 'manage'],
  member: ['see', 'work'],
  team: ['see', 'work'],
};

export const may = (role: ProjectRole, deed: Deed): boolean => MAY[role].includes(deed);

/** What a person is to a project, as the database tells it. */
export interface Standing {
  /** None for who is no member. */
  memberRole: MemberRole | null;
  /** Whether the person is an owner of the instance, who leads every project. */
  isOwner: boolean;
}

/** The role that somebody has in a project they see. */
export const roleOf = ({ memberRole, isOwner }: Standing): ProjectRole =>
  isOwner ? 'lead' : (memberRole ?? 'team');
