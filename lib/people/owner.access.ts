import { AppError } from '@/lib/api/app-error';
import type { Tx } from '@/lib/db/connection';
import type { Person } from './actor';
import { WORDS } from './people.words';
import { findPerson } from './person.repo';

/**
 * Asks the writer whether the caller is an owner still: another owner's request may have been just
 * before this one.
 * @throws FORBIDDEN when they are not
 */
export async function requireOwner(tx: Tx, actor: Person): Promise<void> {
  const row = await findPerson(tx, actor.id);
  if (row?.role !== 'owner' || row.deactivatedAt)
    throw new AppError('FORBIDDEN', WORDS.noLongerOwner);
}
