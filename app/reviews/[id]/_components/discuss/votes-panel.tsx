'use client';

import { Eye, RotateCcw } from 'lucide-react';
import { useMemo } from 'react';
import { Avatar } from '@/components/avatar';
import { Button } from '@/components/button';
import { LazyMarkdown } from '@/components/markdown-lazy';
import { Part } from '@/components/part';
import { TallyBar, tallyWords } from '@/components/tally-bar';
import { VoteMark } from '@/components/vote-mark';
import type { Vote } from '@/lib/reviews/review.types';
import type { ReviewItem } from '../../_store/review.types';
import { faceOf, isFacilitator, takesPart, takesVote } from '../../_store/review-state';
import { VoteButtons } from '../judge/vote-buttons';
import { VoteComment } from '../judge/vote-comment';
import { useReview, useScreen } from '../review-provider';
import { useBusy } from '../use-busy';

/** Dissent is what there is to talk about. */
const ORDER: Record<Vote, number> = { needs_work: 0, unsure: 1, not_applicable: 2, pass: 3 };

/** Who voted what on an item and why; before they are revealed, how many did. */
export function VotesPanel({ one }: { one: ReviewItem }) {
  const { reveal, voteAgain } = useScreen();
  const leads = useReview((state) => isFacilitator(state) && takesPart(state));
  const open = useReview((state) => takesVote(state, one));
  const [busy, run] = useBusy();
  return (
    <Part title={one.round > 1 ? `Votes, round ${one.round}` : 'Votes'}>
      {one.tally ? (
        <div className="mb-3">
          <TallyBar tally={one.tally} />
          <p aria-hidden="true" className="mt-1 text-[0.8125rem] text-muted">
            {tallyWords(one.tally)}
          </p>
        </div>
      ) : null}
      {one.revealed ? <Revealed one={one} /> : <Hidden one={one} />}
      {open ? (
        <div className="mt-3 space-y-3 rounded-card border border-accent/40 bg-accent-soft/40 p-3">
          <p className="text-sm font-semibold">Vote again, knowing what was said</p>
          <VoteButtons id={one.id} />
          <VoteComment key={`${one.id}-${one.round}`} id={one.id} />
        </div>
      ) : null}
      {leads ? (
        <div className="mt-3 flex flex-wrap gap-2">
          {one.revealed ? null : (
            <Button
              size="s"
              icon={<Eye />}
              busy={busy}
              aria-keyshortcuts="r"
              onClick={() => run(() => reveal(one.id))}
            >
              Reveal the votes
            </Button>
          )}
          {one.revealed ? (
            <Button
              size="s"
              icon={<RotateCcw />}
              busy={busy}
              onClick={() => run(() => voteAgain(one.id, one.round))}
            >
              Vote again
            </Button>
          ) : null}
        </div>
      ) : null}
    </Part>
  );
}

function Hidden({ one }: { one: ReviewItem }) {
  const joined = useReview(
    (state) => state.server.participants.filter((person) => person.joined).length,
  );
  return (
    <p role="status" className="text-sm text-muted">
      {one.round > 1
        ? `${one.voteCount} of ${joined} have voted in this round. Votes are hidden until they are revealed.`
        : 'Who voted what shows when the item is called up.'}
    </p>
  );
}

function Revealed({ one }: { one: ReviewItem }) {
  const participants = useReview((state) => state.server.participants);
  const votes = useMemo(
    () =>
      [...one.votes].sort((a, b) => ORDER[a.vote] - ORDER[b.vote] || a.name.localeCompare(b.name)),
    [one.votes],
  );
  const faces = useMemo(
    () => new Map(participants.map((one) => [one.id, faceOf(one)])),
    [participants],
  );
  const silent = useMemo(() => {
    const voted = new Set(one.votes.map(({ participantId }) => participantId));
    return participants.filter((person) => person.joined && !voted.has(person.id));
  }, [participants, one.votes]);
  return (
    <>
      {votes.length === 0 ? <p className="text-sm text-muted">Nobody voted on it.</p> : null}
      <ul className="divide-y divide-line">
        {votes.map(({ participantId, name, vote, comment }) => (
          <li key={participantId} className="flex items-start gap-2.5 py-2">
            <Avatar
              person={faces.get(participantId) ?? { id: participantId, name }}
              size="s"
              decorative
              className="mt-0.5"
            />
            <div className="min-w-0 flex-1">
              <p className="flex flex-wrap items-center gap-x-3 text-sm">
                <span className="font-medium">{name}</span>
                <VoteMark vote={vote} />
              </p>
              {comment ? <LazyMarkdown source={comment} compact /> : null}
            </div>
          </li>
        ))}
      </ul>
      {silent.length > 0 && votes.length > 0 ? (
        <p className="mt-1 text-[0.8125rem] text-muted">
          No vote: {silent.map(({ name }) => name).join(', ')}
        </p>
      ) : null}
    </>
  );
}
