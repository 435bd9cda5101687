'use client';

import { BadgeCheck, KeyRound, Trash2 } from 'lucide-react';
import { Button } from '@/components/ui/button';
import Link from '@/components/ui/link';
import { ApiError } from '@/lib/api/api-error';
import { confirmWithPasskey } from './passkeys';
import { PasswordField } from './password-field';
import { WORDS } from './proof.words';
import { useHasPassword } from './use-has-password';

/** What is done with the proof, on its buttons. */
interface Act {
  label: string;
  withPasskey: string;
  danger?: boolean;
}

const SIGN: Act = { label: WORDS.sign, withPasskey: WORDS.signWithPasskey };

/** The end of a form that signs, unless told: one's password if there is one, or a passkey for whoever has one. */
export function ProofFields({
  busy,
  disabled = false,
  error,
  hasPasskey,
  act = SIGN,
}: {
  act?: Act;
  busy: boolean;
  disabled?: boolean;
  error?: string | undefined;
  hasPasskey: boolean;
}) {
  const hasPassword = useHasPassword();
  const hint = hasPassword ? WORDS.passkeyHint : WORDS.passkeyNeeded;
  return (
    <>
      {hasPassword ? (
        <PasswordField
          label={WORDS.password}
          name="password"
          autoComplete="current-password"
          maxLength={200}
          error={error}
        />
      ) : null}
      <div className="flex flex-wrap gap-2">
        {hasPassword ? (
          <Button
            type="submit"
            variant={act.danger ? 'danger' : 'primary'}
            icon={act.danger ? <Trash2 /> : <BadgeCheck />}
            busy={busy}
            disabled={disabled}
          >
            {act.label}
          </Button>
        ) : null}
        {hasPasskey ? (
          <Button
            type="submit"
            name="with"
            value="passkey"
            icon={<KeyRound />}
            busy={busy}
            disabled={disabled}
          >
            {act.withPasskey}
          </Button>
        ) : null}
      </div>
      {hasPasskey ? null : (
        <p className="text-[0.8125rem] text-muted">
          {hint[0]}
          <Link href="/account#passkeys" className="text-accent underline underline-offset-2">
            {hint[1]}
          </Link>
          {hint[2]}
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
