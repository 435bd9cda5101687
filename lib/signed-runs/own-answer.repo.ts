import { and, asc, eq, inArray, or, sql } from 'drizzle-orm';
import type { Query } from '@/lib/db/connection';
import { answers, people, projects, runs } from '@/lib/db/tables/tables';
import { SETTLED } from '@/lib/model/status';

/**
 * The first settled item of some runs that a person answered, or confirmed or accepted in a review
 * where nobody but a project's token or a document had answered, where the project keeps those who
 * answer from signing off. Served by `answers_by_run`.
 */
export async function ownAnswerIn(
  q: Query,
  runIds: string[],
  personId: string,
): Promise<{ id: string; runId: string; text: string } | undefined> {
  const [row] = await q
    .select({ id: answers.id, runId: answers.runId, text: answers.text })
    .from(answers)
    .innerJoin(runs, eq(runs.id, answers.runId))
    .innerJoin(projects, eq(projects.id, runs.projectId))
    .where(
      and(
        inArray(answers.runId, runIds),
        eq(projects.signersApart, true),
        or(eq(answers.answeredBy, personId), confirmedForNobody(personId)),
        inArray(answers.status, SETTLED),
      ),
    )
    .orderBy(asc(answers.runId), asc(answers.position))
    .limit(1);
  return row;
}

const confirmedForNobody = (personId: string) =>
  and(
    eq(answers.confirmedBy, personId),
    sql`(${answers.answeredBy} is null or exists (select 1 from ${people} where ${people.id} = ${answers.answeredBy} and ${people.kind} = 'token'))`,
  );
