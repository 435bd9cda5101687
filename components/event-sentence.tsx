import Link from 'next/link';
import { Fragment, type ReactNode } from 'react';
import type { EventDataByType, ProjectEvent } from '@/lib/events/event.types';
import { answerPhrases, type NameOf, reasonOf } from './answer-phrases';
import { TimeAgo } from './time-ago';

/** An event as the list and the live stream give it. */
export type EventFacts = Pick<ProjectEvent, 'actor' | 'runId' | 'itemId' | 'at'> & {
  type: string;
  data: object;
};

export interface EventSentenceProps {
  event: EventFacts;
  /** Who the ids in an event are; without them a person is "someone". */
  people?: readonly { id: string; name: string }[];
  /** The title of the event's run; without it the sentence does not say where. */
  runTitle?: string | undefined;
  /** Leaves out who did it and when, for a line under a heading that says so. */
  bare?: boolean;
}

/** What happened, in a sentence: "Ada marked *Write tests* done in *POST /orders* · 3 minutes ago". */
export function EventSentence({ event, people = [], runTitle, bare = false }: EventSentenceProps) {
  const nameOf: NameOf = (id) => people.find((person) => person.id === id)?.name;
  const where = runTitle && event.runId && !event.type.startsWith('run.');
  return (
    <span>
      {bare ? null : <strong className="font-semibold">{event.actor.name} </strong>}
      {phrasesOf(event, nameOf).map((phrase, position) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an event's phrases never change
        <Fragment key={position}>
          {position > 0 ? ', ' : null}
          {phrase}
        </Fragment>
      ))}
      {where ? (
        <>
          {' in '}
          <RunLink id={event.runId} title={runTitle} itemId={event.itemId} />
        </>
      ) : null}
      <Reason event={event} />
      {bare ? null : (
        <span className="text-muted">
          {' · '}
          <TimeAgo at={event.at} />
        </span>
      )}
    </span>
  );
}

function Reason({ event }: { event: EventFacts }) {
  if (event.type !== 'item.answered') return null;
  const reason = reasonOf((event.data as EventDataByType['item.answered']).after);
  if (!reason) return null;
  return <span className="text-muted">: “{shorten(reason)}”</span>;
}

function RunLink(run: { id: string | null; title: string; itemId?: string | null }) {
  if (!run.id) return <Name>{run.title}</Name>;
  return (
    <Link
      href={`/runs/${run.id}${run.itemId ? `?item=${run.itemId}` : ''}`}
      className="font-medium hover:underline"
    >
      {run.title}
    </Link>
  );
}

function Name({ children }: { children: ReactNode }) {
  return <em className="font-medium not-italic">{children}</em>;
}

type Sayings = {
  [T in keyof EventDataByType]: (
    data: EventDataByType[T],
    event: EventFacts,
    nameOf: NameOf,
  ) => ReactNode[];
};

const SAYINGS: Sayings = {
  'project.created': ({ name }) => [
    <>
      made the project <Name>{name}</Name>
    </>,
  ],
  'project.changed': ({ after }) => projectPhrases(after),
  'project.deleted': () => ['deleted the project'],
  'project.restored': () => ['brought the project back'],
  'member.added': ({ personId, name }, { actor }) => [
    personId === actor.id ? 'joined the project' : `added ${name} to the project`,
  ],
  'member.removed': ({ personId, name }, { actor }) => [
    personId === actor.id ? 'left the project' : `took ${name} out of the project`,
  ],
  'run.created': ({ title }, { runId }) => [
    <>
      started <RunLink id={runId} title={title} />
    </>,
  ],
  'run.changed': ({ before, after }, { runId }) => runPhrases(before, after, runId),
  'run.deleted': ({ title }) => [
    <>
      deleted <Name>{title}</Name>
    </>,
  ],
  'run.restored': ({ title }, { runId }) => [
    <>
      brought <RunLink id={runId} title={title} /> back
    </>,
  ],
  'item.answered': ({ text, before, after, undoes }, { actor, at }, nameOf) => {
    const answered = { before, after, actorId: actor.id, at };
    const phrases = answerPhrases(<Name>{text}</Name>, answered, nameOf);
    return undoes ? [<>undid a change: {phrases[0]}</>, ...phrases.slice(1)] : phrases;
  },
  'evidence.added': ({ text }) => [
    <>
      added evidence to <Name>{text}</Name>
    </>,
  ],
  'evidence.removed': ({ text }) => [
    <>
      removed evidence from <Name>{text}</Name>
    </>,
  ],
  'comment.added': ({ text, comment }) => [
    <>
      commented on <Name>{text}</Name>
      <span className="text-muted">: “{shorten(comment.body)}”</span>
    </>,
  ],
  'comment.changed': ({ text }) => [
    <>
      changed a comment on <Name>{text}</Name>
    </>,
  ],
  'comment.removed': ({ text }) => [
    <>
      removed a comment from <Name>{text}</Name>
    </>,
  ],
};

function phrasesOf(event: EventFacts, nameOf: NameOf): ReactNode[] {
  const say = SAYINGS[event.type as keyof Sayings] as
    | ((data: object, event: EventFacts, nameOf: NameOf) => ReactNode[])
    | undefined;
  // A server newer than the page may know more types.
  return say ? say(event.data, event, nameOf) : [`made a change (${event.type})`];
}

function projectPhrases(after: EventDataByType['project.changed']['after']): ReactNode[] {
  const phrases: ReactNode[] = [];
  if (after.name !== undefined) {
    phrases.push(
      <>
        renamed the project <Name>{after.name}</Name>
      </>,
    );
  }
  if (after.description !== undefined) phrases.push('changed the description');
  if (after.access === 'team') phrases.push('opened the project to everyone here');
  if (after.access === 'members') phrases.push('closed the project to its members');
  if (after.archived !== undefined) {
    phrases.push(after.archived ? 'archived the project' : 'took the project out of the archive');
  }
  return phrases;
}

function runPhrases(
  before: EventDataByType['run.changed']['before'],
  after: EventDataByType['run.changed']['after'],
  runId: string | null,
): ReactNode[] {
  const phrases: ReactNode[] = [];
  if (after.title !== undefined) {
    phrases.push(
      <>
        renamed <Name>{before.title}</Name> to <RunLink id={runId} title={after.title} />
      </>,
    );
  }
  if (after.archived !== undefined) {
    phrases.push(after.archived ? 'archived a run' : 'took a run out of the archive');
  }
  return phrases;
}

const shorten = (text: string) => {
  const letters = [...text.replace(/\s+/g, ' ').trim()];
  return letters.length > 120 ? `${letters.slice(0, 119).join('')}…` : letters.join('');
};
