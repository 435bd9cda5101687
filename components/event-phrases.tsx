import type { ReactNode } from 'react';
import type { EventDataByType } from '@/lib/events/event.types';
import { answerPhrases } from './answer-phrases';
import { type EventFacts, type Known, Name, RunLink, type Saying, shorten } from './event-parts';
import { REVIEW_SAYINGS } from './review-phrases';

type Sayings = { [T in keyof EventDataByType]: Saying<EventDataByType[T]> };

const UNDID = 'undid a change and ';

const SAYINGS: Sayings = {
  ...REVIEW_SAYINGS,
  'project.created': ({ name }) => [
    <>
      created the project <Name>{name}</Name>
    </>,
  ],
  'project.changed': ({ after }) => projectPhrases(after),
  'project.deleted': () => ['deleted the project'],
  'project.restored': () => ['restored the project'],
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
    personId === actor.id ? 'left the project' : `removed ${name} from the project`,
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
      restored <RunLink id={runId} title={title} />
    </>,
  ],
  'item.answered': ({ text, before, after, undoes }, { actor, at }, { nameOf, items }) => {
    const answered = { before, after, actorId: actor.id, at, items };
    const name = items > 1 ? `${items} items` : text;
    const phrases = answerPhrases(<Name>{name}</Name>, answered, nameOf);
    return undoes
      ? [
          <>
            {UNDID}
            {phrases[0]}
          </>,
          ...phrases.slice(1),
        ]
      : phrases;
  },
  'evidence.added': ({ text, undoes }) => [
    <>
      {undoes ? UNDID : null}added evidence to <Name>{text}</Name>
    </>,
  ],
  'evidence.removed': ({ text, undoes }) => [
    <>
      {undoes ? UNDID : null}removed evidence from <Name>{text}</Name>
    </>,
  ],
  'comment.added': ({ text, comment }) => [
    <>
      commented on <Name>{text}</Name>: “{shorten(comment.body)}”
    </>,
  ],
  'comment.changed': ({ text }) => [
    <>
      edited a comment on <Name>{text}</Name>
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
  if (after.access === 'team') phrases.push('opened the project to the whole team');
  if (after.access === 'members') phrases.push('restricted the project to its members');
  if (after.guests !== undefined) {
    phrases.push(after.guests ? 'allowed guests in reviews' : 'stopped allowing guests in reviews');
  }
  if (after.badge !== undefined) {
    phrases.push(after.badge ? 'made the badge public' : 'made the badge private');
  }
  if (after.archived !== undefined) {
    phrases.push(after.archived ? 'archived the project' : 'unarchived the project');
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
          unarchived <RunLink {...run} />
        </>
      ),
    );
  }
  return phrases;
}
