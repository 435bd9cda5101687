'use client';

import { useRouter } from 'next/navigation';
import { useRef } from 'react';
import { api } from '@/components/browser-api';
import { Button } from '@/components/button';
import { COMMON_WORDS } from '@/components/common.words';
import { Dialog } from '@/components/dialog';
import { TextField } from '@/components/field';
import { Notice } from '@/components/notice';
import { useSubmit } from '@/components/use-submit';
import { PROJECT_WORDS, RUN_WORDS } from '../project.words';
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
      title={RUN_WORDS.renameTitle}
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>{COMMON_WORDS.cancel}</Button>
          <Button type="submit" variant="primary" busy={busy}>
            {PROJECT_WORDS.save}
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
        label={RUN_WORDS.title}
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
