import { AppError, invalid, notFound } from '@/lib/api/app-error';
import type { Clock } from '@/lib/config/clock';
import type { Tx } from '@/lib/db/connection';
import type { Database } from '@/lib/db/database';
import type { EventHub } from '@/lib/events/event.hub';
import type { Person } from '@/lib/model/actor';
import { TOKEN_REFUSALS } from '@/lib/model/token.words';
import { requireThere } from '@/lib/people/staff.access';
import { authorizeProject } from '@/lib/projects/project.access';
import {
  countTokens,
  insertToken,
  listTokens,
  projectNames,
  revokeToken,
  type TokenRow,
} from './token.repo';
import type { NewToken } from './token.schema';
import { MOST_TOKENS, newRow, shapeToken } from './token-row';
import { makeSecret } from './token-secret';

export type TokenService = ReturnType<typeof createTokenService>;

/** A person's own tokens: what acts with one acts as the person, with no more than their rights. */
export function createTokenService(deps: { db: Database; clock: Clock; hub: EventHub }) {
  const { db, clock, hub } = deps;

  return { list, create, revoke };

  async function list(actor: Person, page: { limit: number; offset: number }) {
    const rows = await listTokens(db.read, actor.id, page);
    return { items: await shaped(rows), total: await countTokens(db.read, actor.id) };
  }

  /**
   * @returns the token with its secret, which is nowhere else
   * @throws VALIDATION_ERROR for a project that the person doesn't see
   * @throws CONFLICT when they have too many
   */
  async function create(actor: Person, { projectIds, ...wanted }: NewToken) {
    const token = makeSecret();
    const of = { personId: actor.id, projectId: null, createdBy: actor.id };
    const row = newRow(wanted, token, { ...of, allProjects: projectIds === null }, clock.now());
    const ids = [...new Set(projectIds)];
    await db.transaction(async (tx) => {
      await requireThere(tx, actor);
      if ((await countTokens(tx, actor.id)) >= MOST_TOKENS)
        throw new AppError('CONFLICT', TOKEN_REFUSALS.full(MOST_TOKENS));
      for (const id of ids) await requireSeen(tx, actor, id);
      await insertToken(tx, row, ids);
    });
    const [shape] = await shaped([row]);
    return { ...(shape as NonNullable<typeof shape>), token };
  }

  /** Ends a token at once, and what was followed with it. @throws NOT_FOUND when it is not one of theirs */
  async function revoke(actor: Person, id: string): Promise<void> {
    const gone = await db.transaction((tx) => revokeToken(tx, id, actor.id, clock.now()));
    if (!gone) throw notFound('token');
    hub.recheck();
  }

  async function requireSeen(tx: Tx, actor: Person, id: string): Promise<void> {
    try {
      await authorizeProject(tx, actor, id, 'read');
    } catch (error) {
      throw error instanceof AppError && error.code === 'NOT_FOUND'
        ? invalid('projectIds', TOKEN_REFUSALS.noProject)
        : error;
    }
  }

  async function shaped(rows: TokenRow[]) {
    const limited = rows.filter(({ allProjects }) => !allProjects);
    const names = await projectNames(
      db.read,
      limited.map(({ id }) => id),
    );
    return rows.map((row) => ({
      ...shapeToken(row, clock.now()),
      projects: row.allProjects
        ? null
        : names.flatMap(({ tokenId, id, name }) => (tokenId === row.id ? [{ id, name }] : [])),
    }));
  }
}
