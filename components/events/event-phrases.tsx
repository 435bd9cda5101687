import type { ReactNode } from 'react';
import { roleNamed } from '@/components/identity/role.words';
import { ruleWords } from '@/components/items/strength.words';
import type { EvidenceKind } from '@/lib/model/answer.types';
import type { EventDataByType, RunClaims } from '@/lib/model/event.types';
import type { Stage } from '@/lib/model/stage';
import { STAGE_WORDS } from '@/lib/model/stage.words';
import { STATUS_RULES } from '@/lib/model/status';
import { answerPhrases } from './answer-phrases';
import { type EventFacts, type Known, Name, oneLine, RunLink, type Saying } from './event-parts';
import { REVIEW_SAYINGS } from './review-phrases';
import { WAIVER_SAYINGS, waiverPhrase } from './waiver-phrases';

type Sayings = { [T in keyof EventDataByType]: Saying<EventDataByType[T]> };

const UNDID = 'undid a change and ';

const SAYINGS: Sayings = {
  ...REVIEW_SAYINGS,
  ...WAIVER_SAYINGS,
  'project.created': ({ name }) => [
    <>
      created the project <Name>{name}</Name>
    </>,
  ],
  'project.changed': ({ after }) => projectPhrases(after),
  'project.deleted': () => ['deleted the project'],
  'project.restored': () => ['restored the project'],
  'member.added': ({ personId, name, role, invitedBy }, { actor }) => {
    const as = role ? ` as a ${roleNamed(role)}` : '';
    if (invitedBy) return [`joined the project${as}, invited by ${invitedBy.name}`];
    return [personId === actor.id ? 'joined the project' : `added ${name} to the project${as}`];
  },
  'member.changed': ({ personId, name, before, after, invitedBy }, { actor }) => {
    const role = roleNamed(after.role);
    if (invitedBy) return [`became a ${role} of the project, invited by ${invitedBy.name}`];
    return [
      personId === actor.id && before.role === 'lead'
        ? 'stepped down as a lead of the project'
        : `made ${personId === actor.id ? 'themselves' : name} a ${role} of the project`,
    ];
  },
  'member.removed': ({ personId, name }, { actor }) => [
    personId === actor.id ? 'left the project' : `removed ${name} from the project`,
  ],
  'token.created': ({ name, role }) => [
    <>
      made the token <Name>{name}</Name>, a {roleNamed(role)} of the project
    </>,
  ],
  'token.revoked': ({ name }) => [
    <>
      revoked the token <Name>{name}</Name>
    </>,
  ],
  'run.created': ({ title, claims }, { runId }) => [
    <>
      started <RunLink id={runId} title={title} />
    </>,
    ...(claims ? [claimsPhrase(claims)] : []),
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
  'item.answered': (
    { text, before, after, undoes, rejects, again, waiver },
    { actor, at },
    { nameOf, items },
  ) => {
    const step =
      waiver && !undoes && items === 1 ? waiverPhrase(text, waiver, at, after.status) : null;
    if (step) return [step];
    const answered = { before, after, actorId: actor.id, at, items };
    const name = items > 1 ? `${items} items` : text;
    if (rejects) return [saying('rejected the claim of', items, text)];
    const told = answerPhrases(<Name>{name}</Name>, answered, nameOf);
    const phrases = again ? [...told, toConfirm(items)] : told;
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
  'answer.confirmed': ({ text }, _, { items }) => [saying('confirmed', items, text)],
  'answer.unconfirmed': ({ text }, _, { items }) => [
    saying('took back the confirmation of', items, text),
  ],
  'evidence.added': ({ text, evidence, undoes, answer }) => [
    <>
      {undoes ? UNDID : null}added {what(evidence)} to <Name>{text}</Name>
    </>,
    ...(answer?.again ? [toConfirm(1)] : []),
  ],
  'evidence.removed': ({ text, evidence, undoes, answer }) => [
    <>
      {undoes ? UNDID : null}removed {what(evidence)} from <Name>{text}</Name>
    </>,
    ...(answer?.again ? [toConfirm(1)] : []),
  ],
  'comment.added': ({ text, comment }) => [
    <>
      commented on <Name>{text}</Name>: “{oneLine(comment.body)}”
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
  'history.redacted': ({ lines }) => [
    `An account was deleted; its name was removed from ${lines.length === 1 ? '1 event' : `${lines.length} events`}`,
  ],
};

/** Whoever can only claim changed something of it. */
const toConfirm = (items: number) =>
  items > 1 ? 'which are to be confirmed again' : 'which is to be confirmed again';

/** A file is named: its name says what it is. */
const what = ({ kind, text }: { kind: EvidenceKind; text: string | null }): ReactNode =>
  kind === 'upload' ? (
    <>
      the file <Name>{text ?? ''}</Name>
    </>
  ) : (
    'evidence'
  );

/** What somebody did, in phrases without the person: "marked *Write tests* done". */
export function phrasesOf(event: EventFacts, known: Known): ReactNode[] {
  const say = SAYINGS[event.type as keyof Sayings] as Saying<object> | undefined;
  // A server newer than the page may know more types.
  return say ? say(event.data, event, known) : [`made a change (${event.type})`];
}

const saying = (did: string, items: number, text: string) => (
  <>
    {did} <Name>{items > 1 ? `${items} items` : text}</Name>
  </>
);

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
  if (after.access === 'private' || after.access === 'members')
    phrases.push('restricted the project to its members');
  if (after.guests !== undefined) {
    phrases.push(after.guests ? 'allowed guests in reviews' : 'stopped allowing guests in reviews');
  }
  if (after.signersApart !== undefined) {
    phrases.push(
      after.signersApart
        ? 'kept those who answered from signing off'
        : 'let those who answered sign off',
    );
  }
  for (const [stage, rule] of Object.entries(after.stageRules ?? {})) {
    phrases.push(`set what counts as done in ${STAGE_WORDS[stage as Stage]}: ${ruleWords(rule)}`);
  }
  if (after.badge !== undefined) {
    phrases.push(after.badge ? 'made the badge public' : 'made the badge private');
  }
  if (after.archived !== undefined) {
    phrases.push(after.archived ? 'archived the project' : 'unarchived the project');
  }
  return phrases;
}

/** "took over what its document claims: 3 done, 1 not applicable" */
function claimsPhrase({ done, notApplicable }: RunClaims): string {
  const parts = [
    ...(done.length > 0 ? [`${done.length} ${STATUS_RULES.done.counted}`] : []),
    ...(notApplicable.length > 0
      ? [`${notApplicable.length} ${STATUS_RULES.not_applicable.counted}`]
      : []),
  ];
  return `took over what its document claims: ${parts.join(', ')}`;
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
