'use client';

import { useState } from 'react';
import { api } from '@/components/api/browser-api';
import { CheckboxField, DateField, TextField } from '@/components/forms/field';
import { useSubmit } from '@/components/forms/use-submit';
import { secondsOf } from '@/components/time/time-box';
import { Button } from '@/components/ui/button';
import { COMMON_WORDS } from '@/components/ui/common.words';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import { useReview, useScreen } from '../review-provider';
import { WORDS } from './frame.words';

/** The settings that can still be changed: blind votes only before the judging. */
export default function SettingsDialog({ onClose }: { onClose: () => void }) {
  const { refresh, store } = useScreen();
  // What others change meanwhile must not move under the hands; the version tells it on saving.
  const [review] = useState(() => store.getState().server.review);
  const begun = useReview((state) => state.server.review.startedAt !== null);
  const { busy, onSubmit, onInput, message, fields } = useSubmit(
    async (form) => {
      const text = (name: string) => String(form.get(name) ?? '').trim();
      try {
        await api.call('patch', '/reviews/{id}', {
          params: { id: review.id },
          body: {
            name: text('name'),
            scheduledOn: text('scheduledOn') || null,
            timeBox: secondsOf(text('timeBox')),
            quorum: Number(text('quorum')),
            ...(!begun ? { blind: form.get('blind') === 'on' } : {}),
            version: review.version,
          },
        });
      } finally {
        if (!store.getState().live) await refresh().catch(() => {});
      }
      onClose();
    },
    ['name', 'scheduledOn', 'timeBox', 'quorum'],
  );
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={WORDS.settings}
      onSubmit={onSubmit}
      draft={`review-settings:${review.id}`}
      footer={
        <>
          <Button onClick={onClose}>{COMMON_WORDS.cancel}</Button>
          <Button type="submit" variant="primary" busy={busy}>
            {WORDS.save}
          </Button>
        </>
      }
    >
      <div className="space-y-4" onInput={(event) => onInput(event as never)}>
        {message ? <Notice tone="error">{message}</Notice> : null}
        <TextField
          label={WORDS.name}
          name="name"
          defaultValue={review.name}
          maxLength={200}
          required
          error={fields.name}
        />
        <div className="grid gap-4 sm:grid-cols-3">
          <DateField
            label={WORDS.date}
            name="scheduledOn"
            defaultValue={review.scheduledOn ?? ''}
            error={fields.scheduledOn}
          />
          <TextField
            label={WORDS.timeBox}
            name="timeBox"
            inputMode="decimal"
            autoComplete="off"
            defaultValue={
              review.timeBox === null ? '' : String(Math.round(review.timeBox / 0.6) / 100)
            }
            hint={WORDS.timeBoxHint}
            error={fields.timeBox}
          />
          <TextField
            label={WORDS.quorum}
            name="quorum"
            type="number"
            min={1}
            max={100}
            defaultValue={review.quorum}
            error={fields.quorum}
          />
        </div>
        <CheckboxField
          label={WORDS.blind}
          name="blind"
          defaultChecked={review.blind}
          disabled={begun}
          hint={begun ? WORDS.blindFixed : undefined}
        />
      </div>
    </Dialog>
  );
}
