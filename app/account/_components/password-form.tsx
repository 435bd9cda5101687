'use client';

import { useRouter } from 'next/navigation';
import { useRef } from 'react';
import { api } from '@/components/browser-api';
import { Button } from '@/components/button';
import { CheckboxField } from '@/components/field';
import { Notice } from '@/components/notice';
import { PasswordField } from '@/components/password-field';
import { toast } from '@/components/toast';
import { useHydrated, useSubmit } from '@/components/use-submit';
import { ApiError } from '@/lib/api/client';
import { WORDS } from '../account.words';

/** Changes my password. My other sessions end unless I keep them. */
export function PasswordForm({ email }: { email: string }) {
  const router = useRouter();
  const hydrated = useHydrated();
  const whole = useRef<HTMLFormElement>(null);
  const { busy, onSubmit, onInput, message, fields } = useSubmit(
    async (form) => {
      const current = String(form.get('current'));
      const keepOtherSessions = form.get('keep') === 'on';
      const details = [{ field: 'current', message: WORDS.enterCurrent }];
      if (!current) throw new ApiError('VALIDATION_ERROR', '', 400, details);
      const body = { current, password: String(form.get('password')), keepOtherSessions };
      await api.call('put', '/me/password', { body });
      whole.current?.reset();
      toast(keepOtherSessions ? WORDS.passwordChangedKept : WORDS.passwordChanged, {
        tone: 'done',
      });
      router.refresh();
    },
    ['current', 'password'],
  );
  return (
    <form
      ref={whole}
      method="post"
      noValidate
      onSubmit={onSubmit}
      onInput={onInput}
      className="space-y-4"
    >
      {message ? <Notice tone="error">{message}</Notice> : null}
      {/* A password manager changes what it keeps for this account. */}
      <input type="text" name="email" value={email} autoComplete="username" readOnly hidden />
      <PasswordField
        label={WORDS.current}
        name="current"
        required
        autoComplete="current-password"
        maxLength={200}
        error={fields.current}
      />
      <PasswordField
        label={WORDS.newPassword}
        name="password"
        required
        autoComplete="new-password"
        maxLength={128}
        hint={WORDS.passwordHint}
        error={fields.password}
      />
      <CheckboxField label={WORDS.keepOthers} name="keep" />
      <Button type="submit" busy={busy} disabled={!hydrated}>
        {WORDS.changePassword}
      </Button>
    </form>
  );
}
