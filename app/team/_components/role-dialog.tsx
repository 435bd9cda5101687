'use client';

import type { Person } from '@/app/_session/require-person';
import { api } from '@/components/api/browser-api';
import { ConfirmDialog } from '@/components/ui/dialog';
import type { InstanceRole } from '@/lib/model/instance.roles';
import { WORDS } from '../team.words';
import { useTold } from './use-told';

/** Asks before somebody gets another role in the workspace. */
export function RoleDialog({
  person,
  self,
  role,
  onClose,
}: {
  person: Person;
  self: boolean;
  /** What they are to be. */
  role: InstanceRole;
  onClose: () => void;
}) {
  const told = useTold();
  const { id, name } = person;

  const change = () =>
    told(
      () => api.call('put', '/people/{id}/role', { params: { id }, body: { role } }),
      WORDS.isNow(name, role),
    );

  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => open || onClose()}
      {...(self
        ? {
            title: WORDS.stepDownTitle,
            description: WORDS.stepDownWhy(role),
            confirmLabel: WORDS.stepDown,
            danger: true,
          }
        : {
            title: WORDS.makeTitle(name, role),
            description: WORDS.makeWhy[role],
            confirmLabel: WORDS.make[role],
          })}
      onConfirm={change}
    />
  );
}
