import type { Tx } from '@/lib/db/connection';
import type { Person } from '@/lib/people/actor';
import type { AnswerFields } from './answer.types';
import { type Answered, answeredAfter, isAnswering, NOBODY } from './answered.reducer';
import { answerSteps } from './answered.repo';

interface Change {
  itemId: string;
  after: Partial<AnswerFields>;
  /** The status after it. */
  status: AnswerFields['status'];
  at: Date;
  mutationId?: string | undefined;
  undoes?: string | undefined;
}

/**
 * Who has answered an item once a change is made. The history is read only for what says that it
 * takes a change back, since only there somebody else may have.
 * @param was who had before
 */
export async function whoAnswered(
  tx: Tx,
  actor: Person,
  was: Answered,
  change: Change,
): Promise<Answered> {
  if (!isAnswering(change.after)) return { answeredBy: was.answeredBy, answeredAt: was.answeredAt };
  if (change.status === 'open') return NOBODY;
  if (!change.undoes) return { answeredBy: actor.id, answeredAt: change.at };
  const { at, after, undoes, mutationId = null } = change;
  const step = { personId: actor.id, at, mutationId, undoes, after };
  return answeredAfter([...(await answerSteps(tx, change.itemId)), step]);
}
