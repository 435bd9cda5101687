import { aliasedTable, and, asc, count, eq, isNotNull, isNull } from 'drizzle-orm';
import type { Query } from '@/lib/db/connection';
import { members, people, tokens } from '@/lib/db/tables/tables';
import type { TokenRow } from './token.repo';

const makers = aliasedTable(people, 'maker');

/** A project's own tokens that were not revoked, the oldest first. Served by `tokens_by_project`. */
export async function listTokensOfProject(
  q: Query,
  projectId: string,
  page: { limit: number; offset: number },
) {
  return q
    .select({ token: tokens, role: members.role, makerName: makers.name })
    .from(tokens)
    .innerJoin(
      members,
      and(eq(members.projectId, tokens.projectId), eq(members.personId, tokens.personId)),
    )
    .innerJoin(makers, eq(makers.id, tokens.createdBy))
    .where(ofProject(projectId))
    .orderBy(asc(tokens.createdAt), asc(tokens.id))
    .limit(page.limit)
    .offset(page.offset);
}

export async function countTokensOfProject(q: Query, projectId: string): Promise<number> {
  const [row] = await q.select({ total: count() }).from(tokens).where(ofProject(projectId));
  return row?.total ?? 0;
}

/** One of them. */
export async function findTokenOfProject(
  q: Query,
  projectId: string,
  id: string,
): Promise<TokenRow | undefined> {
  const [row] = await q
    .select()
    .from(tokens)
    .where(and(eq(tokens.id, id), ofProject(projectId)));
  return row;
}

/** Who made a project's own token, by whom it acts as; none for a person. Served by `tokens_by_person`. */
export async function tokenMaker(q: Query, personId: string): Promise<string | null> {
  const [row] = await q
    .select({ makerId: tokens.createdBy })
    .from(tokens)
    .where(and(eq(tokens.personId, personId), isNotNull(tokens.projectId)))
    .limit(1);
  return row?.makerId ?? null;
}

const ofProject = (projectId: string) =>
  and(eq(tokens.projectId, projectId), isNull(tokens.revokedAt));
