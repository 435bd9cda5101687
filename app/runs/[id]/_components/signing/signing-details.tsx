'use client';

import { EventSentence } from '@/components/events/event-sentence';
import { TimeAgo } from '@/components/time/time-ago';
import { Avatar } from '@/components/ui/avatar';
import Link from '@/components/ui/link';
import { useRun } from '../run-provider';
import type { Signing } from './known-signing';
import { signedPart } from './signed-part';
import { withWaived } from './signing.words';
import { DETAILS_WORDS as WORDS } from './signing-details.words';
import type { SigningState } from './signing-state';

/** How many of the changes are told one by one. */
const CHANGES_SHOWN = 20;

/** Who signed when and where, and what changed since: what opens below the line that sums it up. */
export default function SigningDetails({
  signing,
  state,
}: {
  signing: Signing;
  state: SigningState;
}) {
  const people = useRun((run) => run.server.people);
  const title = useRun((run) => run.server.run.title);
  const shown = signing.changes.slice(0, CHANGES_SHOWN);
  const rest = signing.changes.length - shown.length;
  return (
    <div className="mt-3 space-y-3 border-t border-line pt-3">
      <ul className="space-y-2">
        {state.all.map((one) => (
          <li key={one.id} className="flex items-start gap-2.5">
            <Avatar person={{ id: one.personId, name: one.personName }} size="s" decorative />
            <p className="min-w-0 [overflow-wrap:anywhere]">
              <span className="font-medium">{one.personName}</span>
              {WORDS.personSigned}
              <TimeAgo at={one.signedAt} />
              {one.reviewId ? (
                <>
                  {WORDS.signedThere(one.seq)}
                  <Link
                    href={`/reviews/${one.reviewId}`}
                    className="text-accent underline underline-offset-2"
                  >
                    {one.reviewName}
                  </Link>
                </>
              ) : (
                WORDS.signedHere(one.seq)
              )}
              {one.runTitle === title ? null : WORDS.signedAs(one.runTitle)}
              {withWaived(one.waived)}
              {one.stale ? <span className="font-medium text-warn">{WORDS.stale}</span> : null}
            </p>
          </li>
        ))}
      </ul>
      {state.kind === 'stale' ? <p>{WORDS.backAgain}</p> : null}
      {state.valid.length < state.all.length && shown.length > 0 ? (
        <section>
          <h2 className="mb-1 text-[0.8125rem] font-semibold">{WORDS.changed}</h2>
          <ul className="max-h-64 space-y-1 overflow-y-auto text-[0.8125rem]">
            {shown.map((event) => (
              <li key={event.id} className="[overflow-wrap:anywhere]">
                <EventSentence event={signedPart(event)} people={people} />
              </li>
            ))}
          </ul>
          {rest > 0 ? (
            <p className="mt-1 text-[0.8125rem] text-muted">{WORDS.changedMore(rest)}</p>
          ) : null}
        </section>
      ) : null}
    </div>
  );
}
