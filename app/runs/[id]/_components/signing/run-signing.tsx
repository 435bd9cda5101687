'use client';

import { lazy, type ReactNode, Suspense, useMemo } from 'react';
import { late } from '@/components/late';
import { persistentLoad } from '@/components/persistent-load';
import { isReadOnly } from '../../_store/run-state';
import { useRun } from '../run-provider';
import { SignOffer } from './sign-offer';
import { useSignedGuard } from './use-signed-guard';
import { type Signing, useSigning } from './use-signing';

const ChangeSigned = late(() => import('./change-signed'));
const SigningPanel = lazy(() => persistentLoad(() => import('./signing-panel')));

/**
 * What sign-offs a run has, the way to sign it off once it is complete, and the question before a
 * signed one is changed. The code to show them comes only where there is something to show.
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
    ({ view, order }) => order.length > 0 && view.counts.open + view.counts.needs_work === 0,
  );
  const readOnly = useRun(isReadOnly);
  const signed = signing !== null && signing.signOffs.length > 0;
  const offered = signing !== null && !signed && complete && !readOnly;
  // What was sent stays as it is until its code is there: drawn anew before, it would go for a moment.
  const panel = useMemo(
    () =>
      signing && signed ? (
        <Suspense>
          <SigningPanel signing={signing} complete={complete} onSigned={reload} />
        </Suspense>
      ) : null,
    [signing, signed, complete, reload],
  );
  const offer = useMemo(
    () => (offered ? <SignOffer onSigned={reload} /> : null),
    [offered, reload],
  );
  // The regions stand there before what they announce, and say only what is new in them.
  return (
    <>
      <div className="mb-4 flex min-h-7 items-center gap-3">
        {children}
        <div aria-live="polite" className="-ml-3 not-empty:ml-0 print:hidden">
          {offer}
        </div>
      </div>
      <div aria-live="polite" className="not-empty:mb-5 print:hidden">
        {panel}
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
