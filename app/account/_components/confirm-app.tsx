import { api } from '@/components/api/browser-api';
import { TextField } from '@/components/forms/field';
import { useSubmit } from '@/components/forms/use-submit';
import { Button } from '@/components/ui/button';
import { COMMON_WORDS } from '@/components/ui/common.words';
import { CopyButton } from '@/components/ui/copy-button';
import { Notice } from '@/components/ui/notice';
import type { Data } from '@/lib/application/client';
import { WORDS } from '../account.words';
import { QrCode } from './qr-code';

export type NewSecret = Data<'post', '/me/second-factor'>;

/** Hands a secret over to an app, as a QR code and as text, and asks for the app's first code. */
export function ConfirmApp({
  secret,
  onConfirmed,
  onCancel,
}: {
  secret: NewSecret;
  onConfirmed: (recoveryCodes: string[]) => void;
  onCancel: () => void;
}) {
  const { busy, onSubmit, onInput, message, fields } = useSubmit(
    async (form) => {
      const body = { code: String(form.get('code')).trim() };
      const { recoveryCodes } = await api.call('post', '/me/second-factor/confirmation', { body });
      onConfirmed(recoveryCodes);
    },
    ['code'],
  );
  return (
    <form
      method="post"
      noValidate
      onSubmit={onSubmit}
      onInput={onInput}
      className="space-y-3 text-sm"
    >
      {message ? <Notice tone="error">{message}</Notice> : null}
      <p>{WORDS.scan}</p>
      <QrCode text={secret.uri} label={WORDS.qr} />
      <TextField
        label={WORDS.key}
        value={secret.secret}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
        className="[&_input]:font-mono [&_input]:text-[0.8125rem]"
      />
      <CopyButton text={secret.secret} label={WORDS.copyKey} />
      <TextField
        label={WORDS.code}
        name="code"
        required
        autoFocus
        autoComplete="one-time-code"
        inputMode="numeric"
        error={fields.code}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" busy={busy}>
          {WORDS.turnOn}
        </Button>
        <Button onClick={onCancel}>{COMMON_WORDS.cancel}</Button>
      </div>
    </form>
  );
}
