import { AppError } from '@/lib/api/app-error';
import type { Query } from '@/lib/db/connection';
import { findRevision, type GuideRow } from '@/lib/guides/guide.repo';
import type { Person } from '@/lib/model/actor';
import { isFromFolder } from '@/lib/model/guide-origin.types';
import { isStaff } from '@/lib/model/instance.roles';
import { firstOrigin } from './import.repo';
import { IMPORT_WORDS } from './import.words';

/**
 * Lets whoever imported a guide make a new revision of it, and the staff.
 * @throws CONFLICT for a guide that is changed in its folder
 * @throws FORBIDDEN for one that somebody else imported
 */
export async function requireReviser(
  q: Query,
  actor: Person,
  guide: GuideRow,
  field: 'name' | 'guideId',
): Promise<void> {
  const refusal = await refusalToRevise(q, actor, guide);
  if (!refusal) return;
  throw new AppError(refusal.code, refusal.message, [{ field, message: IMPORT_WORDS.taken }]);
}

/** Whether somebody may make a new revision of a guide. */
export const mayRevise = async (q: Query, actor: Person, guide: GuideRow): Promise<boolean> =>
  (await refusalToRevise(q, actor, guide)) === null;

async function refusalToRevise(q: Query, actor: Person, { id, name, revisionId }: GuideRow) {
  const present = await findRevision(q, revisionId);
  if (!present || isFromFolder(present.origin))
    return { code: 'CONFLICT', message: IMPORT_WORDS.fromFolder(name) } as const;
  if (isStaff(actor.role) || (await firstOrigin(q, id))?.by === actor.id) return null;
  return { code: 'FORBIDDEN', message: IMPORT_WORDS.notYours(name) } as const;
}
