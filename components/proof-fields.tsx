'use client';

import { BadgeCheck, KeyRound } from 'lucide-react';
import { ApiError } from '@/lib/api/client';
import { Button } from './button';
import Link from './link';
import { confirmWithPasskey } from './passkeys';
import { PasswordField } from './password-field';
import { WORDS } from './proof.words';

/** The end of a form that signs: one's password, or a passkey for whoever has one. */
export function ProofFields({
  busy,
  disabled = false,
  error,
  hasPasskey,
}: {
  busy: boolean;
  disabled?: boolean;
  error?: string | undefined;
  hasPasskey: boolean;
}) {
  return (
    <>
      <PasswordField
        label={WORDS.password}
        name="password"
        autoComplete="current-password"
        maxLength={200}
        error={error}
      />
      <div className="flex flex-wrap gap-2">
        <Button
          type="submit"
          variant="primary"
          icon={<BadgeCheck />}
          busy={busy}
          disabled={disabled}
        >
          {WORDS.sign}
        </Button>
        {hasPasskey ? (
          <Button
            type="submit"
            name="with"
            value="passkey"
            icon={<KeyRound />}
            busy={busy}
            disabled={disabled}
          >
            {WORDS.signWithPasskey}
          </Button>
        ) : null}
      </div>
      {hasPasskey ? null : (
        <p className="text-[0.8125rem] text-muted">
          {WORDS.passkeyHint[0]}
          <Link href="/account#passkeys" className="text-accent underline underline-offset-2">
            {WORDS.passkeyHint[1]}
          </Link>
          {WORDS.passkeyHint[2]}
        </p>
      )}
    </>
  );
}

/**
 * What a form with `ProofFields` says who one is with.
 * @param challenge asks the server for what a passkey signs
 * @throws ApiError naming the password field when nothing was entered
 */
export async function proofIn(
  form: FormData,
  challenge: () => Promise<Parameters<typeof confirmWithPasskey>[0]>,
) {
  if (form.get('with') === 'passkey')
    return { passkey: await confirmWithPasskey(await challenge()) };
  const password = String(form.get('password') ?? '');
  if (password) return { password };
  throw new ApiError('VALIDATION_ERROR', '', 400, [
    { field: 'password', message: WORDS.passwordNeeded },
  ]);
}
