import { useMemo } from 'react';
import { TallyBar, tallyWords } from '@/app/reviews/[id]/_components/tally-bar';
import { VoteMark } from '@/app/reviews/[id]/_components/vote-mark';
import { LazyMarkdown } from '@/components/markdown/markdown-lazy';
import { Avatar } from '@/components/ui/avatar';
import type { Vote } from '@/lib/model/review.types';
import type { ReviewItem } from '../../_store/review.types';
import { faceOf, nameOf } from '../../_store/review-state';
import { WORDS } from '../../review.words';
import { useReview } from '../review-provider';

/** Dissent is what there is to talk about. */
const ORDER: Record<Vote, number> = { needs_work: 0, unsure: 1, not_applicable: 2, pass: 3 };

/** How many voted what, in a bar and in words; nothing while that is hidden. */
export function TallyFacts({ one }: { one: ReviewItem }) {
  if (!one.tally) return null;
  return (
    <div className="mb-3">
      <TallyBar tally={one.tally} />
      <p aria-hidden="true" className="mt-1 text-[0.8125rem] text-muted">
        {tallyWords(one.tally)}
      </p>
    </div>
  );
}

/** The name of a participant, told apart from others of that name. */
export function Voter({ id }: { id: string }) {
  return useReview((state) => nameOf(state, id));
}

/** Who voted what and why, those who disagree first, and who did not vote. */
export function RevealedVotes({ one }: { one: ReviewItem }) {
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
  const guests = useMemo(
    () => new Set(participants.filter((one) => one.isGuest).map(({ id }) => id)),
    [participants],
  );
  const silent = useMemo(() => {
    const voted = new Set(one.votes.map(({ participantId }) => participantId));
    return participants.filter((person) => person.joined && !voted.has(person.id));
  }, [participants, one.votes]);
  return (
    <>
      {votes.length === 0 ? <p className="text-sm text-muted">{WORDS.nobodyVoted}</p> : null}
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
                <span className="font-medium">
                  {guests.has(participantId) ? (
                    WORDS.guestNamed(name)
                  ) : (
                    <Voter id={participantId} />
                  )}
                </span>
                <VoteMark vote={vote} />
              </p>
              {comment ? <LazyMarkdown source={comment} compact /> : null}
            </div>
          </li>
        ))}
      </ul>
      {silent.length > 0 && votes.length > 0 ? (
        <p className="mt-1 text-[0.8125rem] text-muted">
          {WORDS.noVote(silent.map(({ name }) => name))}
        </p>
      ) : null}
    </>
  );
}
