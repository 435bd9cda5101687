import { AppError } from '@/lib/api/app-error';
import type { Query } from '@/lib/db/connection';
import type { Person } from '@/lib/model/actor';
import { onlyClaims } from '@/lib/model/strength';
import { tokenMaker } from '@/lib/tokens/project-token.repo';
import type { WaiverRow } from '@/lib/waived-items/waiver.repo';
import { WAIVER_REFUSALS as SAY } from '@/lib/waived-items/waiver.words';

/**
 * Keeps the decision with a person who neither asked nor is responsible, through whatever token.
 * @throws FORBIDDEN for an agent, a project's token, who asked, who is responsible for the work, and
 *   who made the token that asked
 */
export async function requireOther(q: Query, actor: Person, waiver: WaiverRow): Promise<void> {
  const { token } = actor;
  if (onlyClaims(token)) throw new AppError('FORBIDDEN', SAY.token);
  if (waiver.requestedBy === actor.id) throw new AppError('FORBIDDEN', SAY.ownRequest);
  if (waiver.ownerId === actor.id) throw new AppError('FORBIDDEN', SAY.ownWork);
  if ((await tokenMaker(q, waiver.requestedBy)) === actor.id)
    throw new AppError('FORBIDDEN', SAY.ownToken);
}
