import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Query } from '@/lib/db/connection';
import { events } from '@/lib/db/tables/tables';
import { unsealNames } from '@/lib/events/event.seal';
import { isAmongPeople } from '@/lib/model/actor';
import type { EventDataByType } from '@/lib/model/event.types';
import { isClaimOf } from '@/lib/model/strength';
import type { AnswerStep } from './answered.reducer';

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
  return rows.flatMap((row) => stepsOf(unsealNames(row, row.names).facts));
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
