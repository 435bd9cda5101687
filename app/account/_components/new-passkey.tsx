'use client';

import { Plus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState, useSyncExternalStore } from 'react';
import { api } from '@/components/api/browser-api';
import { TextField } from '@/components/forms/field';
import { useSubmit } from '@/components/forms/use-submit';
import { makePasskey, passkeysWork } from '@/components/identity/passkeys';
import { PasswordField } from '@/components/identity/password-field';
import { Button } from '@/components/ui/button';
import { COMMON_WORDS } from '@/components/ui/common.words';
import { Notice } from '@/components/ui/notice';
import { toast } from '@/components/ui/toast';
import { ApiError } from '@/lib/api/api-error';
import { WORDS } from '../account.words';

const never = () => () => {};

/**
 * Adds a passkey: its name, my password unless I have just said to the provider who I am, and then
 * whatever the device asks for.
 */
export function NewPasskey({ guard }: { guard: 'password' | 'confirmed' }) {
  const asks = guard === 'password';
  const router = useRouter();
  const works = useSyncExternalStore(never, passkeysWork, () => null);
  const [open, setOpen] = useState(false);
  const { busy, onSubmit, onInput, message, fields } = useSubmit(
    async (form) => {
      const name = String(form.get('name')).trim();
      const password = asks ? String(form.get('password')) : undefined;
      const missing = [
        ...(name ? [] : [{ field: 'name', message: WORDS.enterName }]),
        ...(password || !asks ? [] : [{ field: 'password', message: WORDS.enterPassword }]),
      ];
      if (missing.length > 0) throw new ApiError('VALIDATION_ERROR', '', 400, missing);
      const passkey = await makePasskey(await api.call('post', '/me/passkey-challenges'));
      await api.call('post', '/me/passkeys', { body: { name, password, passkey } });
      toast(WORDS.canSignOff(name), { tone: 'done' });
      setOpen(false);
      router.refresh();
    },
    ['name', 'password'],
  );
  if (works === false) {
    return <p className="text-[0.8125rem] text-muted">{WORDS.noPasskeysHere}</p>;
  }
  if (!open) {
    return (
      <Button icon={<Plus />} disabled={works === null} onClick={() => setOpen(true)}>
        {WORDS.addPasskey}
      </Button>
    );
  }
  return (
    <form noValidate onSubmit={onSubmit} onInput={onInput} className="space-y-3">
      {message ? <Notice tone="error">{message}</Notice> : null}
      <TextField
        label={WORDS.device}
        name="name"
        autoFocus
        autoComplete="off"
        maxLength={100}
        placeholder={WORDS.devicePlaceholder}
        error={fields.name}
      />
      {asks ? (
        <PasswordField
          label={WORDS.yourPassword}
          name="password"
          autoComplete="current-password"
          maxLength={200}
          error={fields.password}
        />
      ) : (
        <p className="text-sm text-muted">{WORDS.confirmedNow}</p>
      )}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" busy={busy}>
          {WORDS.createPasskey}
        </Button>
        <Button onClick={() => setOpen(false)}>{COMMON_WORDS.cancel}</Button>
      </div>
    </form>
  );
}
