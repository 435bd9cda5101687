'use client';

import { lazy, Suspense, useMemo } from 'react';
import { LateConfirmDialog } from '@/components/dialog-late';
import { persistentLoad } from '@/components/persistent-load';
import { signersToldApart } from '@/components/told-apart';
import { isReadOnly } from '../../_store/run-state';
import { useRun } from '../run-provider';
import { WORDS } from './signing.words';
import { namesOf } from './signing-state';
import { useSignedGuard } from './use-signed-guard';
import { useSigning } from './use-signing';

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
  const people = useRun((state) => state.server.people);
  const told = useMemo(
    () => signing && { ...signing, signOffs: signersToldApart(signing.signOffs, people) },
    [signing, people],
  );
  const shown = told && (told.signOffs.length > 0 || (complete && !readOnly));
  // The region stands there before what it announces, and says only what is new in it.
  return (
    <div aria-live="polite" className="not-empty:mb-5 print:hidden">
      {shown ? (
        <Suspense>
          <SigningPanel signing={told} complete={complete} onSigned={reload} />
        </Suspense>
      ) : null}
      {question ? (
        <LateConfirmDialog
          open
          onOpenChange={(open) => !open && question.answer(false)}
          title={WORDS.changeTitle}
          description={
            <p className="[overflow-wrap:anywhere]">
              {WORDS.changeExplained(
                namesOf(signersToldApart(question.signOffs, people)),
                question.signOffs.length,
              )}
            </p>
          }
          confirmLabel={WORDS.change}
          onConfirm={() => question.answer(true)}
        />
      ) : null}
    </div>
  );
}
