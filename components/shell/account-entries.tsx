'use client';

import { LogOut, UserRound } from 'lucide-react';
import { useState } from 'react';
import { ACCOUNT_WORDS } from '@/components/identity/account.words';
import { signOut } from '@/components/identity/sign-out';
import { Button, ButtonLink } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';
import type { ShellPerson } from './shell-person.types';

/** What stands in the account's menu: who is signed in, their page, and the way out. */
export default function AccountEntries({
  person,
  onLeave,
}: {
  person: ShellPerson;
  /** Closes the menu. */
  onLeave: () => void;
}) {
  const [busy, setBusy] = useState(false);
  async function leave() {
    setBusy(true);
    await signOut().catch(() => {
      setBusy(false);
      toast(ACCOUNT_WORDS.notSignedOut, { tone: 'error' });
    });
  }
  return (
    <>
      <div className="border-b border-line px-4 py-3">
        <p className="truncate font-semibold">{person.name}</p>
        {person.email ? <p className="truncate text-muted">{person.email}</p> : null}
        <p className="mt-0.5 text-[0.8125rem] text-muted">{ACCOUNT_WORDS.roles[person.role]}</p>
      </div>
      <div className="p-2">
        <ButtonLink
          href="/account"
          variant="ghost"
          icon={<UserRound />}
          onClick={onLeave}
          className="w-full justify-start!"
        >
          {ACCOUNT_WORDS.myAccount}
        </ButtonLink>
        <Button
          variant="ghost"
          icon={<LogOut />}
          busy={busy}
          onClick={leave}
          className="w-full justify-start!"
        >
          {ACCOUNT_WORDS.signOut}
        </Button>
      </div>
    </>
  );
}
