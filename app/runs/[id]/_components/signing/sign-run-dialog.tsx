'use client';

import { api } from '@/components/api/browser-api';
import { useSubmit } from '@/components/forms/use-submit';
import { ProofFields, proofIn } from '@/components/identity/proof-fields';
import { useHasPasskey } from '@/components/identity/use-has-passkey';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import { toast } from '@/components/ui/toast';
import { putOffIn } from '@/lib/model/status';
import { useRun, useScreen } from '../run-provider';
import { DIALOG_WORDS as SAY } from './signing-dialogs.words';

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
  const waived = useRun(({ view }) => putOffIn(view.counts));
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
      toast(SAY.signed, { tone: 'done' });
      onClose();
    },
    ['password'],
  );
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={SAY.signTitle} size="s">
      <form noValidate onSubmit={onSubmit} onInput={onInput} className="space-y-3 text-sm">
        <p>{SAY.signExplained}</p>
        {waived > 0 ? <Notice>{SAY.waived(waived)}</Notice> : null}
        {message ? <Notice tone="error">{message}</Notice> : null}
        {waiting > 0 ? <Notice tone="warn">{SAY.waiting(waiting)}</Notice> : null}
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
