import { v7 as uuidv7 } from 'uuid';
import { AppError, notFound } from '@/lib/api/app-error';
import type { Clock } from '@/lib/config/clock';
import type { Database } from '@/lib/db/database';
import type { EventHub } from '@/lib/events/event.hub';
import type { EventService } from '@/lib/events/event.service';
import type { Person } from '@/lib/model/actor';
import type { ProjectTokenRole } from '@/lib/model/token.types';
import { TOKEN_REFUSALS } from '@/lib/model/token.words';
import { requireThere } from '@/lib/people/staff.access';
import { addMember } from '@/lib/projects/member.repo';
import { authorizeProject } from '@/lib/projects/project.access';
import {
  countTokensOfProject,
  findTokenOfProject,
  listTokensOfProject,
} from './project-token.repo';
import { insertToken, insertTokenPerson, revokeTokenOfProject } from './token.repo';
import type { NewProjectToken } from './token.schema';
import { MOST_TOKENS, newRow, shapeToken } from './token-row';
import { makeSecret } from './token-secret';

export type ProjectTokenService = ReturnType<typeof createProjectTokenService>;

/**
 * A project's own tokens. They act as nobody's, but as themselves: each is a member of the one
 * project, and stays when whoever made it leaves. Any lead sees and ends them, also in the archive.
 */
export function createProjectTokenService(deps: {
  db: Database;
  clock: Clock;
  events: EventService;
  hub: EventHub;
}) {
  const { db, clock, events, hub } = deps;

  return { list, create, revoke };

  /** @throws FORBIDDEN unless the caller leads the project */
  async function list(actor: Person, projectId: string, page: { limit: number; offset: number }) {
    const project = await authorizeProject(db.read, actor, projectId, 'revoke');
    const rows = await listTokensOfProject(db.read, project.id, page);
    return {
      items: rows.map(({ token, role, makerName }) => ({
        ...shapeToken(token, clock.now()),
        role: role as ProjectTokenRole,
        createdBy: makerName,
      })),
      total: await countTokensOfProject(db.read, project.id),
    };
  }

  /**
   * @returns the token with its secret, which is nowhere else
   * @throws FORBIDDEN unless the caller leads the project
   * @throws CONFLICT when it is archived, or has too many
   */
  async function create(actor: Person, id: string, { role, ...wanted }: NewProjectToken) {
    const token = makeSecret();
    const personId = uuidv7();
    const at = clock.now();
    const of = { personId, projectId: id, allProjects: false, createdBy: actor.id };
    const row = newRow(wanted, token, of, at);
    await db.transaction(async (tx) => {
      await requireThere(tx, actor);
      const project = await authorizeProject(tx, actor, id, 'manage');
      if ((await countTokensOfProject(tx, id)) >= MOST_TOKENS)
        throw new AppError('CONFLICT', TOKEN_REFUSALS.full(MOST_TOKENS));
      await insertTokenPerson(tx, { id: personId, name: row.name, at });
      await addMember(tx, project, personId, role, at);
      await insertToken(tx, row);
      const { id: tokenId, name, scopes, isAgent } = row;
      const expiresAt = row.expiresAt?.toISOString() ?? null;
      await events.append(tx, actor, project, {
        type: 'token.created',
        data: { tokenId, name, role, scopes, isAgent, expiresAt },
      });
    });
    return { ...shapeToken(row, at), role, createdBy: actor.name, token };
  }

  /** Ends a token at once, and what was followed with it. @throws NOT_FOUND when it is not the project's */
  async function revoke(actor: Person, projectId: string, id: string): Promise<void> {
    await db.transaction(async (tx) => {
      const project = await authorizeProject(tx, actor, projectId, 'revoke');
      const token = await findTokenOfProject(tx, project.id, id);
      if (!token) throw notFound('token');
      await revokeTokenOfProject(tx, project, token, clock.now());
      await events.append(tx, actor, project, {
        type: 'token.revoked',
        data: { tokenId: token.id, name: token.name },
      });
    });
    hub.recheck();
  }
}
