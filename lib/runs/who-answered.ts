import type { Tx } from '@/lib/db/connection';
import { type Person, viaOf } from '@/lib/model/actor';
import type { AnswerFields } from '@/lib/model/answer.types';
import { onlyClaims, strengthGiven } from '@/lib/model/strength';
import { acceptedIn } from './accepted.rules';
import { answeredAfter, isAnswering } from './answered.reducer';
import { answerSteps } from './answered.repo';
import { type Answered, answeredOf, NOBODY } from './answered-facts';
import { isToLookAgain, TO_LOOK_AGAIN } from './look-again.rules';

interface Change {
  itemId: string;
  after: Partial<AnswerFields>;
  /** The status after it. */
  status: AnswerFields['status'];
  at: Date;
  mutationId?: string | undefined;
  undoes?: string | undefined;
  /** A review decides it. */
  accepts?: true;
}

/**
 * Who has answered an item once a change is made, and how strong that is. The history is read only
 * for what a person says takes a change back, since only there somebody else may have answered.
 * @param was who had before
 */
export async function whoAnswered(
  tx: Tx,
  actor: Person,
  was: Answered,
  change: Change,
): Promise<Answered> {
  const { accepts = false } = change;
  const claims = onlyClaims(actor.token);
  if (change.status === 'open' && isAnswering(change.after)) return NOBODY;
  if (!isAnswering(change.after)) {
    const known = answeredOf(was);
    const decided = { by: actor.id, at: change.at };
    if (claims && change.after.note !== undefined && isToLookAgain(change.status, known.strength))
      return { ...known, ...TO_LOOK_AGAIN };
    return accepts && change.status !== 'open' ? acceptedIn(known, decided) : known;
  }
  const via = viaOf(actor);
  const { at, after, undoes, mutationId = null } = change;
  if (!undoes || claims) {
    const given: Answered = {
      ...NOBODY,
      answeredBy: actor.id,
      answeredAt: at,
      answeredVia: via,
      strength: strengthGiven({ claims }),
    };
    return accepts ? acceptedIn(given, { by: actor.id, at }) : given;
  }
  const given = { kind: 'answered', personId: actor.id, at, via, claims, accepts } as const;
  const step = { ...given, mutationId, undoes, after };
  return answeredAfter([...(await answerSteps(tx, change.itemId)), step]);
}
