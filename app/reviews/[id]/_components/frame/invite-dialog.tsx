'use client';

import { UserPlus } from 'lucide-react';
import { Avatar } from '@/components/ui/avatar';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { toldApart } from '@/lib/model/same-name';
import { useReview, useScreen } from '../review-provider';
import { useBusy } from '../use-busy';
import { WORDS } from './frame.words';
import { copyLink } from './use-menu-entries';

/** Those of the project who are not in the review yet. */
export default function InviteDialog({ onClose }: { onClose: () => void }) {
  const people = useReview((state) => toldApart(state.server.people));
  const participants = useReview((state) => state.server.participants);
  const others = people.filter(({ id }) => !participants.some((one) => one.personId === id));
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={WORDS.invite}
      description={WORDS.inviteHint}
      footer={
        <>
          <Button onClick={copyLink}>{WORDS.copy}</Button>
          <Button variant="primary" onClick={onClose}>
            {WORDS.done}
          </Button>
        </>
      }
    >
      {others.length === 0 ? (
        <p className="text-sm text-muted">{WORDS.allInvited}</p>
      ) : (
        <ul className="divide-y divide-line">
          {others.map((person) => (
            <Invitable key={person.id} person={person} />
          ))}
        </ul>
      )}
    </Dialog>
  );
}

function Invitable({ person }: { person: { id: string; name: string } }) {
  const { invite } = useScreen();
  const [busy, run] = useBusy();
  return (
    <li className="flex items-center gap-3 py-2">
      <Avatar person={person} size="s" decorative />
      <span className="min-w-0 flex-1 truncate text-sm">{person.name}</span>
      <Button
        size="s"
        busy={busy}
        icon={<UserPlus />}
        aria-label={WORDS.invitePerson(person.name)}
        onClick={() => run(() => invite(person.id))}
      >
        {WORDS.inviteOne}
      </Button>
    </li>
  );
}
