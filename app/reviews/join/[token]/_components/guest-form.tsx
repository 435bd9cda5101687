'use client';

import { api } from '@/components/api/browser-api';
import { TextField } from '@/components/forms/field';
import { useHydrated, useSubmit } from '@/components/forms/use-submit';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { ApiError } from '@/lib/api/api-error';
import { JOIN_WORDS } from '../join.words';

/** Takes a guest's name and leads them into the review. */
export function GuestForm({ token, reviewId }: { token: string; reviewId: string }) {
  const hydrated = useHydrated();
  const { busy, onSubmit, onInput, message, fields } = useSubmit(
    async (form) => {
      const name = String(form.get('name')).trim();
      if (!name)
        throw new ApiError('VALIDATION_ERROR', '', 400, [
          { field: 'name', message: JOIN_WORDS.enterName },
        ]);
      await api.call('post', '/guest-links/{token}/guests', { params: { token }, body: { name } });
      // A whole new page, which knows the guest by the cookie that came with the answer.
      window.location.assign(`/reviews/${reviewId}`);
      return 'leaving';
    },
    ['name'],
  );
  return (
    // Should it be sent before the page listens, nothing of it may stand in an address.
    <form method="post" noValidate onSubmit={onSubmit} onInput={onInput} className="space-y-4">
      {message ? <Notice tone="error">{message}</Notice> : null}
      <TextField
        label={JOIN_WORDS.name}
        name="name"
        required
        autoFocus
        autoComplete="name"
        maxLength={100}
        hint={JOIN_WORDS.nameHint}
        error={fields.name}
      />
      <Button type="submit" variant="primary" busy={busy} disabled={!hydrated} className="w-full">
        {JOIN_WORDS.join}
      </Button>
    </form>
  );
}
