'use client';

import { useState } from 'react';
import { api } from '@/components/browser-api';
import { Button } from '@/components/button';
import { CopyButton } from '@/components/copy-button';
import { Dialog } from '@/components/dialog';
import { TextField } from '@/components/field';
import { Notice } from '@/components/notice';
import { messageOf } from '@/components/use-submit';
import { ApiError } from '@/lib/api/client';
import { useReview, useScreen } from '../review-provider';
import { useBusy } from '../use-busy';

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
      title="Guest link"
      description="Whoever has it joins with a name and no account. Guests see this review and nothing else; they vote, comment and write in shared notes, but decide and sign nothing."
      footer={
        <>
          {isOpen ? (
            <Button busy={busy} onClick={() => attempt(close)}>
              Close the link
            </Button>
          ) : null}
          <Button variant={url ? 'secondary' : 'primary'} busy={busy} onClick={() => attempt(make)}>
            {isOpen ? 'Make a new link' : 'Make a link'}
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
                  Let guests in
                </Button>
              ) : null
            }
          >
            {refusal.message}
            {refusal.shut ? ` It is a setting of ${project.name}, for all its reviews.` : null}
          </Notice>
        ) : null}
        {url ? (
          <div className="flex items-end gap-2">
            <TextField
              label="The link"
              readOnly
              value={url}
              className="flex-1"
              onFocus={({ target }) => target.select()}
              hint="It is shown only now; a new one takes its place."
            />
            <CopyButton text={url} className="mb-6.5 h-9" />
          </div>
        ) : isOpen ? (
          <p>A guest link is open. It can’t be shown again; a new one takes its place.</p>
        ) : (
          <p className="text-muted">There is no guest link now.</p>
        )}
      </div>
    </Dialog>
  );
}
