'use client';

import { useRouter } from 'next/navigation';
import { api } from '@/components/browser-api';
import { Button } from '@/components/button';
import { TextField } from '@/components/field';
import { Notice } from '@/components/notice';
import { toast } from '@/components/toast';
import { useHydrated, useSubmit } from '@/components/use-submit';
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
