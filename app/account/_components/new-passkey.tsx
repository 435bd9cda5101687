'use client';

import { Plus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState, useSyncExternalStore } from 'react';
import { api } from '@/components/browser-api';
import { Button } from '@/components/button';
import { COMMON_WORDS } from '@/components/common.words';
import { TextField } from '@/components/field';
import { Notice } from '@/components/notice';
import { makePasskey, passkeysWork } from '@/components/passkeys';
import { PasswordField } from '@/components/password-field';
import { toast } from '@/components/toast';
import { useSubmit } from '@/components/use-submit';
import { ApiError } from '@/lib/api/client';
import { WORDS } from '../account.words';

const never = () => () => {};

/** Adds a passkey: its name, my password, and then whatever the device asks for. */
export function NewPasskey() {
  const router = useRouter();
  const works = useSyncExternalStore(never, passkeysWork, () => null);
  const [open, setOpen] = useState(false);
  const { busy, onSubmit, onInput, message, fields } = useSubmit(
    async (form) => {
      const name = String(form.get('name')).trim();
      const password = String(form.get('password'));
      const missing = [
        ...(name ? [] : [{ field: 'name', message: WORDS.enterName }]),
        ...(password ? [] : [{ field: 'password', message: WORDS.enterPassword }]),
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
      <PasswordField
        label={WORDS.yourPassword}
        name="password"
        autoComplete="current-password"
        maxLength={200}
        error={fields.password}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" busy={busy}>
          {WORDS.createPasskey}
        </Button>
        <Button onClick={() => setOpen(false)}>{COMMON_WORDS.cancel}</Button>
      </div>
    </form>
  );
}
