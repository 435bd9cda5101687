'use client';

import { LogOut, UserRound } from 'lucide-react';
import { useRef, useState } from 'react';
import { ACCOUNT_WORDS } from './account.words';
import type { ShellPerson } from './app-shell';
import { Avatar } from './avatar';
import { Button, ButtonLink } from './button';
import { toast } from './toast';

/** Who is signed in, and the way out. A native popover, so it costs no script. */
export function AccountMenu({ person }: { person: ShellPerson }) {
  const [busy, setBusy] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const close = () => box.current?.hidePopover();
  async function signOut() {
    setBusy(true);
    try {
      const answer = await fetch('/api/auth/sign-out', {
        method: 'POST',
        credentials: 'same-origin',
        headers: { 'content-type': 'application/json' },
        body: '{}',
      });
      if (!answer.ok) throw new Error(`sign-out answered ${answer.status}`);
      // A whole new page, so that nothing of the last person stays in memory.
      window.location.assign('/sign-in');
    } catch {
      setBusy(false);
      toast(ACCOUNT_WORDS.notSignedOut, { tone: 'error' });
    }
  }
  return (
    <>
      <button
        type="button"
        popoverTarget="account"
        aria-label={ACCOUNT_WORDS.menu(person.name)}
        title={person.name}
        className="touch-target inline-flex size-9 items-center justify-center rounded-full hover:bg-hover"
      >
        <Avatar person={person} size="m" decorative />
      </button>
      <div
        ref={box}
        id="account"
        popover="auto"
        className="fixed inset-auto top-(--header) right-3 w-64 rounded-card border border-line bg-raised p-0 text-sm text-ink shadow-floating"
      >
        <div className="border-b border-line px-4 py-3">
          <p className="truncate font-semibold">{person.name}</p>
          {person.email ? <p className="truncate text-muted">{person.email}</p> : null}
          <p className="mt-0.5 text-[0.8125rem] text-muted">
            {person.role === 'owner' ? ACCOUNT_WORDS.owner : ACCOUNT_WORDS.member}
          </p>
        </div>
        <div className="p-2">
          <ButtonLink
            href="/account"
            variant="ghost"
            icon={<UserRound />}
            onClick={close}
            className="w-full justify-start!"
          >
            {ACCOUNT_WORDS.myAccount}
          </ButtonLink>
          <Button
            variant="ghost"
            icon={<LogOut />}
            busy={busy}
            onClick={signOut}
            className="w-full justify-start!"
          >
            {ACCOUNT_WORDS.signOut}
          </Button>
        </div>
      </div>
    </>
  );
}
