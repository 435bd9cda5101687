'use client';

import { useState } from 'react';
import { ACCOUNT_WORDS } from '@/components/identity/account.words';
import { signOut } from '@/components/identity/sign-out';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';

/** The way out for whoever does not want to set anything up now. */
export function LeaveButton() {
  const [busy, setBusy] = useState(false);
  async function leave() {
    setBusy(true);
    await signOut().catch(() => {
      setBusy(false);
      toast(ACCOUNT_WORDS.notSignedOut, { tone: 'error' });
    });
  }
  return (
    <Button size="s" busy={busy} onClick={leave}>
      {ACCOUNT_WORDS.signOut}
    </Button>
  );
}
