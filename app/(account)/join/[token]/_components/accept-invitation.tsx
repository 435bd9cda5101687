'use client';

import { useState } from 'react';
import { api } from '@/components/api/browser-api';
import { messageOf, useHydrated } from '@/components/forms/use-submit';
import { Button, ButtonLink } from '@/components/ui/button';
import { COMMON_WORDS } from '@/components/ui/common.words';
import { Notice } from '@/components/ui/notice';
import { WORDS } from '../../../account.words';

/** Uses an invitation with the account that is signed in, and opens what it led to. */
export function AcceptInvitation({ token }: { token: string }) {
  const hydrated = useHydrated();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function accept() {
    setBusy(true);
    setProblem(null);
    try {
      const params = { token };
      const { projects } = await api.call('post', '/invitation-links/{token}/acceptance', {
        params,
      });
      const [only, another] = projects;
      window.location.assign(only && !another ? `/projects/${only.id}` : '/');
    } catch (error) {
      setProblem(messageOf(error));
      setBusy(false);
    }
  }

  return (
    <div className="space-y-3">
      {problem ? <Notice tone="error">{problem}</Notice> : null}
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" busy={busy} disabled={!hydrated} onClick={accept}>
          {WORDS.accept}
        </Button>
        <ButtonLink href="/">{COMMON_WORDS.allProjects}</ButtonLink>
      </div>
    </div>
  );
}
