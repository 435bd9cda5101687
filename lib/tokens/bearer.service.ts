import { AppError, invalid } from '@/lib/api/app-error';
import { presentVisit } from '@/lib/api/visit';
import type { Clock } from '@/lib/config/clock';
import type { Database } from '@/lib/db/database';
import { addressKey } from '@/lib/limits/address-key';
import type { Limits } from '@/lib/limits/limits';
import type { Person } from '@/lib/model/actor';
import type { ByToken } from '@/lib/model/token.types';
import { TOKEN_REFUSALS } from '@/lib/model/token.words';
import type { PersonRow } from '@/lib/people/person.repo';
import { findToken, projectsOfToken, type TokenRow, touchToken } from './token.repo';
import { isExpired } from './token-row';
import { hashOfSecret, isSecret } from './token-secret';

/** How exactly *last used* is kept, in milliseconds: a write each time would cost a disk's wait. */
const USED_MS = 60_000;
const MOST_SAID = 100;

/** The headers by which an agent says what it is, and in which run of it a request is made. */
export const AGENT_HEADERS = {
  model: 'walkaround-agent-model',
  run: 'walkaround-agent-run',
} as const;

export type Bearer = ReturnType<typeof createBearer>;

/** Says who is behind a token. Revoked is revoked at once: the database is asked each time. */
export function createBearer(deps: {
  db: Database;
  clock: Clock;
  limits: Pick<Limits, 'wrongToken'>;
}) {
  const { db, clock, limits } = deps;
  const touching = new Set<string>();

  /**
   * @param authorization the request's `Authorization`, as `isForUs` lets through
   * @param header gives another header of the request
   * @throws UNAUTHENTICATED unless there is such a token and it still works
   * @throws RATE_LIMITED after too many wrong ones from one address
   * @throws VALIDATION_ERROR when an agent says too much of itself
   */
  return async function bearerOf(
    authorization: string,
    header: (name: string) => string | undefined,
  ): Promise<Person> {
    const [, secret] = /^bearer +(\S+) *$/i.exec(authorization.trim()) ?? [];
    if (secret === undefined) throw await refused(TOKEN_REFUSALS.scheme);
    if (!isSecret(secret)) throw await refused(TOKEN_REFUSALS.malformed);
    const found = await findToken(db.read, hashOfSecret(secret));
    if (!found) throw await refused(TOKEN_REFUSALS.unknown);
    const why = endOf(found);
    if (why) throw await refused(why);
    const { token, person } = found;
    used(token);
    const { id, name, role } = person;
    return { kind: 'person', id, name, role, token: await shape(token, header) };
  };

  function endOf({ token, person }: { token: TokenRow; person: PersonRow }): string | null {
    if (token.revokedAt) return TOKEN_REFUSALS.revoked;
    if (isExpired(token, clock.now())) return TOKEN_REFUSALS.expired;
    return person.deactivatedAt ? TOKEN_REFUSALS.deactivated : null;
  }

  async function shape(
    token: TokenRow,
    header: (name: string) => string | undefined,
  ): Promise<ByToken> {
    const { id, name, isAgent, scopes, projectId, allProjects } = token;
    const said = (name: string) => (isAgent ? short(name, header(name)) : null);
    return {
      id,
      name,
      isAgent,
      scopes,
      projects: projectId ? [projectId] : allProjects ? null : await projectsOfToken(db.read, id),
      ofProject: projectId !== null,
      model: said(AGENT_HEADERS.model),
      run: said(AGENT_HEADERS.run),
    };
  }

  /** Notes when a token was last used. Nobody waits for it, or misses it. */
  function used({ id, lastUsedAt }: TokenRow): void {
    const now = clock.now();
    if (touching.has(id) || (lastUsedAt && now.getTime() - lastUsedAt.getTime() < USED_MS)) return;
    touching.add(id);
    db.transaction((tx) => touchToken(tx, id, now))
      .catch(() => {})
      .finally(() => touching.delete(id));
  }

  /** Only what is wrong counts, so that one bad script in an office keeps no good one out. */
  async function refused(message: string): Promise<AppError> {
    const { address } = presentVisit();
    if (address !== null) await limits.wrongToken.take(addressKey(address));
    return new AppError('UNAUTHENTICATED', message);
  }
}

function short(name: string, value: string | undefined): string | null {
  const said = value?.trim();
  if (!said) return null;
  if (said.length > MOST_SAID) throw invalid(name, `must have at most ${MOST_SAID} characters`);
  if (!/^[ -~]+$/.test(said)) throw invalid(name, 'must be plain ASCII text');
  return said;
}
