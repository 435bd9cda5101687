'use client';

import { lazy, Suspense } from 'react';
import { signersToldApart } from '@/components/events/told-apart';
import { reviewChangesHref } from '@/components/items/review-changes-href';
import { SigningMark } from '@/components/runs/signing-mark';
import { ButtonLink } from '@/components/ui/button';
import { cx } from '@/components/ui/class-names';
import { persistentLoad } from '@/components/ui/persistent-load';
import { maySign } from '../../_store/run-state';
import { useRun } from '../run-provider';
import type { Signing } from './known-signing';
import { SignButton } from './sign-offer';
import { WORDS } from './signing.words';
import { namesOf, type SigningState, signingState } from './signing-state';

const SigningDetails = lazy(() => persistentLoad(() => import('./signing-details')));

/**
 * Whether the run is signed off, by whom, as of when, and what changed since; and for whoever has
 * not signed it, the way to do so once it is complete.
 */
export function SigningPanel({
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
  const readOnly = !useRun(maySign);
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
        <Suspense>
          <SigningDetails signing={signing} state={state} />
        </Suspense>
      </details>
      {complete && !mine && !readOnly ? <SignButton onSigned={onSigned} /> : null}
      {state.changedItemIds.length > 0 && !readOnly ? (
        <ButtonLink size="s" href={reviewChangesHref(projectId, runId, state.changedItemIds)}>
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
  // What holds is all of one state, so all of it accepted the same.
  const waived = valid.at(-1)?.waived ?? 0;
  return WORDS.validSummary(valid.length, quorum ?? valid.length, namesOf(valid), waived);
}
