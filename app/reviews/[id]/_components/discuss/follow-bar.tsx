'use client';

import { Eye, EyeOff } from 'lucide-react';
import { useMemo } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { facilitatorSeat, here, isFacilitator } from '../../_store/review-state';
import { WORDS } from '../../review.words';
import { REVIEW_KEYS } from '../keys';
import { useItem, useReview, useScreen } from '../review-provider';

/** Whether I go where the spotlight goes, and the way to leave it or to come back. */
export function FollowBar() {
  const { store, look } = useScreen();
  const following = useReview((state) => state.following);
  const spotlight = useReview((state) => state.server.review.spotlightId);
  const name = useReview((state) => state.server.review.facilitatorName);
  const leads = useReview(isFacilitator);
  const text = useItem(spotlight)?.item.text;
  if (leads) return <Followers />;
  if (following) {
    if (!spotlight) return null;
    return (
      <p className="mb-3 flex flex-wrap items-center gap-2 text-[0.8125rem] text-muted [overflow-wrap:anywhere] print:hidden">
        <Eye className="size-4 text-accent" />
        {WORDS.following(name)}
        <Button
          size="s"
          variant="ghost"
          icon={<EyeOff />}
          onClick={() => store.setState({ at: spotlight, following: false })}
        >
          {WORDS.stopFollowing}
        </Button>
      </p>
    );
  }
  return (
    <Notice
      className="mb-3 print:hidden"
      title={WORDS.elsewhere}
      actions={
        <Button
          size="s"
          variant="primary"
          aria-keyshortcuts={REVIEW_KEYS.follow}
          onClick={() => look(spotlight)}
        >
          {WORDS.follow(name.split(' ')[0] ?? name)}
        </Button>
      }
    >
      <span className="[overflow-wrap:anywhere]">
        {text ? WORDS.isOn(name, text) : WORDS.notChosen(name)}
      </span>
    </Notice>
  );
}

/** For the facilitator: whether the others are along. */
function Followers() {
  const seats = useReview((state) => state.seats);
  const facilitator = useReview((state) => facilitatorSeat(state)?.id);
  const [along, elsewhere] = useMemo(() => {
    const others = [...here({ seats })].filter((id) => id !== facilitator);
    const following = new Set(
      seats.filter((one) => one.following).map(({ participantId }) => participantId),
    );
    const along = others.filter((id) => following.has(id)).length;
    return [along, others.length - along];
  }, [seats, facilitator]);
  if (along + elsewhere === 0) return null;
  return (
    <p className="mb-3 text-[0.8125rem] text-muted tabular-nums">
      {WORDS.followers(along, elsewhere)}
    </p>
  );
}
