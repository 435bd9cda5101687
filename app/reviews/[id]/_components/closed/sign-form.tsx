'use client';

import { api } from '@/components/api/browser-api';
import { useSubmit } from '@/components/forms/use-submit';
import { ProofFields, proofIn } from '@/components/identity/proof-fields';
import { useHasPasskey } from '@/components/identity/use-has-passkey';
import { Notice } from '@/components/ui/notice';
import { toast } from '@/components/ui/toast';
import { ApiError } from '@/lib/api/api-error';
import { WORDS } from '../../review.words';
import { useReview, useScreen } from '../review-provider';
import type { RunState } from './run-states.rules';

/** Signs runs off exactly as they are seen now; a password or a passkey says that it is really me. */
export function SignForm({ states }: { states: readonly RunState[] }) {
  const { store, refresh } = useScreen();
  const id = useReview((state) => state.server.review.id);
  const joined = useReview(
    ({ server: { me, project } }) =>
      me.personId !== null &&
      me.participantId !== null &&
      project.may.includes('review') &&
      !project.archived,
  );
  const hasPasskey = useHasPasskey(joined);
  const open = states.filter((one) => one.left + one.lacking === 0 && !one.signedByMe);
  const { busy, onSubmit, onInput, message, fields } = useSubmit(
    async (form) => {
      const runIds = form.getAll('run').map(String);
      if (runIds.length === 0) throw new ApiError('VALIDATION_ERROR', WORDS.signOff.chooseRun, 400);
      const wish = { runIds, seq: store.getState().server.seq };
      const params = { id };
      try {
        const proof = await proofIn(form, () =>
          api.call('post', '/reviews/{id}/sign-off-challenges', { params, body: wish }),
        );
        await api.call('post', '/reviews/{id}/sign-offs', { params, body: { ...wish, ...proof } });
      } finally {
        await refresh().catch(() => {});
      }
      toast(WORDS.signOff.done(runIds.length), {
        tone: 'done',
      });
    },
    ['password'],
  );
  if (!joined) return null;
  if (open.length === 0) {
    return states.some((one) => one.signedByMe) ? (
      <p className="border-t border-line px-4 py-3 text-sm text-muted">
        {WORDS.signOff.nothingLeft}
      </p>
    ) : null;
  }
  return (
    <form
      noValidate
      onSubmit={onSubmit}
      onInput={onInput}
      className="space-y-3 border-t border-line p-4 text-sm print:hidden"
    >
      <p>{WORDS.signOff.explained}</p>
      {message ? <Notice tone="error">{message}</Notice> : null}
      <fieldset className="space-y-1.5">
        <legend className="sr-only">{WORDS.signOff.runs}</legend>
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
      <ProofFields busy={busy} error={fields.password} hasPasskey={hasPasskey} />
    </form>
  );
}
