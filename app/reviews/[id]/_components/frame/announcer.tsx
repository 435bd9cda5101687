'use client';

import { useReview } from '../review-provider';
import { WORDS } from './frame.words';
import { PHASE_WORDS } from './phase-steps';

/** Says the turns of a review to those who cannot see them: its phase, who leads, what is called up. */
export function Announcer() {
  const phase = useReview((state) => state.server.review.phase);
  const facilitator = useReview((state) => state.server.review.facilitatorName);
  const text = useReview(({ server, places }) => {
    const place = places.get(server.review.spotlightId ?? '');
    return place === undefined ? null : server.items[place]?.item.text;
  });
  return (
    <p role="status" className="sr-only">
      {WORDS.announced(PHASE_WORDS[phase], facilitator)}
      {phase === 'discussing' && text ? WORDS.underDiscussion(text) : ''}
    </p>
  );
}
