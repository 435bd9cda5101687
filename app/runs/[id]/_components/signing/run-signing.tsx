'use client';

import { lazy, Suspense } from 'react';
import { persistentLoad } from '@/components/persistent-load';
import { useSigning } from './use-signing';

const SigningPanel = lazy(() => persistentLoad(() => import('./signing-panel')));

/** What sign-offs a run has. The code to show them comes only where there are any. */
export function RunSigning() {
  const signing = useSigning();
  // The region stands there before what it announces, and says only what is new in it.
  return (
    <div aria-live="polite" className="not-empty:mb-5 print:hidden">
      {signing && signing.signOffs.length > 0 ? (
        <Suspense>
          <SigningPanel signing={signing} />
        </Suspense>
      ) : null}
    </div>
  );
}
