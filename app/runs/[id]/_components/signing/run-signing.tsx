'use client';

import type { ReactNode } from 'react';
import { late } from '@/components/ui/late';
import { waitingIn } from '@/lib/model/status';
import { maySign } from '../../_store/run-state';
import { useRun } from '../run-provider';
import type { Signing } from './known-signing';
import { SignOffer } from './sign-offer';
import { SigningPanel } from './signing-panel';
import { useSignedGuard } from './use-signed-guard';
import { useSigning } from './use-signing';

const ChangeSigned = late(() => import('./change-signed'));

/**
 * What sign-offs a run has, the way to sign it off once it is complete, and the question before a
 * signed one is changed.
 * @param children how far the run is: the offer to sign stands beside it, where its place is kept,
 * so that the last tick does not move the list
 */
export function RunSigning({
  initial,
  children,
}: {
  initial: Signing | null;
  children: ReactNode;
}) {
  const { signing, known, reload } = useSigning(initial);
  const question = useSignedGuard(known);
  const complete = useRun(
    ({ view, order }) => order.length > 0 && waitingIn(view.counts) + view.counts.to_confirm === 0,
  );
  const readOnly = !useRun(maySign);
  const signed = signing !== null && signing.signOffs.length > 0;
  const offered = signing !== null && !signed && complete && !readOnly;
  // The regions stand there before what they announce, and say only what is new in them.
  return (
    <>
      <div className="mb-4 flex min-h-7 items-center gap-3">
        {children}
        <div aria-live="polite" className="-ml-3 not-empty:ml-0 print:hidden">
          {offered ? <SignOffer onSigned={reload} /> : null}
        </div>
      </div>
      <div aria-live="polite" className="not-empty:mb-5 print:hidden">
        {signed ? <SigningPanel signing={signing} complete={complete} onSigned={reload} /> : null}
      </div>
      {question ? (
        <ChangeSigned
          question={question}
          onOpenChange={(open) => !open && question.answer(false)}
        />
      ) : null}
    </>
  );
}
