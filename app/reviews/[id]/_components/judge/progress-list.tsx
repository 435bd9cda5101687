'use client';

import { Check } from 'lucide-react';
import { memo, useMemo } from 'react';
import { Avatar } from '@/components/ui/avatar';
import { Card } from '@/components/ui/card';
import { faceOf, here } from '../../_store/review-state';
import { useReview } from '../review-provider';
import { WORDS } from './judge.words';

/** How far each participant has come. What they voted stays theirs. */
export function ProgressList() {
  const total = useReview((state) => state.server.items.length);
  // A text stays the same when somebody votes, and only then is the list left alone.
  const joined = useReview(({ server }) =>
    server.participants.flatMap((one) => (one.joined ? one.id : [])).join(' '),
  );
  const done = useReview(
    ({ server }) =>
      server.participants.filter((one) => one.joined && one.voteCount >= total).length,
  );
  const ids = useMemo(() => joined.split(' ').filter(Boolean), [joined]);
  return (
    <Card
      title={WORDS.progress}
      flush
      actions={
        <span className="text-[0.8125rem] whitespace-nowrap text-muted tabular-nums">
          {WORDS.doneOf(done, ids.length)}
        </span>
      }
    >
      {ids.length === 0 ? (
        <p className="p-4 text-sm text-muted">{WORDS.noneJoined}</p>
      ) : (
        <ul className="max-h-80 divide-y divide-line overflow-y-auto" data-scrolls>
          {ids.map((id) => (
            <Row key={id} id={id} total={total} />
          ))}
        </ul>
      )}
    </Card>
  );
}

const Row = memo(function Row({ id, total }: { id: string; total: number }) {
  const one = useReview(({ server }) => server.participants.find((person) => person.id === id));
  const isMe = useReview((state) => state.server.me.participantId === id);
  const isHere = useReview((state) => here(state).has(id));
  // Mine counts what I did, also what is still on its way.
  const mine = useReview((state) => (isMe ? state.votes.size : 0));
  if (!one) return null;
  const votes = Math.max(mine, one.voteCount);
  const width = total === 0 ? 0 : (Math.min(votes, total) / total) * 100;
  return (
    <li className="flex items-center gap-2.5 px-4 py-2 text-sm [content-visibility:auto] [contain-intrinsic-size:auto_2.75rem]">
      <Avatar person={faceOf(one)} size="s" decorative className={isHere ? '' : 'grayscale'} />
      <div className="min-w-0 flex-1">
        <p className="flex items-baseline justify-between gap-2">
          <span className="truncate">
            {isMe ? WORDS.you : one.name}
            {isHere ? null : <span className="text-[0.8125rem] text-muted">{WORDS.away}</span>}
          </span>
          <span className="flex shrink-0 items-center gap-1 text-[0.8125rem] whitespace-nowrap text-muted tabular-nums">
            {votes >= total ? <Check className="size-3.5 text-done" /> : null}
            {votes}/{total}
          </span>
        </p>
        <svg
          aria-hidden="true"
          width="100%"
          height={3}
          className="mt-1 block overflow-hidden rounded-full bg-bar-open"
        >
          <rect className="fill-accent" width={`${width}%`} height="100%" />
        </svg>
      </div>
    </li>
  );
});
