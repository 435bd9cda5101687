'use client';

import { Button } from '@/components/button';
import { TextField } from '@/components/field';
import { Notice } from '@/components/notice';
import { PasswordField } from '@/components/password-field';
import { useHydrated, useSubmit } from '@/components/use-submit';
import { ApiError } from '@/lib/api/client';

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
        label="Email"
        name="email"
        type="email"
        required
        autoFocus
        autoComplete="username"
        error={fields.email}
      />
      <PasswordField
        label="Password"
        name="password"
        required
        autoComplete="current-password"
        error={fields.password}
      />
      <Button type="submit" variant="primary" busy={busy} disabled={!hydrated} className="w-full">
        Sign in
      </Button>
    </form>
  );
}

async function signIn(email: string, password: string): Promise<void> {
  const missing = [
    ...(email ? [] : [{ field: 'email', message: 'Enter your email.' }]),
    ...(password ? [] : [{ field: 'password', message: 'Enter your password.' }]),
  ];
  if (missing.length > 0) throw new ApiError('VALIDATION_ERROR', '', 400, missing);
  const answer = await fetch('/api/auth/sign-in/email', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  }).catch(() => {
    throw new ApiError('OFFLINE', 'The server could not be reached. Try again.', 0);
  });
  if (!answer.ok) throw refusal(answer.status, await answer.json().catch(() => null));
}

function refusal(status: number, body: { code?: string; message?: string } | null): ApiError {
  if (status === 429) {
    return new ApiError('RATE_LIMITED', 'Too many tries. Wait a minute, then try again.', status);
  }
  if (body?.code === 'INVALID_EMAIL') {
    const details = [{ field: 'email', message: 'This is not an email address.' }];
    return new ApiError('VALIDATION_ERROR', '', status, details);
  }
  if (status === 401) {
    return new ApiError('UNAUTHENTICATED', 'This email and password don’t match.', status);
  }
  return new ApiError(
    'INTERNAL',
    body?.message ?? 'Signing in did not work. Try again in a moment.',
    status,
  );
}
