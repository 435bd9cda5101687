'use client';

import { useState } from 'react';
import { api } from '@/components/api/browser-api';
import { TextField } from '@/components/forms/field';
import { messageOf } from '@/components/forms/use-submit';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import { ApiError } from '@/lib/api/api-error';
import { useReview, useScreen } from '../review-provider';
import { useBusy } from '../use-busy';
import { WORDS } from './frame.words';

/** Makes and closes the link by which people without an account join this review, and only this. */
export default function GuestDialog({ onClose }: { onClose: () => void }) {
  const { refresh } = useScreen();
  const { id } = useReview((state) => state.server.review);
  const project = useReview((state) => state.server.project);
  const isOpen = useReview((state) => state.server.review.hasGuestLink);
  const [url, setUrl] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<{ message: string; shut: boolean } | null>(null);
  const [busy, run] = useBusy();
  const params = { id };
  const attempt = (work: () => Promise<unknown>) =>
    run(async () => {
      setRefusal(null);
      try {
        await work();
        await refresh();
      } catch (error) {
        const shut = error instanceof ApiError && error.code === 'CONFLICT';
        setRefusal({ message: messageOf(error), shut });
      }
    });
  const make = async () =>
    setUrl((await api.call('put', '/reviews/{id}/guest-link', { params })).url);
  async function letIn() {
    await api.call('patch', '/projects/{id}', {
      params: { id: project.id },
      body: { guests: true },
    });
    await make();
  }
  async function close() {
    await api.call('delete', '/reviews/{id}/guest-link', { params });
    setUrl(null);
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={WORDS.guestLink}
      description={WORDS.guestHint}
      footer={
        <>
          {isOpen ? (
            <Button busy={busy} onClick={() => attempt(close)}>
              {WORDS.closeLink}
            </Button>
          ) : null}
          <Button variant={url ? 'secondary' : 'primary'} busy={busy} onClick={() => attempt(make)}>
            {isOpen ? WORDS.newLink : WORDS.makeLink}
          </Button>
        </>
      }
    >
      <div className="space-y-3 text-sm">
        {refusal ? (
          <Notice
            tone={refusal.shut ? 'warn' : 'error'}
            actions={
              refusal.shut ? (
                <Button size="s" busy={busy} onClick={() => attempt(letIn)}>
                  {WORDS.letGuestsIn}
                </Button>
              ) : null
            }
          >
            {refusal.message}
            {refusal.shut ? WORDS.guestSetting(project.name) : null}
          </Notice>
        ) : null}
        {url ? (
          <div className="flex items-end gap-2">
            <TextField
              label={WORDS.link}
              readOnly
              value={url}
              className="flex-1"
              onFocus={({ target }) => target.select()}
              hint={WORDS.linkHint}
            />
            <CopyButton text={url} className="mb-6.5 h-9" />
          </div>
        ) : isOpen ? (
          <p>{WORDS.linkOpen}</p>
        ) : (
          <p className="text-muted">{WORDS.noLink}</p>
        )}
      </div>
    </Dialog>
  );
}
