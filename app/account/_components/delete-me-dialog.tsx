'use client';

import { api } from '@/components/api/browser-api';
import { TextField } from '@/components/forms/field';
import { useSubmit } from '@/components/forms/use-submit';
import { DELETION_WORDS } from '@/components/identity/deletion.words';
import { DeletionFacts } from '@/components/identity/deletion-facts';
import { ProofFields, proofIn } from '@/components/identity/proof-fields';
import { useHasPasskey } from '@/components/identity/use-has-passkey';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import { browserStorage } from '@/lib/live/browser-storage';
import { WORDS } from '../account.words';

/** Deletes my account, once I typed my name and said again who I am. */
export default function DeleteMeDialog({ name, onClose }: { name: string; onClose: () => void }) {
  const hasPasskey = useHasPasskey(true);
  const { busy, onSubmit, onInput, message, fields } = useSubmit(
    async (form) => {
      const proof = await proofIn(form, () => api.call('post', '/me/deletion-challenges'));
      const body = { name: String(form.get('name')), ...proof };
      await api.call('post', '/me/deletion', { body });
      // Drafts and what waits to be sent are mine too.
      for (const kind of ['localStorage', 'sessionStorage'] as const) browserStorage(kind)?.clear();
      window.location.assign('/sign-in?deleted=account');
      return 'leaving';
    },
    ['name', 'password'],
  );
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={WORDS.deleteMeTitle}
      description={DELETION_WORDS.noWayBack}
    >
      <form noValidate onSubmit={onSubmit} onInput={onInput} className="space-y-4 text-sm">
        <DeletionFacts />
        {message ? <Notice tone="error">{message}</Notice> : null}
        <TextField
          label={DELETION_WORDS.name}
          hint={name}
          name="name"
          required
          autoComplete="off"
          error={fields.name}
        />
        <ProofFields
          busy={busy}
          error={fields.password}
          hasPasskey={hasPasskey}
          act={{
            label: WORDS.deleteMeButton,
            withPasskey: WORDS.deleteMeWithPasskey,
            danger: true,
          }}
        />
      </form>
    </Dialog>
  );
}
