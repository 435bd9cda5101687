'use client';

import { LogIn } from 'lucide-react';
import { useState } from 'react';
import { api } from '@/components/api/browser-api';
import { messageOf, useHydrated } from '@/components/forms/use-submit';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { WORDS } from '../account.words';

/** Sends somebody to the identity provider, and from there on to `next`. */
export function ProviderSignIn({ name, next }: { name: string; next: string }) {
  const hydrated = useHydrated();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function leave() {
    setBusy(true);
    setProblem(null);
    try {
      const { url } = await api.call('post', '/provider-sign-ins', { body: { next } });
      window.location.assign(url);
    } catch (error) {
      setProblem(messageOf(error));
      setBusy(false);
    }
  }

  return (
    <div className="mt-3 space-y-3">
      {problem ? <Notice tone="error">{problem}</Notice> : null}
      <Button icon={<LogIn />} busy={busy} disabled={!hydrated} onClick={leave} className="w-full">
        {WORDS.continueWith(name)}
      </Button>
    </div>
  );
}
