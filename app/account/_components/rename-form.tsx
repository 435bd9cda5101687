'use client';

import { useRouter } from 'next/navigation';
import { api } from '@/components/api/browser-api';
import { TextField } from '@/components/forms/field';
import { useHydrated, useSubmit } from '@/components/forms/use-submit';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { toast } from '@/components/ui/toast';
import { WORDS } from '../account.words';

/** Changes the name that others see. */
export function RenameForm({ name }: { name: string }) {
  const router = useRouter();
  const hydrated = useHydrated();
  const { busy, onSubmit, onInput, message, fields } = useSubmit(
    async (form) => {
      await api.call('patch', '/me', { body: { name: String(form.get('name')) } });
      toast(WORDS.nameChanged, { tone: 'done' });
      router.refresh();
    },
    ['name'],
  );
  return (
    <form method="post" noValidate onSubmit={onSubmit} onInput={onInput}>
      {message ? (
        <Notice tone="error" className="mb-3">
          {message}
        </Notice>
      ) : null}
      <TextField
        label={WORDS.name}
        name="name"
        required
        autoComplete="name"
        maxLength={100}
        defaultValue={name}
        error={fields.name}
      />
      <Button type="submit" busy={busy} disabled={!hydrated} className="mt-2">
        {WORDS.save}
      </Button>
    </form>
  );
}
