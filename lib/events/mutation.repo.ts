import { createHash } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { AppError } from '@/lib/api/app-error';
import type { Tx } from '@/lib/db/connection';
import { prepared } from '@/lib/db/prepared';
import { mutations } from '@/lib/db/tables/tables';
import type { Actor } from '@/lib/model/actor';

/**
 * Whether a request is carried out for the first time; a repeat has nothing left to do.
 * @param request what was asked, to tell a repeat from another request under the same mark
 * @throws CONFLICT when the mark was used for something else
 */
export async function isFirst(
  tx: Tx,
  actor: Actor,
  at: Date,
  mutationId: string | undefined,
  request: unknown,
): Promise<boolean> {
  if (!mutationId) return true;
  const fingerprint = createHash('sha256').update(JSON.stringify(request)).digest('base64url');
  const claim = prepared(tx, 'mutation.claim', (q) =>
    q
      .insert(mutations)
      .values({
        id: sql.placeholder('id'),
        actorId: sql.placeholder('actorId'),
        fingerprint: sql.placeholder('fingerprint'),
        at: sql.placeholder('at'),
      })
      .onConflictDoNothing()
      .returning({ id: mutations.id }),
  );
  const actorId = actor.id ?? actor.kind;
  if ((await claim.execute({ id: mutationId, actorId, fingerprint, at })).length > 0) return true;
  const [known] = await tx.select().from(mutations).where(eq(mutations.id, mutationId));
  if (known?.fingerprint === fingerprint && known.actorId === actorId) return false;
  throw new AppError('CONFLICT', 'This mutationId was used for another request.', [
    { field: 'mutationId', message: 'was used for another request' },
  ]);
}
