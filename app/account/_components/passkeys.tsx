'use client';

import { KeyRound } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { api } from '@/components/api/browser-api';
import { messageOf } from '@/components/forms/use-submit';
import { TimeAgo } from '@/components/time/time-ago';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';
import type { Data } from '@/lib/application/client';
import { WORDS } from '../account.words';
import { ConfirmFirst } from './confirm-first';
import { NewPasskey } from './new-passkey';

type Passkey = Data<'get', '/me/passkeys'>[number];

/** With their password; because they just did at the provider; or by going there first. */
export type PasskeyGuard = 'password' | 'confirmed' | { provider: string };

/** My passkeys: what they are for, which there are, and one more. */
export function Passkeys({
  passkeys,
  guard,
}: {
  passkeys: readonly Passkey[];
  /** How somebody says who they are before they add one. */
  guard: PasskeyGuard;
}) {
  const router = useRouter();
  const [removing, setRemoving] = useState<string | null>(null);

  async function remove({ id, name }: Passkey) {
    if (removing) return;
    setRemoving(id);
    try {
      await api.call('delete', '/me/passkeys/{id}', { params: { id } });
      toast(WORDS.removed(name), { tone: 'done' });
    } catch (error) {
      toast(messageOf(error), { tone: 'error' });
    }
    router.refresh();
    setRemoving(null);
  }

  return (
    <div className="space-y-4 text-sm">
      <p className="text-muted">{WORDS.passkeysHint}</p>
      {passkeys.length > 0 ? (
        <ul aria-label={WORDS.passkeyList} className="divide-y divide-line">
          {passkeys.map((passkey) => (
            <li key={passkey.id} className="flex items-center gap-3 py-2">
              <KeyRound className="size-4 shrink-0 text-muted" />
              <p className="min-w-0 flex-1 [overflow-wrap:anywhere]">
                {passkey.name}
                <span className="block text-[0.8125rem] text-muted">
                  {passkey.lastUsedAt ? (
                    <>
                      {WORDS.used} <TimeAgo at={passkey.lastUsedAt} />
                    </>
                  ) : (
                    <>
                      {WORDS.added} <TimeAgo at={passkey.createdAt} />, {WORDS.notUsed}
                    </>
                  )}
                </span>
              </p>
              <Button
                size="s"
                busy={removing === passkey.id}
                aria-label={WORDS.removeOf(passkey.name)}
                onClick={() => remove(passkey)}
              >
                {WORDS.remove}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      {typeof guard === 'object' ? (
        <ConfirmFirst provider={guard.provider} part="passkeys" why={WORDS.confirmForPasskey} />
      ) : (
        <NewPasskey guard={guard} />
      )}
    </div>
  );
}
