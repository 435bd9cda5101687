import type { EventFacts } from '@/components/events/event-sentence';
import type { EventDataByType } from '@/lib/model/event.types';
import { signedFieldsOf } from '@/lib/model/signed-fields';

/** An event without what sign-offs do not accept, such as who has the item until when. */
export function signedPart<E extends Pick<EventFacts, 'type' | 'data'>>(event: E): E {
  if (event.type !== 'item.answered') return event;
  const { before, after, ...rest } = event.data as EventDataByType['item.answered'];
  const data = { ...rest, before: signedFieldsOf(before), after: signedFieldsOf(after) };
  return { ...event, data };
}
