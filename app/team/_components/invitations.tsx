'use client';

import { Link2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { api } from '@/components/browser-api';
import { Button } from '@/components/button';
import { TimeAgo } from '@/components/time-ago';
import { toast } from '@/components/toast';
import { messageOf } from '@/components/use-submit';
import type { Data } from '@/lib/api/client';
import { WORDS } from '../team.words';
import { FreshLink } from './fresh-link';

type Invitation = Data<'get', '/invitations'>[number];

/** Makes one-time links, shows a new one once, and takes open ones back. */
export function Invitations({ open }: { open: readonly Invitation[] }) {
  const router = useRouter();
  const [busy, setBusy] = useState<string | null>(null);
  const [fresh, setFresh] = useState<{ id: string; url: string } | null>(null);

  async function act(name: string, work: () => Promise<void>) {
    if (busy) return;
    setBusy(name);
    try {
      await work();
    } catch (error) {
      toast(messageOf(error), { tone: 'error' });
    }
    // After a refusal too: the link may have been used meanwhile.
    router.refresh();
    setBusy(null);
  }

  const make = () =>
    act('make', async () => {
      const { id, token } = await api.call('post', '/invitations');
      // The address the owner is at is one that works, whatever the server was told to be called.
      setFresh({ id, url: `${window.location.origin}/join/${token}` });
    });
  const revoke = (id: string) =>
    act(id, async () => {
      await api.call('delete', '/invitations/{id}', { params: { id } });
      if (fresh?.id === id) setFresh(null);
      toast(WORDS.revoked, { tone: 'done' });
    });

  return (
    <div className="space-y-4 text-sm">
      <p className="text-muted">{WORDS.inviteHint}</p>
      {fresh ? <FreshLink url={fresh.url} label={WORDS.invitationLabel} /> : null}
      <Button icon={<Link2 />} busy={busy === 'make'} onClick={make}>
        {WORDS.createLink}
      </Button>
      {open.length > 0 ? (
        <div>
          <h3 className="mb-1 text-[0.8125rem] font-semibold">{WORDS.openLinks}</h3>
          <ul className="divide-y divide-line">
            {open.map((invitation) => (
              <li key={invitation.id} className="flex items-center gap-3 py-1.5">
                <p className="min-w-0 flex-1 text-[0.8125rem] text-muted">
                  {WORDS.created} <TimeAgo at={invitation.createdAt} />, {WORDS.expires}{' '}
                  <TimeAgo at={invitation.expiresAt} />
                </p>
                <Button
                  size="s"
                  busy={busy === invitation.id}
                  onClick={() => revoke(invitation.id)}
                >
                  {WORDS.revoke}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  );
}
