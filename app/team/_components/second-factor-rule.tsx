'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { api } from '@/components/api/browser-api';
import { messageOf, useHydrated } from '@/components/forms/use-submit';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';
import { WORDS } from '../team.words';

/** Whether everybody with a password needs an authenticator app; owners set it. */
export function SecondFactorRule({ required, maySet }: { required: boolean; maySet: boolean }) {
  const router = useRouter();
  const hydrated = useHydrated();
  const [busy, setBusy] = useState(false);

  async function set() {
    setBusy(true);
    try {
      const body = { secondFactorRequired: !required };
      await api.call('put', '/instance-settings', { body });
      toast(required ? WORDS.ruleLifted : WORDS.ruleSet, { tone: 'done' });
    } catch (error) {
      toast(messageOf(error), { tone: 'error' });
    }
    router.refresh();
    setBusy(false);
  }

  return (
    <div className="space-y-3 text-sm">
      <p>{required ? WORDS.ruleIsOn : WORDS.ruleIsOff}</p>
      {maySet ? (
        <>
          {required ? null : <p className="text-muted">{WORDS.ruleHint}</p>}
          <Button busy={busy} disabled={!hydrated} onClick={set}>
            {required ? WORDS.liftRule : WORDS.setRule}
          </Button>
        </>
      ) : (
        <p className="text-muted">{WORDS.ruleByOwners}</p>
      )}
    </div>
  );
}
