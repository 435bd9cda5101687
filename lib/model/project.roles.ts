/** What a member of a project may be, the one who may most first. */
export const MEMBER_ROLES = ['lead', 'contributor', 'reviewer', 'viewer'] as const;
export type MemberRole = (typeof MEMBER_ROLES)[number];

/** What somebody is to a project that they see; `team`: no member, but it is open to everyone here. */
export type ProjectRole = MemberRole | 'team';

/**
 * What somebody may want of a project: see it; discuss an item, by comments and actions; work, by
 * answers, evidence, runs and the project's words; review, by votes, decisions and sign-offs; say
 * who else may, and how long it lasts.
 */
export const DEEDS = ['see', 'discuss', 'work', 'review', 'manage'] as const;
export type Deed = (typeof DEEDS)[number];

/** The one place that says what a role may do; another role is another line. */
const MAY: Record<ProjectRole, readonly Deed[]> = {
  lead: DEEDS,
  contributor: ['see', 'discuss', 'work', 'review'],
  reviewer: ['see', 'discuss', 'review'],
  viewer: ['see'],
  team: ['see', 'discuss', 'work', 'review'],
};

export const may = (role: ProjectRole, deed: Deed): boolean => MAY[role].includes(deed);

/**
 * Whether a member may do less than everybody else here may in a project that is open to them. Who
 * may leaves only by a lead, or leaving would give what the lead took away.
 */
export const gainsByLeaving = (role: MemberRole): boolean =>
  MAY.team.some((deed) => !may(role, deed));

/** All that a role may do, in the order of the deeds. */
export const deedsOf = (role: ProjectRole): Deed[] => DEEDS.filter((deed) => may(role, deed));

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
