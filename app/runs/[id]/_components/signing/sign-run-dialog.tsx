'use client';

import { api } from '@/components/browser-api';
import { Dialog } from '@/components/dialog';
import { Notice } from '@/components/notice';
import { ProofFields, proofIn } from '@/components/proof-fields';
import { toast } from '@/components/toast';
import { useHasPasskey } from '@/components/use-has-passkey';
import { useSubmit } from '@/components/use-submit';
import { useRun, useScreen } from '../run-provider';
import { WORDS } from './signing.words';

/** Signs the run off exactly as it is seen now; a password or a passkey says that it is really me. */
export default function SignRunDialog({
  onClose,
  onSigned,
}: {
  onClose: () => void;
  /** Called whenever the server has answered, also when it refused. */
  onSigned: () => void;
}) {
  const { store } = useScreen();
  const id = useRun((state) => state.server.run.id);
  const waiting = useRun((state) => state.pending.length);
  const hasPasskey = useHasPasskey(true);
  const { busy, onSubmit, onInput, message, fields } = useSubmit(
    async (form) => {
      const wish = { seq: store.getState().server.seq };
      const params = { id };
      try {
        const proof = await proofIn(form, () =>
          api.call('post', '/runs/{id}/sign-off-challenges', { params, body: wish }),
        );
        await api.call('post', '/runs/{id}/sign-offs', { params, body: { ...wish, ...proof } });
      } finally {
        onSigned();
      }
      toast(WORDS.signed, { tone: 'done' });
      onClose();
    },
    ['password'],
  );
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={WORDS.signTitle} size="s">
      <form noValidate onSubmit={onSubmit} onInput={onInput} className="space-y-3 text-sm">
        <p>{WORDS.signExplained}</p>
        {message ? <Notice tone="error">{message}</Notice> : null}
        {waiting > 0 ? <Notice tone="warn">{WORDS.waiting(waiting)}</Notice> : null}
        <ProofFields
          busy={busy}
          disabled={waiting > 0}
          error={fields.password}
          hasPasskey={hasPasskey}
        />
      </form>
    </Dialog>
  );
}
