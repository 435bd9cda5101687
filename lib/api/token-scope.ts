import type { Actor } from '@/lib/model/actor';
import type { Scope } from '@/lib/model/token.types';
import { TOKEN_REFUSALS } from '@/lib/model/token.words';
import { AppError } from './app-error';
import type { RouteSpec } from './route';

type Asking = Pick<RouteSpec, 'method' | 'access' | 'scope' | 'wide'>;

/** The scope that a token needs for a route; `never` where no token will do. */
export function scopeOf({ method, access, scope }: Asking): Scope | 'never' {
  if (scope) return scope;
  if (access === 'staff' || access === 'owner') return 'admin';
  return method === 'get' ? 'read' : 'answer';
}

/** Whether a route is about the whole workspace, so that no token for some projects will do. */
const isWide = ({ access, wide }: Asking): boolean =>
  wide === true || access === 'staff' || access === 'owner';

/**
 * Keeps a token to what it is for. What is open to anyone is open to a token too.
 * @throws FORBIDDEN saying what is missing
 */
export function requireScope(spec: Asking, actor: Actor | null): void {
  if (spec.access === 'public' || actor?.kind !== 'person' || !actor.token) return;
  const scope = scopeOf(spec);
  if (scope === 'never') throw new AppError('FORBIDDEN', TOKEN_REFUSALS.never);
  if (!actor.token.scopes.includes(scope))
    throw new AppError('FORBIDDEN', TOKEN_REFUSALS.scope(scope));
  if (isWide(spec) && actor.token.projects) throw new AppError('FORBIDDEN', TOKEN_REFUSALS.wide);
}
