'use client';

import { Button } from '@/components/button';
import { TextField } from '@/components/field';
import { Notice } from '@/components/notice';
import { PasswordField } from '@/components/password-field';
import { useHydrated, useSubmit } from '@/components/use-submit';
import { WORDS } from '../account.words';
import { signIn } from './sign-in';

/** Signs somebody in and takes them to `next`. */
export function SignInForm({ next }: { next: string }) {
  const hydrated = useHydrated();
  const { busy, onSubmit, onInput, message, fields } = useSubmit(
    async (form) => {
      await signIn(String(form.get('email')).trim(), String(form.get('password')));
      // A whole new page, so that nothing of an earlier person stays in memory.
      window.location.assign(next);
      return 'leaving';
    },
    ['email', 'password'],
  );
  return (
    // Should it be sent before the page listens, nothing of it may stand in an address.
    <form method="post" noValidate onSubmit={onSubmit} onInput={onInput} className="space-y-4">
      {message ? <Notice tone="error">{message}</Notice> : null}
      <TextField
        label={WORDS.email}
        name="email"
        type="email"
        required
        autoFocus
        autoComplete="username"
        error={fields.email}
      />
      <PasswordField
        label={WORDS.password}
        name="password"
        required
        autoComplete="current-password"
        error={fields.password}
      />
      <Button type="submit" variant="primary" busy={busy} disabled={!hydrated} className="w-full">
        {WORDS.signIn}
      </Button>
    </form>
  );
}
