'use client';

import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import type { Person } from '@/app/_session/require-person';
import { IconButton } from '@/components/icon-button';
import type { MenuEntry } from '@/components/menu';
import { LazyMenu } from '@/components/menu-lazy';
import { WORDS } from '../team.words';
import { DutiesDialog } from './duties-dialog';
import { ResetLinkDialog } from './reset-link-dialog';
import { RoleDialog } from './role-dialog';
import { useBringBack } from './use-bring-back';

type Asked = 'role' | 'reset' | 'duties';

/** What an owner can do about somebody, each behind a dialog that says what it means. */
export function PersonMenu({ person, self }: { person: Person; self: boolean }) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const bringBack = useBringBack(person);
  const dialog = (name: Asked) => ({
    person,
    self,
    open: asked === name,
    onOpenChange: (open: boolean) => setAsked(open ? name : null),
  });
  const ask = (id: Asked, label: string, danger = false): MenuEntry => ({
    id,
    label,
    danger,
    run: () => setAsked(id),
  });
  const entries = person.deactivatedAt
    ? [{ id: 'back', label: WORDS.bringBack, run: bringBack }, ask('duties', WORDS.handOver)]
    : [
        ask('role', roleWords(person, self)),
        ...(self ? [] : [ask('reset', WORDS.resetLink), ask('duties', WORDS.deactivate, true)]),
      ];
  return (
    <>
      <LazyMenu
        trigger={<IconButton label={WORDS.actionsFor(person.name)} icon={<Ellipsis />} />}
        entries={entries}
      />
      <RoleDialog {...dialog('role')} />
      {asked === 'reset' ? <ResetLinkDialog {...dialog('reset')} /> : null}
      {asked === 'duties' ? <DutiesDialog {...dialog('duties')} /> : null}
    </>
  );
}

function roleWords({ role }: Person, self: boolean): string {
  if (role === 'member') return WORDS.makeOwner;
  return self ? WORDS.stepDown : WORDS.makeMember;
}
