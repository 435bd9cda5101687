import { CalendarDays, CircleCheck, Repeat } from 'lucide-react';
import { dayWords } from '@/components/time/due-date';
import { TimeAgo } from '@/components/time/time-ago';
import { Badge, type Tone } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import Link from '@/components/ui/link';
import type { Phase } from '@/lib/model/review.types';
import type { Review } from './project-data';
import { REVIEWS_WORDS } from './reviews.words';

const PHASE_TONES: Record<Phase, Tone> = {
  lobby: 'neutral',
  judging: 'accent',
  discussing: 'accent',
  closed: 'skip',
};

interface RowProps {
  today: string;
  /** The project takes no changes. */
  fixed: boolean;
  /** The level of each review's heading, 3 unless told. */
  level?: 2 | 3;
}

/** Reviews: those that go on say how far they are, the closed ones what came out. */
export function ReviewList({ reviews, ...rest }: RowProps & { reviews: readonly Review[] }) {
  return (
    <ul className="divide-y divide-line">
      {reviews.map((review) => (
        <ReviewRow key={review.id} review={review} {...rest} />
      ))}
    </ul>
  );
}

function ReviewRow({ review, today, fixed, level = 3 }: RowProps & { review: Review }) {
  const Heading = `h${level}` as const;
  const { id, name, phase, facilitatorName, scheduledOn, closedAt, repeats } = review;
  return (
    <li className="relative px-4 py-3 text-sm transition-colors hover:bg-hover">
      <div className="flex items-start justify-between gap-3">
        <Heading className="min-w-0 font-medium [overflow-wrap:anywhere]">
          <Link href={`/reviews/${id}`} className="-outline-offset-2 after:absolute after:inset-0">
            {name}
          </Link>
        </Heading>
        <Badge tone={PHASE_TONES[phase]}>{REVIEWS_WORDS.phases[phase]}</Badge>
      </div>
      <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-0.5 text-[0.8125rem] text-muted">
        <span>{REVIEWS_WORDS.ledBy(facilitatorName)}</span>
        {closedAt ? (
          <span>
            {REVIEWS_WORDS.closed} <TimeAgo at={closedAt} />
          </span>
        ) : scheduledOn ? (
          <span className="inline-flex items-center gap-1">
            <CalendarDays className="size-3.5 shrink-0" />
            <time dateTime={scheduledOn}>{dayWords(scheduledOn, today)}</time>
          </span>
        ) : null}
        {repeats === 'never' ? null : (
          <span className="inline-flex items-center gap-1">
            <Repeat className="size-3.5 shrink-0" />
            {REVIEWS_WORDS.repeats[repeats]}
          </span>
        )}
      </p>
      {phase === 'closed' ? (
        <Result review={review} fixed={fixed} />
      ) : (
        <Decided review={review} className="mt-2" />
      )}
    </li>
  );
}

function Decided({
  review: { name, decidedCount, itemCount },
  className,
}: {
  review: Review;
  className?: string;
}) {
  return (
    <div className={className}>
      <div className="flex items-center gap-2.5">
        {/* Drawn with attributes: a strict content security policy blocks inline styles. */}
        <svg
          role="img"
          aria-label={REVIEWS_WORDS.decidedOf(name, decidedCount, itemCount)}
          width="100%"
          height={4}
          className="block flex-1 overflow-hidden rounded-full bg-bar-open"
        >
          <rect
            className="fill-bar-done"
            width={`${itemCount === 0 ? 0 : (decidedCount / itemCount) * 100}%`}
            height="100%"
          />
        </svg>
        <span aria-hidden="true" className="shrink-0 text-[0.8125rem] text-muted tabular-nums">
          {REVIEWS_WORDS.decided(decidedCount, itemCount)}
        </span>
      </div>
    </div>
  );
}

function Result({ review, fixed }: { review: Review; fixed: boolean }) {
  const { id, projectId, decidedCount, itemCount, outcomes, name } = review;
  const left = itemCount - decidedCount + outcomes.deferred;
  const told = [
    [outcomes.accepted, REVIEWS_WORDS.accepted],
    [
      outcomes.needs_work,
      outcomes.needs_work === 1 ? REVIEWS_WORDS.sentBackOne : REVIEWS_WORDS.sentBack,
    ],
    [outcomes.not_applicable, REVIEWS_WORDS.notApplicable],
    [left, REVIEWS_WORDS.left],
  ]
    .filter(([count]) => count !== 0)
    .map(([count, word]) => `${count} ${word}`);
  return (
    <div className="mt-1.5 flex flex-wrap items-center justify-between gap-x-3 gap-y-1.5">
      <p className="inline-flex items-center gap-1.5 text-[0.8125rem]">
        {left + outcomes.needs_work === 0 ? (
          <CircleCheck className="size-4 shrink-0 text-done" />
        ) : null}
        {told.join(', ')}
      </p>
      {fixed ? null : (
        <ButtonLink
          size="s"
          href={`/projects/${projectId}/reviews/new?previous=${id}`}
          className="relative z-10"
        >
          {REVIEWS_WORDS.followUp}
          <span className="sr-only">{REVIEWS_WORDS.on(name)}</span>
        </ButtonLink>
      )}
    </div>
  );
}
