'use client';

import { Avatar } from '@/components/avatar';
import { ButtonLink } from '@/components/button';
import { cx } from '@/components/class-names';
import { EventSentence } from '@/components/event-sentence';
import Link from '@/components/link';
import { reviewJustThat } from '@/components/review-just-that';
import { SigningMark } from '@/components/signing-mark';
import { TimeAgo } from '@/components/time-ago';
import { signersToldApart } from '@/components/told-apart';
import { isReadOnly } from '../../_store/run-state';
import { useRun } from '../run-provider';
import { SignButton } from './sign-offer';
import { signedPart } from './signed-part';
import { WORDS } from './signing.words';
import { namesOf, type SigningState, signingState } from './signing-state';
import type { Signing } from './use-signing';

/** How many of the changes are told one by one. */
const CHANGES_SHOWN = 20;

/**
 * Whether the run is signed off, by whom, as of when, and what changed since; and for whoever has
 * not signed it, the way to do so once it is complete.
 */
export default function SigningPanel({
  signing,
  complete,
  onSigned,
}: {
  signing: Signing;
  complete: boolean;
  onSigned: () => void;
}) {
  const projectId = useRun((state) => state.server.run.projectId);
  const runId = useRun((state) => state.server.run.id);
  const me = useRun((state) => state.me.id);
  const readOnly = useRun(isReadOnly);
  const people = useRun((state) => state.server.people);
  const signOffs = signersToldApart(signing.signOffs, people);
  const state = signingState({ ...signing, signOffs });
  if (!state) return null;
  const mine = state.valid.some(({ personId }) => personId === me);
  return (
    <div
      className={cx(
        'flex flex-wrap items-start gap-x-3 gap-y-2 rounded-card border px-3.5 py-2.5 text-sm',
        state.kind === 'signed' ? 'border-done/35 bg-done-soft' : '',
        state.kind === 'partly' ? 'border-line bg-raised' : '',
        state.kind === 'stale' ? 'border-warn/35 bg-warn-soft' : '',
      )}
    >
      <details className="min-w-0 flex-1 basis-64">
        <summary className="w-fit max-w-full leading-7 [overflow-wrap:anywhere]">
          <SigningMark kind={state.kind} className="mx-1 bg-raised! align-[-0.2em]" />{' '}
          {summaryOf(state, signing.quorum)}
        </summary>
        <Details signing={signing} state={state} />
      </details>
      {complete && !mine && !readOnly ? <SignButton onSigned={onSigned} /> : null}
      {state.changedItemIds.length > 0 && !readOnly ? (
        <ButtonLink size="s" href={reviewJustThat(projectId, runId, state.changedItemIds)}>
          {WORDS.reviewChanges}
        </ButtonLink>
      ) : null}
    </div>
  );
}

function summaryOf({ kind, valid, all, changedItemIds }: SigningState, quorum: number | null) {
  if (kind === 'stale') {
    return WORDS.staleSummary(changedItemIds.length, namesOf(all));
  }
  return WORDS.validSummary(valid.length, quorum ?? valid.length, namesOf(valid));
}

function Details({ signing, state }: { signing: Signing; state: SigningState }) {
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
