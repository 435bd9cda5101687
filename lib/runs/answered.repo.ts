import { and, asc, eq, inArray, isNotNull } from 'drizzle-orm';
import type { Query } from '@/lib/db/connection';
import { answers, events } from '@/lib/db/tables/tables';
import { unsealNames } from '@/lib/events/event.seal';
import { isAmongPeople } from '@/lib/model/actor';
import { claimedAnswer } from '@/lib/model/claim';
import type { EventDataByType } from '@/lib/model/event.types';
import { isClaimOf } from '@/lib/model/strength';
import type { AnswerStep } from './answered.reducer';
import { claimOn } from './document-claims';

const TYPES = [
  'item.answered',
  'review.decided',
  'answer.confirmed',
  'answer.unconfirmed',
  'evidence.added',
  'evidence.removed',
] as const satisfies (keyof EventDataByType)[];

type Row = Pick<
  typeof events.$inferSelect,
  'type' | 'actorKind' | 'actorId' | 'mutationId' | 'via' | 'data' | 'at'
>;

/** All that happened to an item's answer, the oldest first. Served by `events_by_item`. */
export async function answerSteps(q: Query, itemId: string): Promise<AnswerStep[]> {
  const rows = await q
    .select({
      type: events.type,
      actorKind: events.actorKind,
      actorId: events.actorId,
      mutationId: events.mutationId,
      via: events.via,
      names: events.names,
      data: events.data,
      at: events.at,
    })
    .from(events)
    .where(and(eq(events.itemId, itemId), inArray(events.type, [...TYPES])))
    .orderBy(asc(events.seq));
  const steps = rows.flatMap((row) => stepsOf(unsealNames(row, row.names).facts));
  const claim = await documentClaim(q, itemId);
  return claim ? [claim, ...steps] : steps;
}

/** What the document of its run claimed of an item, which the start of the run tells. Served by `events_by_run`. */
async function documentClaim(q: Query, itemId: string): Promise<AnswerStep | null> {
  const [begun] = await q
    .select({ data: events.data, at: events.at })
    .from(answers)
    .innerJoin(events, and(eq(events.runId, answers.runId), isNotNull(events.runId)))
    .where(and(eq(answers.id, itemId), eq(events.type, 'run.created')))
    .orderBy(asc(events.seq))
    .limit(1);
  const { claims } = (begun?.data ?? {}) as Partial<EventDataByType['run.created']>;
  const claim = claimOn(claims, itemId);
  if (!begun || claim === 'open') return null;
  const nobody = { personId: null, via: null, mutationId: null, undoes: null };
  const given = { kind: 'answered', claims: true, accepts: false } as const;
  return { ...given, ...nobody, at: begun.at, after: claimedAnswer(claim) };
}

function stepsOf(row: Row): AnswerStep[] {
  const { at } = row;
  const personId = isAmongPeople(row.actorKind) ? row.actorId : null;
  switch (row.type as (typeof TYPES)[number]) {
    case 'item.answered': {
      const { after, undoes = null, ...told } = row.data as EventDataByType['item.answered'];
      // What ends a waiver gives the answer back to whom it was before, whoever or whatever ended it.
      const back = told.waiver && told.answered ? { back: told.answered } : {};
      return [{ ...given(row, personId), accepts: false, undoes, after, ...back }];
    }
    case 'review.decided': {
      const { decision, answer } = row.data as EventDataByType['review.decided'];
      const accepts = decision !== 'deferred';
      const after = answer?.after ?? {};
      return [{ ...given(row, personId), accepts, undoes: null, after }];
    }
    case 'answer.confirmed':
      return [{ kind: 'confirmed', personId, at }];
    case 'answer.unconfirmed':
      return [{ kind: 'unconfirmed' }];
    default: {
      const { evidence } = row.data as EventDataByType['evidence.added'];
      const kind = row.type === 'evidence.added' ? 'attached' : 'detached';
      return [
        ...(row.via?.isAgent ? [{ kind: 'touched' } as const] : []),
        ...(evidence.machine ? [{ kind, evidenceId: evidence.id } as const] : []),
      ];
    }
  }
}

const given = ({ actorKind, via, at, mutationId }: Row, personId: string | null) => ({
  kind: 'answered' as const,
  personId,
  at,
  via,
  claims: isClaimOf({ kind: actorKind }, via),
  mutationId,
});
