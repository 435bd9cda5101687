import { and, eq, isNull, type SQL, sql } from 'drizzle-orm';
import {
  answers,
  participants,
  reviewItems,
  reviews,
  runs,
  signOffs,
  votes,
} from '@/lib/db/tables/tables';
import { holds } from '@/lib/signed-runs/sign-off.repo';

/**
 * Whether a review wants something of one of its participants: it is being prepared or discussed,
 * they have not judged every item, or it is closed and a run of it is theirs to sign off.
 */
export const awaitsPerson = (personId: string): SQL | undefined =>
  and(
    eq(participants.personId, personId),
    isNull(participants.removedAt),
    isNull(reviews.deletedAt),
    sql`case ${reviews.phase} when 'judging' then ${left} > 0 when 'closed' then ${toSign(personId)} else true end`,
  );

/** How many items a participant has not judged in the round that they are in. */
export const left = sql<number>`(select count(*) from ${reviewItems} where ${reviewItems.reviewId} = ${reviews.id} and not exists (select 1 from ${votes} where ${votes.reviewItemId} = ${reviewItems.id} and ${votes.round} = ${reviewItems.round} and ${votes.participantId} = ${participants.id}))`;

/** Whether all that a review decided on some run is accepted as it stands, and names are missing: theirs too. */
const toSign = (personId: string): SQL => sql`exists (
  select 1 from ${runs} as reviewed
  where reviewed.id in (select ${reviewItems.runId} from ${reviewItems} where ${reviewItems.reviewId} = ${reviews.id})
  and not exists (
    select 1 from ${reviewItems} inner join ${answers} on ${answers.id} = ${reviewItems.itemId}
    where ${reviewItems.reviewId} = ${reviews.id} and ${reviewItems.runId} = reviewed.id
      and (${reviewItems.decision} is null or ${reviewItems.decision} not in ('accepted', 'not_applicable') or ${answers.version} <> ${reviewItems.decidedVersion})
  ) and not exists (
    select 1 from ${signOffs} where ${signOffs.runId} = reviewed.id and ${signOffs.personId} = ${personId} and ${holds}
  ) and (
    select count(distinct ${signOffs.personId}) from ${signOffs} where ${signOffs.runId} = reviewed.id and ${holds}
  ) < ${reviews.quorum}
)`;
