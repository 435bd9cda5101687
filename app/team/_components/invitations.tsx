'use client';

import { Link2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { Person } from '@/app/_session/require-person';
import { api } from '@/components/api/browser-api';
import { messageOf } from '@/components/forms/use-submit';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';
import { WORDS } from '../team.words';
import { type Invitation, InvitationRow } from './invitation-row';
import { InviteDialog } from './invite-dialog';

/** Makes one-time links, and takes open ones back. */
export function Invitations({ open, me }: { open: readonly Invitation[]; me: Person }) {
  const router = useRouter();
  const [inviting, setInviting] = useState(false);
  const [revoking, setRevoking] = useState<string | null>(null);

  async function revoke(id: string) {
    if (revoking) return;
    setRevoking(id);
    try {
      await api.call('delete', '/invitations/{id}', { params: { id } });
      toast(WORDS.revoked, { tone: 'done' });
    } catch (error) {
      toast(messageOf(error), { tone: 'error' });
    }
    // After a refusal too: the link may have been used meanwhile.
    router.refresh();
    setRevoking(null);
  }

  return (
    <div className="space-y-4 text-sm">
      <p className="text-muted">{WORDS.inviteHint}</p>
      <Button icon={<Link2 />} onClick={() => setInviting(true)}>
        {WORDS.createLink}
      </Button>
      {inviting ? (
        <InviteDialog mayInviteAdmins={me.role === 'owner'} onClose={() => setInviting(false)} />
      ) : null}
      {open.length > 0 ? (
        <section aria-labelledby="open-links">
          <h3 id="open-links" className="mb-1 text-[0.8125rem] font-semibold">
            {WORDS.openLinks}
          </h3>
          <ul aria-labelledby="open-links" className="divide-y divide-line">
            {open.map((invitation) => (
              <InvitationRow
                key={invitation.id}
                invitation={invitation}
                busy={revoking === invitation.id}
                onRevoke={() => revoke(invitation.id)}
              />
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}
