import {
  answeredByWords,
  claimedByDocumentWords,
  lackWords,
} from '@/components/items/answered.words';
import { StrengthMark } from '@/components/items/strength-mark';
import { TimeAgo } from '@/components/time/time-ago';
import { isDocumentClaim } from '@/lib/model/strength';
import { evidenceOf, lacksNow, ruleFor } from '../../_store/counting';
import type { ReviewItem } from '../../_store/review.types';
import { nameOf } from '../../_store/review-state';
import { WORDS } from '../../review.words';
import { useReview } from '../review-provider';

/** The mark of an answer that is only claimed, or that does not count yet. */
export function ItemStrength({ one }: { one: ReviewItem }) {
  const rule = useReview(({ server }) => ruleFor(server, one));
  const evidence = useReview(({ server }) => evidenceOf(server, one));
  return <StrengthMark item={one.item} rule={rule} evidence={evidence} />;
}

/** Who gave an answer, through what and who confirmed it, and what it needs before it counts. */
export function WhoAnswered({ one }: { one: ReviewItem }) {
  const { answeredBy, answeredAt, answeredVia, confirmedBy, status, strength } = one.item;
  const by = useReview((state) => nameOf(state, answeredBy));
  const confirmer = useReview((state) => (confirmedBy ? nameOf(state, confirmedBy) : null));
  const lacking = useReview(({ server }) => lackWords(lacksNow(server, one), ruleFor(server, one)));
  // Of what is waived, the waiver says who agreed.
  if (!answeredAt || status === 'waived') return null;
  return (
    <div className="space-y-1 text-[0.8125rem] text-muted [overflow-wrap:anywhere]">
      <p>
        {isDocumentClaim(one.item)
          ? claimedByDocumentWords(strength)
          : answeredByWords(strength, by, answeredVia)}
        , <TimeAgo at={answeredAt} />
      </p>
      {confirmer ? <p>{WORDS.confirmedBy(confirmer)}</p> : null}
      {lacking ? <p className="text-claim">{WORDS.notCountedYet(lacking)}</p> : null}
    </div>
  );
}
