'use client';

import { lazy, Suspense } from 'react';
import { late } from '@/components/late';
import { persistentLoad } from '@/components/persistent-load';
import { isReadOnly } from '../../_store/run-state';
import { useRun } from '../run-provider';
import { useSignedGuard } from './use-signed-guard';
import { useSigning } from './use-signing';

const ChangeSigned = late(() => import('./change-signed'));
const SigningPanel = lazy(() => persistentLoad(() => import('./signing-panel')));

/**
 * What sign-offs a run has, the way to sign it off once it is complete, and the question before a
 * signed one is changed. The code to show them comes only where there is something to show.
 */
export function RunSigning() {
  const { signing, known, reload } = useSigning();
  const question = useSignedGuard(known);
  const complete = useRun(
    ({ view, order }) => order.length > 0 && view.counts.open + view.counts.needs_work === 0,
  );
  const readOnly = useRun(isReadOnly);
  const shown = signing && (signing.signOffs.length > 0 || (complete && !readOnly));
  // The region stands there before what it announces, and says only what is new in it.
  return (
    <div aria-live="polite" className="not-empty:mb-5 print:hidden">
      {shown ? (
        <Suspense>
          <SigningPanel signing={signing} complete={complete} onSigned={reload} />
        </Suspense>
      ) : null}
      {question ? (
        <ChangeSigned
          question={question}
          onOpenChange={(open) => !open && question.answer(false)}
        />
      ) : null}
    </div>
  );
}
