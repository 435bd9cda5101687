import type { ReactNode } from 'react';
import Link from '@/components/ui/link';
import type { Decision } from '@/lib/model/review.types';
import type { ReviewEventData } from '@/lib/model/review-event.types';
import { type EventFacts, Name, oneLine, RunLink, type Saying } from './event-parts';

type ReviewSayings = { [T in keyof ReviewEventData]: Saying<ReviewEventData[T]> };

const DECIDED: Record<Decision, string> = {
  accepted: 'accepted',
  needs_work: 'sent back for work',
  not_applicable: 'decided not applicable:',
  deferred: 'deferred',
};

const PHASED = {
  lobby: 'opened the lobby of',
  judging: 'began the judging in',
  discussing: 'began the discussion in',
  closed: 'closed',
};

/** What happens in reviews, in phrases without the person. */
export const REVIEW_SAYINGS: ReviewSayings = {
  'review.prepared': ({ name }, event) => [
    <>
      prepared the review <ReviewLink event={event} name={name} />
    </>,
  ],
  'review.changed': (_, event) => [
    <>
      changed the settings of <ReviewLink event={event} />
    </>,
  ],
  'review.removed': ({ name }) => [
    <>
      removed the review <Name>{name}</Name>
    </>,
  ],
  'review.joined': (_, event) => [
    <>
      joined <ReviewLink event={event} />
    </>,
  ],
  'review.invited': ({ name }, event) => [
    <>
      invited {name} to <ReviewLink event={event} />
    </>,
  ],
  'review.dismissed': ({ name }, event) => [
    <>
      took {name} out of <ReviewLink event={event} />
    </>,
  ],
  'review.ready': ({ ready }, event) => [
    <>
      {ready ? 'is ready for' : 'is not ready yet for'} <ReviewLink event={event} />
    </>,
  ],
  'review.guests': ({ open }, event) => [
    <>
      {open ? 'made a guest link for' : 'closed the guest link of'} <ReviewLink event={event} />
    </>,
  ],
  'review.phased': ({ to, name }, event) => [
    <>
      {PHASED[to]} <ReviewLink event={event} name={name} />
    </>,
  ],
  'review.voted': (_, event, { items }) => [
    <>
      judged {items > 1 ? `${items} items` : 'an item'} in <ReviewLink event={event} />
    </>,
  ],
  'review.revealed': (_, event, { items }) => [
    <>
      revealed the votes on {items > 1 ? `${items} items` : 'an item'} in{' '}
      <ReviewLink event={event} />
    </>,
  ],
  'review.reopened': (_, event) => [
    <>
      asked for another vote on an item in <ReviewLink event={event} />
    </>,
  ],
  'review.noted': (_, event) => [
    <>
      wrote a note in <ReviewLink event={event} />
    </>,
  ],
  'review.decided': ({ text, decision, reason, against }) => [
    <>
      {DECIDED[decision]} <Name>{text}</Name>
      {against ? ` against ${against.count} of ${against.of} votes` : null}
      {reason ? `: “${oneLine(reason)}”` : null}
    </>,
  ],
  'review.spotlit': ({ reviewItemId }, event) => [
    <>
      {reviewItemId ? 'moved the discussion to an item in' : 'took the item off the discussion in'}{' '}
      <ReviewLink event={event} />
    </>,
  ],
  'review.timed': (_, event) => [
    <>
      gave more time in <ReviewLink event={event} />
    </>,
  ],
  'review.led': ({ name, how }, event) => [
    <>
      {how === 'taken over' ? 'took over' : `handed over to ${name}:`} <ReviewLink event={event} />
    </>,
  ],
  'run.signed': (_, { runId }, { runTitle }) => [
    <>
      signed off <RunLink id={runId} title={runTitle ?? 'the run'} />
    </>,
  ],
  'sign-off.stale': ({ signOffs }) => [`made ${signOffsOf(signOffs)} stale`],
  'sign-off.valid': ({ signOffs }) => [`made ${signOffsOf(signOffs)} valid again`],
  'action.added': ({ action, text }) => [
    <>
      noted an action for <Name>{text}</Name>: “{oneLine(action.text)}”
    </>,
  ],
  'action.changed': ({ after, text }) => [
    <>
      {after.done ? 'finished' : after.done === false ? 'reopened' : 'changed'} an action for{' '}
      <Name>{text}</Name>
    </>,
  ],
  'action.removed': ({ text }) => [
    <>
      removed an action of <Name>{text}</Name>
    </>,
  ],
};

/** "the sign-offs by Ada and Bo" */
function signOffsOf(signOffs: readonly { personName: string }[]): string {
  const names = [...new Set(signOffs.map(({ personName }) => personName))];
  return `the sign-off${names.length > 1 ? 's' : ''} by ${NAMES.format(names)}`;
}

const NAMES = new Intl.ListFormat('en-GB', { type: 'conjunction' });

function ReviewLink({ event, name = 'the review' }: { event: EventFacts; name?: ReactNode }) {
  if (!event.reviewId) return <Name>{name}</Name>;
  return (
    <Link
      href={`/reviews/${event.reviewId}`}
      className="font-medium text-ink underline decoration-line-strong underline-offset-2 hover:decoration-current"
    >
      {name}
    </Link>
  );
}
