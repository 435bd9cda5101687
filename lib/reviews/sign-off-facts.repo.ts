import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Query } from '@/lib/db/connection';
import { events, people, reviews, runs, signOffs } from '@/lib/db/tables';
import type { SignOffRow } from './sign-off.repo';

/**
 * `personName`, `email` and `runTitle` are what they were at signing, as the history has it.
 * `reviewName` and `quorum` are the review's; none of a run that was signed off on its own page.
 */
export type SignOffFacts = SignOffRow & {
  personName: string;
  email: string;
  runTitle: string;
  reviewName: string | null;
  quorum: number | null;
};

/** What the event says that signed, which is the one behind the state it signed. */
const signing = alias(events, 'signing');
const said = (name: string) => sql<string | null>`json_extract(${signing.data}, ${`$.${name}`})`;

/** A run's title at a sign-off whose event does not say: as the next change says that it was before. */
const titleThen = sql<string>`coalesce((
  select json_extract(renamed.data, '$.before.title') from ${events} as renamed
  where renamed.run_id = ${signOffs.runId} and renamed.seq > ${signOffs.seq} and renamed.type = 'run.changed'
  and json_extract(renamed.data, '$.before.title') is not null order by renamed.seq limit 1
), ${runs.title})`;

/** Sign-offs of runs, the oldest first. Served by `sign_offs_by_run` and `events_by_run`. */
export async function signOffsOfRuns(q: Query, runIds: string[]): Promise<SignOffFacts[]> {
  if (runIds.length === 0) return [];
  const rows = await q
    .select({
      signOff: signOffs,
      personName: sql<string>`coalesce(${said('personName')}, ${people.name})`,
      email: sql<string>`coalesce(${said('email')}, ${people.email})`,
      runTitle: sql<string>`coalesce(${said('title')}, ${titleThen})`,
      reviewName: reviews.name,
      quorum: reviews.quorum,
    })
    .from(signOffs)
    .innerJoin(people, eq(people.id, signOffs.personId))
    .innerJoin(runs, eq(runs.id, signOffs.runId))
    .leftJoin(
      signing,
      and(
        eq(signing.runId, signOffs.runId),
        eq(signing.seq, sql`${signOffs.seq} + 1`),
        eq(signing.type, 'run.signed'),
      ),
    )
    .leftJoin(reviews, eq(reviews.id, signOffs.reviewId))
    .where(inArray(signOffs.runId, runIds))
    .orderBy(asc(signOffs.createdAt), asc(signOffs.id));
  return rows.map(({ signOff, ...facts }) => ({ ...signOff, ...facts }));
}

/** What each run is called now. */
export async function titlesOf(q: Query, runIds: string[]): Promise<Map<string, string>> {
  const rows = await q
    .select({ id: runs.id, title: runs.title })
    .from(runs)
    .where(inArray(runs.id, runIds));
  return new Map(rows.map(({ id, title }) => [id, title]));
}
