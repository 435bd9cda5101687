'use client';

import type { Person } from '@/app/_session/require-person';
import { api } from '@/components/api/browser-api';
import { messageOf } from '@/components/forms/use-submit';
import { ConfirmDialog } from '@/components/ui/dialog';
import { toast } from '@/components/ui/toast';
import { WORDS } from '../team.words';

/** Lets somebody in again who lost their authenticator app and the recovery codes. */
export function TurnAppOffDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  async function turnOff() {
    try {
      await api.call('delete', '/people/{id}/second-factor', { params: { id: person.id } });
      toast(WORDS.appIsOff(person.name), { tone: 'done' });
    } catch (error) {
      toast(messageOf(error), { tone: 'error' });
      throw error;
    }
  }
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => open || onClose()}
      title={WORDS.appOffTitle(person.name)}
      description={WORDS.appOffWhy}
      confirmLabel={WORDS.appOffButton}
      danger
      onConfirm={turnOff}
    />
  );
}
