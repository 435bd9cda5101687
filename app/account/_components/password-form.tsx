'use client';

import { useRouter } from 'next/navigation';
import { useRef } from 'react';
import { api } from '@/components/api/browser-api';
import { CheckboxField } from '@/components/forms/field';
import { useHydrated, useSubmit } from '@/components/forms/use-submit';
import { PasswordField } from '@/components/identity/password-field';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { toast } from '@/components/ui/toast';
import { ApiError } from '@/lib/api/api-error';
import { PASSWORD } from '@/lib/model/password.rules';
import { WORDS } from '../account.words';

/**
 * Changes my password. My other sessions end unless I keep them.
 * @param first whether I have none yet, and have just said to the provider who I am
 */
export function PasswordForm({ email, first = false }: { email: string; first?: boolean }) {
  const router = useRouter();
  const hydrated = useHydrated();
  const whole = useRef<HTMLFormElement>(null);
  const { busy, onSubmit, onInput, message, fields } = useSubmit(
    async (form) => {
      const current = first ? undefined : String(form.get('current'));
      const keepOtherSessions = form.get('keep') === 'on';
      const details = [{ field: 'current', message: WORDS.enterCurrent }];
      if (!first && !current) throw new ApiError('VALIDATION_ERROR', '', 400, details);
      const body = { current, password: String(form.get('password')), keepOtherSessions };
      await api.call('put', '/me/password', { body });
      whole.current?.reset();
      if (first) toast(WORDS.passwordChosen, { tone: 'done' });
      else
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
      {first ? (
        <p className="text-sm text-muted">{WORDS.confirmedNow}</p>
      ) : (
        <PasswordField
          label={WORDS.current}
          name="current"
          required
          autoComplete="current-password"
          maxLength={200}
          error={fields.current}
        />
      )}
      <PasswordField
        label={WORDS.newPassword}
        name="password"
        required
        autoComplete="new-password"
        maxLength={PASSWORD.max}
        hint={WORDS.passwordHint}
        error={fields.password}
      />
      <CheckboxField label={WORDS.keepOthers} name="keep" />
      <Button type="submit" busy={busy} disabled={!hydrated}>
        {first ? WORDS.choosePassword : WORDS.changePassword}
      </Button>
    </form>
  );
}
