'use client';

import { api } from '@/components/api/browser-api';
import { TextField } from '@/components/forms/field';
import { useHydrated, useSubmit } from '@/components/forms/use-submit';
import { PasswordField } from '@/components/identity/password-field';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PASSWORD } from '@/lib/model/password.rules';
import { WORDS } from '../account.words';

/**
 * Makes an account and opens Walkaround: the owner's, or with an invitation's token somebody else's.
 * @param email the one that the invitation is for, if it is for one
 */
export function NewAccountForm({ token, email }: { token?: string; email?: string | null }) {
  const hydrated = useHydrated();
  const { busy, onSubmit, onInput, message, fields } = useSubmit(
    async (form) => {
      const account = {
        name: String(form.get('name')),
        email: String(form.get('email')).trim(),
        password: String(form.get('password')),
      };
      if (token) await api.call('post', '/people', { body: { ...account, token } });
      else await api.call('post', '/setup', { body: account });
      window.location.assign('/');
      return 'leaving';
    },
    ['name', 'email', 'password'],
  );
  return (
    // Should it be sent before the page listens, nothing of it may stand in an address.
    <form method="post" noValidate onSubmit={onSubmit} onInput={onInput} className="space-y-4">
      {message ? <Notice tone="error">{message}</Notice> : null}
      <TextField
        label={WORDS.name}
        name="name"
        required
        autoFocus
        autoComplete="name"
        maxLength={100}
        error={fields.name}
      />
      <TextField
        label={WORDS.email}
        name="email"
        type="email"
        required
        autoComplete="email"
        maxLength={254}
        {...(email ? { defaultValue: email, readOnly: true } : {})}
        hint={email ? WORDS.joinEmailFixed : WORDS.emailHint}
        error={fields.email}
      />
      <PasswordField
        label={WORDS.password}
        name="password"
        required
        autoComplete="new-password"
        minLength={PASSWORD.min}
        maxLength={PASSWORD.max}
        hint={WORDS.passwordHint}
        error={fields.password}
      />
      <Button type="submit" variant="primary" busy={busy} disabled={!hydrated} className="w-full">
        {WORDS.createAccount}
      </Button>
    </form>
  );
}
