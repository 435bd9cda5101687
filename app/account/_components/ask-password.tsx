import { useSubmit } from '@/components/forms/use-submit';
import { PasswordField } from '@/components/identity/password-field';
import { Button } from '@/components/ui/button';
import { COMMON_WORDS } from '@/components/ui/common.words';
import { Notice } from '@/components/ui/notice';
import { ApiError } from '@/lib/api/api-error';
import { WORDS } from '../account.words';

/** Asks for my password again, before what only I may do. */
export function AskPassword({
  label,
  onPassword,
  onCancel,
}: {
  /** What it is for. */
  label: string;
  onPassword: (password: string) => Promise<void>;
  onCancel: () => void;
}) {
  const { busy, onSubmit, onInput, message, fields } = useSubmit(
    async (form) => {
      const password = String(form.get('password'));
      const details = [{ field: 'password', message: WORDS.enterPassword }];
      if (!password) throw new ApiError('VALIDATION_ERROR', '', 400, details);
      await onPassword(password);
    },
    ['password'],
  );
  return (
    <form method="post" noValidate onSubmit={onSubmit} onInput={onInput} className="space-y-3">
      {message ? <Notice tone="error">{message}</Notice> : null}
      <PasswordField
        label={WORDS.yourPassword}
        name="password"
        autoFocus
        autoComplete="current-password"
        maxLength={200}
        error={fields.password}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" busy={busy}>
          {label}
        </Button>
        <Button onClick={onCancel}>{COMMON_WORDS.cancel}</Button>
      </div>
    </form>
  );
}
