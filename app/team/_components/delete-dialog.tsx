'use client';

import { useRouter } from 'next/navigation';
import { useRef } from 'react';
import type { Person } from '@/app/_session/require-person';
import { api } from '@/components/api/browser-api';
import { TextField } from '@/components/forms/field';
import { useSubmit } from '@/components/forms/use-submit';
import { DELETION_WORDS } from '@/components/identity/deletion.words';
import { DeletionFacts } from '@/components/identity/deletion-facts';
import { Button } from '@/components/ui/button';
import { COMMON_WORDS } from '@/components/ui/common.words';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import { toast } from '@/components/ui/toast';
import { WORDS } from '../team.words';

/** Deletes somebody who is deactivated, once their name is typed. */
export function DeleteDialog({
  person: { id, name },
  onClose,
}: {
  person: Person;
  onClose: () => void;
}) {
  const router = useRouter();
  const first = useRef<HTMLInputElement>(null);
  const { busy, onSubmit, message, fields } = useSubmit(
    async (form) => {
      const body = { name: String(form.get('name')) };
      const now = await api.call('put', '/people/{id}/deletion', { params: { id }, body });
      toast(WORDS.deletedToast(now.name, now.finished), { tone: 'done' });
      onClose();
      router.refresh();
    },
    ['name'],
  );
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      onSubmit={onSubmit}
      initialFocus={first}
      title={WORDS.deleteTitle(name)}
      description={`${DELETION_WORDS.noWayBack} ${WORDS.deleteWhy}`}
      footer={
        <>
          <Button onClick={onClose}>{COMMON_WORDS.cancel}</Button>
          <Button type="submit" variant="danger" busy={busy}>
            {WORDS.deleteButton}
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        <DeletionFacts />
        {message ? <Notice tone="error">{message}</Notice> : null}
        <TextField
          label={DELETION_WORDS.name}
          hint={name}
          ref={first}
          name="name"
          required
          autoComplete="off"
          error={fields.name}
        />
      </div>
    </Dialog>
  );
}
