'use client';

import { useState } from 'react';
import { api } from '@/components/api/browser-api';
import { TextField } from '@/components/forms/field';
import { useHydrated, useSubmit } from '@/components/forms/use-submit';
import { Button, ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { WORDS } from '../../account.words';

/** Takes the email. What it says afterwards is the same, whether there is such an account or not. */
export function ForgottenForm() {
  const hydrated = useHydrated();
  const [sent, setSent] = useState(false);
  const { busy, onSubmit, onInput, message, fields } = useSubmit(
    async (form) => {
      const body = { email: String(form.get('email')).trim() };
      await api.call('post', '/password-reset-requests', { body });
      setSent(true);
    },
    ['email'],
  );
  const back = <ButtonLink href="/sign-in">{WORDS.toSignIn}</ButtonLink>;
  if (sent) {
    return (
      <div className="space-y-4">
        <Notice tone="done">{WORDS.forgotSent}</Notice>
        {back}
      </div>
    );
  }
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
        maxLength={254}
        error={fields.email}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" busy={busy} disabled={!hydrated}>
          {WORDS.sendLink}
        </Button>
        {back}
      </div>
    </form>
  );
}
