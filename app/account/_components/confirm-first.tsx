'use client';

import { useState } from 'react';
import { messageOf, useHydrated } from '@/components/forms/use-submit';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { WORDS } from '../account.words';
import { confirmWithProvider } from './leave-for-provider';

/** For whoever has no password: says again at the provider who they are, before what only they may do. */
export function ConfirmFirst({
  provider,
  part,
  why,
}: {
  /** What the provider is called. */
  provider: string;
  /** Where on this page to come back to. */
  part: string;
  why: string;
}) {
  const hydrated = useHydrated();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function leave() {
    setBusy(true);
    setProblem(null);
    await confirmWithProvider(part).catch((error) => {
      setProblem(messageOf(error));
      setBusy(false);
    });
  }

  return (
    <div className="space-y-3 text-sm">
      {problem ? <Notice tone="error">{problem}</Notice> : null}
      <p className="text-muted">{why}</p>
      <Button busy={busy} disabled={!hydrated} onClick={leave}>
        {WORDS.confirmWith(provider)}
      </Button>
    </div>
  );
}
