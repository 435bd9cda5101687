import { aliasedTable, and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Query } from '@/lib/db/connection';
import { jsonText } from '@/lib/db/kit/dialect';
import { events, people, reviews, runs, signOffs } from '@/lib/db/tables/tables';
import { dataOf } from '@/lib/events/event.shape';
import type { EventDataByType } from '@/lib/model/event.types';
import { type SignOffRow, saidStale } from './sign-off.repo';

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
  /** The history said last that it is stale. */
  saidStale: boolean;
};

/** What the event says that signed, which is the one behind the state it signed. */
const signing = aliasedTable(events, 'signing');
const said = (name: string) => jsonText(signing.data, name);

/** A run's title at a sign-off whose event does not say: as the next change says that it was before. */
const renamed = aliasedTable(events, 'renamed');
const before = jsonText(renamed.data, 'before.title');
const titleThen = sql<string>`coalesce((
  select ${before} from ${events} ${renamed}
  where ${renamed.runId} = ${signOffs.runId} and ${renamed.seq} > ${signOffs.seq} and ${renamed.type} = 'run.changed'
  and ${before} is not null order by ${renamed.seq} limit 1
), ${runs.title})`;

/** Sign-offs of runs, the oldest first. Served by `sign_offs_by_run` and `events_by_run`. */
export async function signOffsOfRuns(q: Query, runIds: string[]): Promise<SignOffFacts[]> {
  if (runIds.length === 0) return [];
  const rows = await q
    .select({
      signOff: signOffs,
      signed: {
        type: signing.type,
        actorId: signing.actorId,
        data: signing.data,
        names: signing.names,
      },
      personName: people.name,
      email: people.email,
      runTitle: sql<string>`coalesce(${said('title')}, ${titleThen})`,
      reviewName: reviews.name,
      quorum: reviews.quorum,
      saidStale,
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
  return rows.map(({ signOff, signed, personName, email, ...facts }) => {
    const then = signed && (dataOf(signed) as Partial<EventDataByType['run.signed']>);
    return {
      ...signOff,
      ...facts,
      personName: then?.personName ?? personName,
      email: then?.email ?? email,
    };
  });
}

/** What each run is called now. */
export async function titlesOf(q: Query, runIds: string[]): Promise<Map<string, string>> {
  const rows = await q
    .select({ id: runs.id, title: runs.title })
    .from(runs)
    .where(inArray(runs.id, runIds));
  return new Map(rows.map(({ id, title }) => [id, title]));
}
