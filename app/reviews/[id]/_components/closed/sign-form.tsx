'use client';

import { BadgeCheck } from 'lucide-react';
import { PasswordField } from '@/app/(account)/_components/password-field';
import { api } from '@/components/browser-api';
import { Button } from '@/components/button';
import { Notice } from '@/components/notice';
import { toast } from '@/components/toast';
import { useSubmit } from '@/components/use-submit';
import { ApiError } from '@/lib/api/client';
import { useReview, useScreen } from '../review-provider';
import type { RunState } from './sign-off.reducer';

/** Signs runs off exactly as they are seen now; the password says that it is really me. */
export function SignForm({ states }: { states: readonly RunState[] }) {
  const { store, refresh } = useScreen();
  const id = useReview((state) => state.server.review.id);
  const joined = useReview(
    ({ server: { me, project } }) =>
      me.personId !== null && me.participantId !== null && !project.archived,
  );
  const open = states.filter((one) => one.left === 0 && !one.signedByMe);
  const { busy, onSubmit, onInput, message, fields } = useSubmit(
    async (form) => {
      const password = String(form.get('password'));
      const runIds = form.getAll('run').map(String);
      if (runIds.length === 0)
        throw new ApiError('VALIDATION_ERROR', 'Choose a run to sign off.', 400);
      if (!password)
        throw new ApiError('VALIDATION_ERROR', '', 400, [
          { field: 'password', message: 'Enter your password.' },
        ]);
      const { seq } = store.getState().server;
      try {
        await api.call('post', '/reviews/{id}/sign-offs', {
          params: { id },
          body: { runIds, seq, password },
        });
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
      <Button type="submit" variant="primary" icon={<BadgeCheck />} busy={busy}>
        Sign off
      </Button>
    </form>
  );
}
