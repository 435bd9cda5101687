import { asc, eq, gt } from 'drizzle-orm';
import type { Query, Tx } from '@/lib/db/connection';
import { answers, waivers } from '@/lib/db/tables/tables';

/** The answers after one, in the order of their ids, by whom and through which token. */
export async function answersAfter(q: Query, after: string, limit: number) {
  const { id, answeredBy, answeredVia } = answers;
  return q
    .select({ id, answeredBy, answeredVia })
    .from(answers)
    .where(gt(id, after))
    .orderBy(asc(id))
    .limit(limit);
}

/** Has answers that somebody gave through a token name it otherwise. */
export async function renameTokenOfAnswers(
  tx: Tx,
  rows: Awaited<ReturnType<typeof answersAfter>>,
  name: string,
): Promise<void> {
  for (const { id, answeredVia: via } of rows)
    if (via)
      await tx
        .update(answers)
        .set({ answeredVia: { ...via, name } })
        .where(eq(answers.id, id));
}

/** The same of answers that waivers keep until they end. They are few. */
export async function renameTokenOfWaivers(tx: Tx, personId: string, name: string): Promise<void> {
  const rows = await tx.select({ id: waivers.id, before: waivers.before }).from(waivers);
  for (const { id, before } of rows)
    if (before?.answeredVia && before.answeredBy === personId)
      await tx
        .update(waivers)
        .set({ before: { ...before, answeredVia: { ...before.answeredVia, name } } })
        .where(eq(waivers.id, id));
}
