import { isAmongPeople } from '@/lib/model/actor';
import type { AnswerFields } from '@/lib/model/answer.types';
import type { EventActor, EventDataByType } from '@/lib/model/event.types';
import { isClaimOf, strengthGiven } from '@/lib/model/strength';
import type { EventVia } from '@/lib/model/token.types';
import { acceptedIn } from './accepted.rules';
import { isAnswering } from './answered.reducer';
import { type AnsweredShown, answeredOf, NOBODY, shownFrom } from './answered-facts';
import { TO_LOOK_AGAIN } from './look-again.rules';

/**
 * Who has answered after one event, as live documents fold it: whoever made it has answered, unless it says
 * that it gives the answer back to somebody; nobody once it is open.
 * @param was the item with what the event did to it, but still with who had answered before
 */
export function answeredIn(
  was: Pick<AnswerFields, 'status'> & AnsweredShown,
  data: Pick<EventDataByType['item.answered'], 'after' | 'answered' | 'again'>,
  {
    actor,
    at,
    via = null,
    accepts = false,
  }: {
    actor: Pick<EventActor, 'kind' | 'id'>;
    at: string;
    via?: EventVia | null;
    accepts?: boolean;
  },
): AnsweredShown {
  if (!isAnswering(data.after)) {
    const known = answeredOf<AnsweredShown>(was);
    if (data.again) return { ...known, ...TO_LOOK_AGAIN };
    return accepts && was.status !== 'open' ? acceptedIn(known, { by: actor.id, at }) : known;
  }
  if (was.status === 'open') return NOBODY;
  if (data.answered) return shownFrom(data.answered);
  const given: AnsweredShown = {
    ...NOBODY,
    answeredBy: isAmongPeople(actor.kind) ? actor.id : null,
    answeredAt: at,
    answeredVia: via,
    strength: strengthGiven({ claims: isClaimOf(actor, via) }),
  };
  return accepts ? acceptedIn(given, { by: given.answeredBy, at }) : given;
}
