'use client';

import { BadgeCheck, KeyRound } from 'lucide-react';
import Link from 'next/link';
import { api } from '@/components/browser-api';
import { Button } from '@/components/button';
import { Notice } from '@/components/notice';
import { confirmWithPasskey } from '@/components/passkeys';
import { PasswordField } from '@/components/password-field';
import { toast } from '@/components/toast';
import { useSubmit } from '@/components/use-submit';
import { ApiError } from '@/lib/api/client';
import { useReview, useScreen } from '../review-provider';
import type { RunState } from './sign-off.reducer';
import { useHasPasskey } from './use-has-passkey';

/** Signs runs off exactly as they are seen now; a password or a passkey says that it is really me. */
export function SignForm({ states }: { states: readonly RunState[] }) {
  const { store, refresh } = useScreen();
  const id = useReview((state) => state.server.review.id);
  const joined = useReview(
    ({ server: { me, project } }) =>
      me.personId !== null && me.participantId !== null && !project.archived,
  );
  const hasPasskey = useHasPasskey(joined);
  const open = states.filter((one) => one.left === 0 && !one.signedByMe);
  const { busy, onSubmit, onInput, message, fields } = useSubmit(
    async (form) => {
      const runIds = form.getAll('run').map(String);
      if (runIds.length === 0)
        throw new ApiError('VALIDATION_ERROR', 'Choose a run to sign off.', 400);
      const wish = { runIds, seq: store.getState().server.seq };
      const params = { id };
      try {
        const proof =
          form.get('with') === 'passkey'
            ? {
                passkey: await confirmWithPasskey(
                  await api.call('post', '/reviews/{id}/sign-off-challenges', {
                    params,
                    body: wish,
                  }),
                ),
              }
            : { password: typedPassword(form) };
        await api.call('post', '/reviews/{id}/sign-offs', { params, body: { ...wish, ...proof } });
      } finally {
        await refresh().catch(() => {});
      }
      toast(
        runIds.length === 1 ? 'You signed the run off.' : `You signed ${runIds.length} runs off.`,
        {
          tone: 'done',
        },
      );
    },
    ['password'],
  );
  if (!joined) return null;
  if (open.length === 0) {
    return states.some((one) => one.signedByMe) ? (
      <p className="border-t border-line px-4 py-3 text-sm text-muted">
        There is nothing more for you to sign.
      </p>
    ) : null;
  }
  return (
    <form
      noValidate
      onSubmit={onSubmit}
      onInput={onInput}
      className="space-y-3 border-t border-line p-4 text-sm"
    >
      <p>
        Your signature says that you accept these runs exactly as they stand now. Any later change
        of an answer makes it stale.
      </p>
      {message ? <Notice tone="error">{message}</Notice> : null}
      <fieldset className="space-y-1.5">
        <legend className="sr-only">Runs to sign off</legend>
        {open.map(({ run }) => (
          <label key={run.id} className="flex items-start gap-2.5 coarse:min-h-10">
            <input
              type="checkbox"
              name="run"
              value={run.id}
              defaultChecked
              className="mt-0.5 size-4 shrink-0"
            />
            <span className="min-w-0 [overflow-wrap:anywhere]">{run.title}</span>
          </label>
        ))}
      </fieldset>
      <PasswordField
        label="Your password"
        name="password"
        autoComplete="current-password"
        maxLength={200}
        error={fields.password}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" icon={<BadgeCheck />} busy={busy}>
          Sign off
        </Button>
        {hasPasskey ? (
          <Button type="submit" name="with" value="passkey" icon={<KeyRound />} busy={busy}>
            Sign off with a passkey
          </Button>
        ) : null}
      </div>
      {hasPasskey ? null : (
        <p className="text-[0.8125rem] text-muted">
          With a{' '}
          <Link href="/account#passkeys" className="text-accent underline underline-offset-2">
            passkey
          </Link>{' '}
          you need no password here.
        </p>
      )}
    </form>
  );
}

function typedPassword(form: FormData): string {
  const password = String(form.get('password') ?? '');
  if (password) return password;
  throw new ApiError('VALIDATION_ERROR', '', 400, [
    { field: 'password', message: 'Enter your password.' },
  ]);
}
