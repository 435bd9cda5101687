import { and, asc, count, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Authorized, InProject } from '@/lib/api/authorized';
import type { Query, Tx } from '@/lib/db/connection';
import { prepared } from '@/lib/db/prepared';
import { members, people, projects, tokenProjects, tokens } from '@/lib/db/tables/tables';
import type { PersonRow } from '@/lib/people/person.repo';

export type TokenRow = typeof tokens.$inferSelect;

/** A token by its secret's hash, with whoever it acts for. Every request of a script asks this. */
export async function findToken(
  q: Query,
  secretHash: string,
): Promise<{ token: TokenRow; person: PersonRow } | undefined> {
  const find = prepared(q, 'token.find', (q) =>
    q
      .select({ token: tokens, person: people })
      .from(tokens)
      .innerJoin(people, eq(people.id, tokens.personId))
      .where(eq(tokens.secretHash, sql.placeholder('secretHash'))),
  );
  const [row] = await find.execute({ secretHash });
  return row;
}

/** The ids of the projects that a person's token is limited to. */
export async function projectsOfToken(q: Query, tokenId: string): Promise<string[]> {
  const find = prepared(q, 'token.projects', (q) =>
    q
      .select({ projectId: tokenProjects.projectId })
      .from(tokenProjects)
      .where(eq(tokenProjects.tokenId, sql.placeholder('tokenId'))),
  );
  return (await find.execute({ tokenId })).map(({ projectId }) => projectId);
}

export async function insertToken(
  tx: Tx,
  row: TokenRow,
  projectIds: readonly string[] = [],
): Promise<void> {
  await tx.insert(tokens).values(row);
  const { id: tokenId, createdAt, updatedAt } = row;
  if (projectIds.length > 0)
    await tx
      .insert(tokenProjects)
      .values(projectIds.map((projectId) => ({ tokenId, projectId, createdAt, updatedAt })));
}

/** Makes the row among the people by which a project's token is named. It has no way to sign in. */
export async function insertTokenPerson(
  tx: Tx,
  row: { id: string; name: string; at: Date },
): Promise<void> {
  const { id, name, at: createdAt } = row;
  const email = `${id}@tokens.invalid`;
  await tx
    .insert(people)
    .values({ id, name, email, kind: 'token', createdAt, updatedAt: createdAt });
}

export async function touchToken(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.update(tokens).set({ lastUsedAt: at }).where(eq(tokens.id, id));
}

/** A person's own tokens that were not revoked, the oldest first. Served by `tokens_by_person`. */
export async function listTokens(
  q: Query,
  personId: string,
  page: { limit: number; offset: number },
): Promise<TokenRow[]> {
  return q
    .select()
    .from(tokens)
    .where(ownOf(personId))
    .orderBy(asc(tokens.createdAt), asc(tokens.id))
    .limit(page.limit)
    .offset(page.offset);
}

export async function countTokens(q: Query, personId: string): Promise<number> {
  const [row] = await q.select({ total: count() }).from(tokens).where(ownOf(personId));
  return row?.total ?? 0;
}

/** The projects that some tokens are limited to, by token. */
export async function projectNames(q: Query, tokenIds: string[]) {
  if (tokenIds.length === 0) return [];
  return q
    .select({ tokenId: tokenProjects.tokenId, id: projects.id, name: projects.name })
    .from(tokenProjects)
    .innerJoin(projects, eq(projects.id, tokenProjects.projectId))
    .where(inArray(tokenProjects.tokenId, tokenIds))
    .orderBy(asc(projects.name), asc(projects.id));
}

/** Ends one of a person's own tokens; false when they have no such one. */
export async function revokeToken(
  tx: Tx,
  id: string,
  personId: string,
  at: Date,
): Promise<boolean> {
  return revoke(tx, and(eq(tokens.id, id), ownOf(personId)), at);
}

/** Ends all of a person's own tokens. */
export async function revokeTokensOf(tx: Tx, personId: string, at: Date): Promise<void> {
  await revoke(tx, ownOf(personId), at);
}

/** Ends a project's token, and its place in the project. */
export async function revokeTokenOfProject(
  tx: Tx,
  { projectId }: Authorized<InProject>,
  token: Pick<TokenRow, 'id' | 'personId'>,
  at: Date,
): Promise<void> {
  await revoke(tx, and(eq(tokens.id, token.id), eq(tokens.projectId, projectId)), at);
  await tx
    .delete(members)
    .where(and(eq(members.projectId, projectId), eq(members.personId, token.personId)));
}

const ownOf = (personId: string) =>
  and(eq(tokens.personId, personId), isNull(tokens.projectId), isNull(tokens.revokedAt));

async function revoke(tx: Tx, where: ReturnType<typeof ownOf>, at: Date): Promise<boolean> {
  const gone = await tx
    .update(tokens)
    .set({ revokedAt: at, updatedAt: at })
    .where(and(where, isNull(tokens.revokedAt)))
    .returning({ id: tokens.id });
  return gone.length > 0;
}
