import { and, eq, inArray, isNull, ne, not, or, type SQL, sql } from 'drizzle-orm';
import { members, people, projects, waivers } from '@/lib/db/tables/tables';
import { MEMBER_ROLES, may } from '@/lib/model/project.roles';
import { isPerson } from '@/lib/people/person.repo';

/**
 * Whether a waiver waits for a person to decide: they are asked by name, or they lead or review the
 * project and nobody is asked by name who may still decide. Who asked for it, or is responsible, does not. For a
 * query that joins the project. Served by `waivers_live_by_day`.
 */
export const awaitsDecider = (personId: string): SQL | undefined =>
  and(
    sql`${waivers.state} in ('requested', 'approved')`,
    eq(waivers.state, 'requested'),
    ne(waivers.requestedBy, personId),
    ne(waivers.ownerId, personId),
    or(
      and(eq(waivers.approverId, personId), namedDecides),
      and(
        or(isNull(waivers.approverId), not(namedDecides)),
        sql`exists (select 1 from ${members} where ${members.projectId} = ${waivers.projectId} and ${members.personId} = ${personId} and ${members.role} in ('lead', 'reviewer'))`,
      ),
    ),
  );

/** The roles that may decide. */
const DECIDING = MEMBER_ROLES.filter((role) => may(role, 'review'));

/** Whether who is asked by name can sign in and may decide in the project: the same who as in `listDeciding`. */
const namedDecides = sql`exists (
  select 1 from ${people}
  left join ${members} on ${members.personId} = ${people.id} and ${members.projectId} = ${waivers.projectId}
  where ${people.id} = ${waivers.approverId} and ${isPerson} and ${isNull(people.deactivatedAt)} and ${or(
    eq(people.role, 'owner'),
    inArray(members.role, DECIDING),
    and(isNull(members.role), eq(projects.access, 'team')),
  )}
)`;
