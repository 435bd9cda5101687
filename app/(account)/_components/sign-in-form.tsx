'use client';

import { useState } from 'react';
import { TextField } from '@/components/forms/field';
import { useHydrated, useSubmit } from '@/components/forms/use-submit';
import { PasswordField } from '@/components/identity/password-field';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { ApiError } from '@/lib/api/api-error';
import { WORDS } from '../account.words';
import { signIn } from './sign-in';

/** Signs somebody in and takes them to `next`. */
export function SignInForm({ next }: { next: string }) {
  const hydrated = useHydrated();
  const [needsCode, setNeedsCode] = useState(false);
  const { busy, onSubmit, onInput, message, fields } = useSubmit(
    async (form) => {
      const code = form.get('code');
      try {
        const account = [String(form.get('email')).trim(), String(form.get('password'))] as const;
        await signIn(...account, code === null ? undefined : String(code));
      } catch (error) {
        if (code !== null || !asksForCode(error)) throw error;
        setNeedsCode(true);
        return;
      }
      // A whole new page, so that nothing of an earlier person stays in memory.
      window.location.assign(next);
      return 'leaving';
    },
    ['email', 'password', 'code'],
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
        autoComplete="username webauthn"
        error={fields.email}
      />
      <PasswordField
        label={WORDS.password}
        name="password"
        required
        autoComplete="current-password"
        error={fields.password}
      />
      {needsCode ? (
        <>
          <TextField
            label={WORDS.code}
            name="code"
            required
            autoFocus
            autoComplete="one-time-code"
            hint={WORDS.codeHint}
            error={fields.code}
          />
          <p className="text-[0.8125rem] text-muted">{WORDS.codeLost}</p>
        </>
      ) : null}
      <Button type="submit" variant="primary" busy={busy} disabled={!hydrated} className="w-full">
        {WORDS.signIn}
      </Button>
    </form>
  );
}

/** Whether email and password were right, and only a code is missing. */
const asksForCode = (error: unknown): boolean =>
  error instanceof ApiError && error.details.some(({ field }) => field === 'code');
