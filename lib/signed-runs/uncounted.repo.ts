import { and, eq, inArray } from 'drizzle-orm';
import type { Query } from '@/lib/db/connection';
import { answers } from '@/lib/db/tables/tables';
import { SETTLED } from '@/lib/model/status';

/** The settled items of some runs that do not count as their stage asks. Served by `answers_by_run`. */
export async function uncountedIn(
  q: Query,
  runIds: string[],
): Promise<{ id: string; runId: string }[]> {
  return q
    .select({ id: answers.id, runId: answers.runId })
    .from(answers)
    .where(
      and(
        inArray(answers.runId, runIds),
        eq(answers.counts, false),
        inArray(answers.status, SETTLED),
      ),
    );
}
