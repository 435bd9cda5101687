import Link from 'next/link';
import type { ReactNode } from 'react';
import type { EventDataByType, ProjectEvent } from '@/lib/events/event.types';
import { answerPhrases, type NameOf } from './answer-phrases';
import { REVIEW_SAYINGS } from './review-phrases';

/** An event as the list and the live stream give it. */
export type EventFacts = Pick<ProjectEvent, 'actor' | 'runId' | 'itemId' | 'reviewId' | 'at'> & {
  type: string;
  data: object;
};

/** A run's title, leading to it, or to one of its items. */
export function RunLink(run: { id: string | null; title: string; itemId?: string | null }) {
  if (!run.id) return <Name>{run.title}</Name>;
  return (
    <Link
      href={`/runs/${run.id}${run.itemId ? `?item=${run.itemId}` : ''}`}
      className="font-medium text-ink underline decoration-line-strong underline-offset-2 hover:decoration-current"
    >
      {run.title}
    </Link>
  );
}

/** What an event is about, set apart from the words around it. */
export function Name({ children }: { children: ReactNode }) {
  return <em className="font-medium text-ink not-italic">{children}</em>;
}

/** What a sentence needs to know beside the event. */
export interface Known {
  nameOf: NameOf;
  items: number;
  runTitle: string | undefined;
}

export type Saying<Data> = (data: Data, event: EventFacts, known: Known) => ReactNode[];
type Sayings = { [T in keyof EventDataByType]: Saying<EventDataByType[T]> };

const SAYINGS: Sayings = {
  ...REVIEW_SAYINGS,
  'project.created': ({ name }) => [
    <>
      made the project <Name>{name}</Name>
    </>,
  ],
  'project.changed': ({ after }) => projectPhrases(after),
  'project.deleted': () => ['deleted the project'],
  'project.restored': () => ['brought the project back'],
  'member.added': ({ personId, name, role }, { actor }) => [
    personId === actor.id
      ? 'joined the project'
      : `added ${name} to the project${role === 'lead' ? ' as a lead' : ''}`,
  ],
  'member.changed': ({ personId, name, after }, { actor }) => [
    after.role === 'lead'
      ? `made ${personId === actor.id ? 'themselves' : name} a lead of the project`
      : personId === actor.id
        ? 'stepped down as a lead of the project'
        : `made ${name} a plain member of the project`,
  ],
  'member.removed': ({ personId, name }, { actor }) => [
    personId === actor.id ? 'left the project' : `took ${name} out of the project`,
  ],
  'run.created': ({ title }, { runId }) => [
    <>
      started <RunLink id={runId} title={title} />
    </>,
  ],
  'run.changed': ({ before, after }, { runId }, { runTitle }) =>
    runPhrases(before, after, { id: runId, title: after.title ?? runTitle ?? 'the run' }),
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
  'item.answered': ({ text, before, after, undoes }, { actor, at }, { nameOf, items }) => {
    const answered = { before, after, actorId: actor.id, at, items };
    const name = items > 1 ? `${items} items` : text;
    const phrases = answerPhrases(<Name>{name}</Name>, answered, nameOf);
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
      commented on <Name>{text}</Name>: “{shorten(comment.body)}”
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

/** What somebody did, in phrases without the person: "marked *Write tests* done". */
export function phrasesOf(event: EventFacts, known: Known): ReactNode[] {
  const say = SAYINGS[event.type as keyof Sayings] as Saying<object> | undefined;
  // A server newer than the page may know more types.
  return say ? say(event.data, event, known) : [`made a change (${event.type})`];
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
  if (after.guests !== undefined) {
    phrases.push(after.guests ? 'let guests into reviews' : 'closed reviews to guests');
  }
  if (after.badge !== undefined) {
    phrases.push(after.badge ? 'made the badge public' : 'took the badge away');
  }
  if (after.archived !== undefined) {
    phrases.push(after.archived ? 'archived the project' : 'took the project out of the archive');
  }
  return phrases;
}

function runPhrases(
  before: EventDataByType['run.changed']['before'],
  after: EventDataByType['run.changed']['after'],
  run: { id: string | null; title: string },
): ReactNode[] {
  const phrases: ReactNode[] = [];
  if (after.title !== undefined) {
    phrases.push(
      <>
        renamed <Name>{before.title}</Name> to <RunLink {...run} />
      </>,
    );
  }
  if (after.archived !== undefined) {
    phrases.push(
      after.archived ? (
        <>
          archived <RunLink {...run} />
        </>
      ) : (
        <>
          took <RunLink {...run} /> out of the archive
        </>
      ),
    );
  }
  return phrases;
}

/** One line of what may be a long text. */
export const shorten = (text: string) => {
  const letters = [...text.replace(/\s+/g, ' ').trim()];
  return letters.length > 120 ? `${letters.slice(0, 119).join('')}…` : letters.join('');
};
