'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { api } from '@/components/api/browser-api';
import { TimeAgo } from '@/components/time/time-ago';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';
import type { Data } from '@/lib/application/client';
import { WORDS } from '../account.words';
import { AskPassword } from './ask-password';
import { connectProvider } from './leave-for-provider';

export type ProviderState = Data<'get', '/me/provider-account'>;

/** My account at the identity provider: whether it signs me in, and how that comes and goes. */
export function ProviderAccount({ name, state }: { name: string; state: ProviderState }) {
  const router = useRouter();
  const [asking, setAsking] = useState(false);
  const { connected, hasPassword } = state;
  const rest = () => setAsking(false);

  if (asking && connected)
    return (
      <AskPassword
        label={WORDS.disconnect}
        onCancel={rest}
        onPassword={async (password) => {
          await api.call('post', '/me/provider-account/removal', { body: { password } });
          toast(WORDS.disconnected(name), { tone: 'done' });
          rest();
          router.refresh();
        }}
      />
    );
  if (asking)
    return (
      <AskPassword
        label={WORDS.goOnTo(name)}
        onCancel={rest}
        onPassword={async (password) => {
          await connectProvider(password);
        }}
      />
    );
  return (
    <div className="space-y-4 text-sm">
      <p className="text-muted">{WORDS.providerHint(name)}</p>
      {connected ? (
        <>
          <p className="[overflow-wrap:anywhere]">
            {connected.email ? `${WORDS.connectedAs(connected.email)} ` : `${WORDS.connected} `}
            <TimeAgo at={connected.since} />.
          </p>
          {hasPassword ? (
            <Button onClick={() => setAsking(true)}>{WORDS.disconnect}</Button>
          ) : (
            <p className="text-muted">{WORDS.onlyWay(name)}</p>
          )}
        </>
      ) : (
        <Button onClick={() => setAsking(true)}>{WORDS.connect(name)}</Button>
      )}
    </div>
  );
}
