import { Fragment } from 'react';
import { TimeAgo } from '@/components/time/time-ago';
import { PlainText } from '@/components/ui/plain-text';
import type { EventDataByType } from '@/lib/model/event.types';
import { type NameOf, reasonOf } from './answer-phrases';
import { type EventFacts, oneLine, RunLink } from './event-parts';
import { phrasesOf } from './event-phrases';
import { throughOf } from './through.words';

export type { EventFacts };

export interface EventSentenceProps {
  event: EventFacts;
  /** Who the ids in an event are; without them a person is "someone". */
  people?: readonly { id: string; name: string }[];
  /** The title of the event's run; without it the sentence does not say where. */
  runTitle?: string | undefined;
  /** How many items changed alike, when the event stands for several. */
  items?: number;
  /** Leaves out who did it and when, for a line under a heading that says so. */
  bare?: boolean;
}

/** What says where it happened by itself. */
const NAMES_ITS_PLACE = /^run\.|^review\.(?:voted|revealed|reopened|noted)$/;

/** Who deleted the account has no name any more. */
const TELLS_ITSELF = 'history.redacted';

/** What happened, in a sentence: "Ada marked *Write tests* done in *POST /orders* · 3 minutes ago". */
export function EventSentence({
  event,
  people = [],
  runTitle,
  items = 1,
  bare = false,
}: EventSentenceProps) {
  const nameOf: NameOf = (id) => people.find((person) => person.id === id)?.name;
  const where = runTitle && event.runId && !NAMES_ITS_PLACE.test(event.type);
  return (
    <span className="text-muted">
      {bare || event.type === TELLS_ITSELF ? null : (
        <>
          <strong className="font-semibold text-ink">{event.actor.name}</strong>
          {throughOf(event)}{' '}
        </>
      )}
      {phrasesOf(event, { nameOf, items, runTitle }).map((phrase, position) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an event's phrases never change
        <Fragment key={position}>
          {position > 0 ? ', ' : null}
          {phrase}
        </Fragment>
      ))}
      {where ? (
        <>
          {' in '}
          <RunLink id={event.runId} title={runTitle} itemId={items > 1 ? null : event.itemId} />
        </>
      ) : null}
      <Reason event={event} />
      {bare ? null : (
        <>
          {' · '}
          <TimeAgo at={event.at} />
        </>
      )}
    </span>
  );
}

function Reason({ event }: { event: EventFacts }) {
  if (event.type !== 'item.answered') return null;
  const reason = reasonOf((event.data as EventDataByType['item.answered']).after);
  if (!reason) return null;
  return (
    <>
      : “<PlainText text={oneLine(reason)} />”
    </>
  );
}
