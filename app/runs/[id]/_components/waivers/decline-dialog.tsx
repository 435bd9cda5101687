'use client';

import { useRef, useState } from 'react';
import { v7 as uuidv7 } from 'uuid';
import { api } from '@/components/api/browser-api';
import { TextArea } from '@/components/forms/field';
import { useSubmit } from '@/components/forms/use-submit';
import { Button } from '@/components/ui/button';
import { COMMON_WORDS } from '@/components/ui/common.words';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import { toast } from '@/components/ui/toast';
import type { Waiver } from '../../_store/run.types';
import { useRun } from '../run-provider';
import { WORDS } from './waivers.words';

/** Declines a waiver, with a word on why. */
export default function DeclineDialog({
  waiver,
  onClose,
}: {
  waiver: Waiver;
  onClose: () => void;
}) {
  const text = useRun((state) => state.view.items[waiver.itemId]?.text ?? '');
  const first = useRef<HTMLTextAreaElement>(null);
  const [mutationId] = useState(() => uuidv7());
  const { busy, onSubmit, onInput, message, fields } = useSubmit(
    async (form) => {
      await api.call('put', '/waivers/{id}/decision', {
        params: { id: waiver.id },
        body: {
          decision: 'declined',
          why: String(form.get('why')) || null,
          version: waiver.version,
          mutationId,
        },
      });
      toast(WORDS.declined, { tone: 'done' });
      onClose();
    },
    ['why'],
  );
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      onSubmit={onSubmit}
      draft={`decline:${waiver.id}`}
      initialFocus={first}
      title={WORDS.declineTitle}
      description={WORDS.declineAbout(text)}
      footer={
        <>
          <Button onClick={onClose}>{COMMON_WORDS.cancel}</Button>
          <Button type="submit" variant="primary" busy={busy}>
            {WORDS.declineSend}
          </Button>
        </>
      }
    >
      <div className="space-y-4" onInput={(event) => onInput(event as never)}>
        {message ? <Notice tone="error">{message}</Notice> : null}
        <TextArea
          label={WORDS.why}
          hint={WORDS.whyHint}
          ref={first}
          name="why"
          rows={2}
          maxLength={5000}
          error={fields.why}
        />
      </div>
    </Dialog>
  );
}
