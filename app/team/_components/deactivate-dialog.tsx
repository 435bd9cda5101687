'use client';

import type { Person } from '@/app/_session/require-person';
import { api } from '@/components/api/browser-api';
import { ConfirmDialog } from '@/components/ui/dialog';
import { WORDS } from '../team.words';
import { useTold } from './use-told';

/** Shuts somebody out. An admin sees not all projects, so an owner hands their open work over. */
export function DeactivateDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const told = useTold();
  const deactivate = () =>
    told(
      () => api.call('put', '/people/{id}/deactivation', { params: { id: person.id } }),
      WORDS.deactivatedToast(person.name),
    );
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => open || onClose()}
      title={WORDS.deactivateTitle(person.name)}
      description={`${WORDS.deactivateWhy} ${WORDS.ownersHandOver}`}
      confirmLabel={WORDS.deactivateButton}
      danger
      onConfirm={deactivate}
    />
  );
}
