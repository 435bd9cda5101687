'use client';

import { api } from '@/components/api/browser-api';
import { useHydrated, useSubmit } from '@/components/forms/use-submit';
import { PasswordField } from '@/components/identity/password-field';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PASSWORD } from '@/lib/model/password.rules';
import { WORDS } from '../../../account.words';

/** Takes the new password, and leads to signing in with it. */
export function ResetForm({ token, email }: { token: string; email: string }) {
  const hydrated = useHydrated();
  const { busy, onSubmit, onInput, message, fields } = useSubmit(
    async (form) => {
      const body = { password: String(form.get('password')) };
      await api.call('put', '/reset-links/{token}/password', { params: { token }, body });
      window.location.assign('/sign-in?reset=done');
      return 'leaving';
    },
    ['password'],
  );
  return (
    // Should it be sent before the page listens, nothing of it may stand in an address.
    <form method="post" noValidate onSubmit={onSubmit} onInput={onInput} className="space-y-4">
      {message ? <Notice tone="error">{message}</Notice> : null}
      {/* A password manager keeps the new password for whom it belongs to. */}
      <input type="text" name="email" value={email} autoComplete="username" readOnly hidden />
      <PasswordField
        label={WORDS.newPassword}
        name="password"
        required
        autoFocus
        autoComplete="new-password"
        minLength={PASSWORD.min}
        maxLength={PASSWORD.max}
        hint={WORDS.passwordHint}
        error={fields.password}
      />
      <Button type="submit" variant="primary" busy={busy} disabled={!hydrated} className="w-full">
        {WORDS.resetButton}
      </Button>
    </form>
  );
}
