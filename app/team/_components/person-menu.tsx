'use client';

import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import type { Person } from '@/app/_session/require-person';
import { IconButton } from '@/components/ui/icon-button';
import type { MenuEntry } from '@/components/ui/menu';
import { LazyMenu } from '@/components/ui/menu-lazy';
import { INSTANCE_ROLES, type InstanceRole, mayActOn } from '@/lib/model/instance.roles';
import { WORDS } from '../team.words';
import { DeactivateDialog } from './deactivate-dialog';
import { DeleteDialog } from './delete-dialog';
import { DutiesDialog } from './duties-dialog';
import { exportData } from './export-data';
import { ResetLinkDialog } from './reset-link-dialog';
import { RoleDialog } from './role-dialog';
import { TurnAppOffDialog } from './turn-app-off-dialog';
import { useBringBack } from './use-bring-back';

type Asked = { role: InstanceRole } | 'reset' | 'app' | 'duties' | 'deactivate' | 'delete';

/** What I can do about somebody, each behind a dialog that says what it means; nothing where I may not. */
export function PersonMenu({ person, me }: { person: Person; me: Person }) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const bringBack = useBringBack(person);
  const self = person.id === me.id;
  const owns = me.role === 'owner';
  const close = () => setAsked(null);
  const dialog = { person, self, open: true, onOpenChange: (open: boolean) => open || close() };
  const ask = (id: string, label: string, what: Asked, danger = false): MenuEntry => ({
    id,
    label,
    danger,
    run: () => setAsked(what),
  });
  const roles = INSTANCE_ROLES.filter((role) => role !== person.role).map((role) =>
    ask(`role-${role}`, self ? WORDS.step[role] : WORDS.make[role], { role }),
  );
  const exporting = { id: 'data', label: WORDS.exportData, run: () => exportData(person.id) };
  const entries = person.deactivatedAt
    ? [
        { id: 'back', label: WORDS.bringBack, run: bringBack },
        ...(owns
          ? [
              ask('duties', WORDS.handOver, 'duties'),
              exporting,
              ask('delete', WORDS.delete, 'delete', true),
            ]
          : []),
      ]
    : [
        ...(owns ? roles : []),
        ...(self
          ? []
          : [
              ask('reset', WORDS.resetLink, 'reset'),
              ask('app', WORDS.appOff, 'app'),
              ...(owns ? [exporting] : []),
              ask('duties', WORDS.deactivate, owns ? 'duties' : 'deactivate', true),
            ]),
      ];
  if (!mayActOn(me.role, person.role)) return null;
  return (
    <>
      <LazyMenu
        trigger={<IconButton label={WORDS.actionsFor(person.name)} icon={<Ellipsis />} />}
        entries={entries}
      />
      {asked !== null && typeof asked === 'object' ? (
        <RoleDialog person={person} self={self} role={asked.role} onClose={close} />
      ) : null}
      {asked === 'reset' ? <ResetLinkDialog {...dialog} /> : null}
      {asked === 'app' ? <TurnAppOffDialog person={person} onClose={close} /> : null}
      {asked === 'duties' ? <DutiesDialog {...dialog} /> : null}
      {asked === 'delete' ? <DeleteDialog person={person} onClose={close} /> : null}
      {asked === 'deactivate' ? <DeactivateDialog person={person} onClose={close} /> : null}
    </>
  );
}
