'use client';

import { useRouter } from 'next/navigation';
import type { Person } from '@/app/_session/require-person';
import { api } from '@/components/browser-api';
import { ConfirmDialog } from '@/components/dialog';
import { toast } from '@/components/toast';
import { messageOf } from '@/components/use-submit';
import { WORDS } from '../team.words';

/** Asks before somebody becomes an owner, or stops being one. */
export function RoleDialog({
  person,
  self,
  open,
  onOpenChange,
}: {
  person: Person;
  self: boolean;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  const router = useRouter();
  const { id, name } = person;
  const role = person.role === 'owner' ? 'member' : 'owner';

  async function change() {
    try {
      await api.call('put', '/people/{id}/role', { params: { id }, body: { role } });
      toast(role === 'owner' ? WORDS.isOwner(name) : WORDS.isMember(name), { tone: 'done' });
    } catch (error) {
      toast(messageOf(error), { tone: 'error' });
      throw error;
    } finally {
      router.refresh();
    }
  }

  return (
    <ConfirmDialog
      open={open}
      onOpenChange={onOpenChange}
      {...wordsOf(person, self)}
      onConfirm={change}
    />
  );
}

function wordsOf({ name, role }: Person, self: boolean) {
  if (role === 'member')
    return {
      title: WORDS.makeOwnerTitle(name),
      description: WORDS.makeOwnerWhy,
      confirmLabel: WORDS.makeOwner,
    };
  if (self)
    return {
      title: WORDS.stepDownTitle,
      description: WORDS.stepDownWhy,
      confirmLabel: WORDS.stepDown,
      danger: true,
    };
  return {
    title: WORDS.makeMemberTitle(name),
    description: WORDS.makeMemberWhy,
    confirmLabel: WORDS.makeMember,
  };
}
