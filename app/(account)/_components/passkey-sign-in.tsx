'use client';

import { KeyRound } from 'lucide-react';
import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';
import { api } from '@/components/api/browser-api';
import { messageOf } from '@/components/forms/use-submit';
import { confirmWithPasskey, offeredPasskey, passkeysWork } from '@/components/identity/passkeys';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { WORDS } from '../account.words';

const never = () => () => {};

/**
 * Signs somebody in with a passkey and takes them to `next`: by the button, or where the browser
 * offers passkeys in the email's field, by choosing one there.
 */
export function PasskeySignIn({ next }: { next: string }) {
  const works = useSyncExternalStore(never, passkeysWork, () => null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function send(passkey: Awaited<ReturnType<typeof confirmWithPasskey>>) {
    await api.call('post', '/passkey-sessions', { body: { passkey } });
    // A whole new page, so that nothing of an earlier person stays in memory.
    window.location.assign(next);
  }

  async function ask() {
    setBusy(true);
    setProblem(null);
    try {
      await send(await confirmWithPasskey(await api.call('post', '/passkey-challenges')));
    } catch (error) {
      setProblem(messageOf(error));
      setBusy(false);
    }
  }

  const offer = useEffectEvent(async () => {
    const passkey = await offeredPasskey(() => api.call('post', '/passkey-challenges'));
    if (!passkey) return;
    setBusy(true);
    await send(passkey).catch((error) => {
      setProblem(messageOf(error));
      setBusy(false);
    });
  });
  useEffect(() => {
    if (works) offer();
  }, [works]);

  return (
    <div className="mt-4 space-y-3">
      {problem ? <Notice tone="error">{problem}</Notice> : null}
      {works === false ? (
        <p className="text-[0.8125rem] text-muted">{WORDS.noPasskeysHere}</p>
      ) : (
        <Button
          icon={<KeyRound />}
          busy={busy}
          disabled={works === null}
          onClick={ask}
          className="w-full"
        >
          {WORDS.signInWithPasskey}
        </Button>
      )}
    </div>
  );
}
