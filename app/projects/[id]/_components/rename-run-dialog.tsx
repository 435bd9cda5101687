'use client';

import { useRouter } from 'next/navigation';
import { useRef } from 'react';
import { api } from '@/components/browser-api';
import { Button } from '@/components/button';
import { Dialog } from '@/components/dialog';
import { TextField } from '@/components/field';
import { Notice } from '@/components/notice';
import { useSubmit } from '@/components/use-submit';
import type { HostedProps } from './dialog-host';

/** Gives a run another title. */
export default function RenameRunDialog({
  open,
  onOpenChange,
  run,
}: HostedProps & { run: { id: string; title: string } }) {
  const router = useRouter();
  const first = useRef<HTMLInputElement>(null);
  const { busy, onSubmit, message, fields } = useSubmit(
    async (form) => {
      await api.call('patch', '/runs/{id}', {
        params: { id: run.id },
        body: { title: String(form.get('title')) },
      });
      onOpenChange(false);
      router.refresh();
    },
    ['title'],
  );
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      onSubmit={onSubmit}
      draft={`rename-run:${run.id}`}
      initialFocus={first}
      size="s"
      title="Rename run"
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>Cancel</Button>
          <Button type="submit" variant="primary" busy={busy}>
            Save
          </Button>
        </>
      }
    >
      {message ? (
        <Notice tone="error" className="mb-4">
          {message}
        </Notice>
      ) : null}
      <TextField
        label="Title"
        ref={first}
        name="title"
        required
        autoComplete="off"
        maxLength={200}
        defaultValue={run.title}
        error={fields.title}
      />
    </Dialog>
  );
}
