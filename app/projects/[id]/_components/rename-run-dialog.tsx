'use client';

import { useRouter } from 'next/navigation';
import { useRef } from 'react';
import { api } from '@/components/api/browser-api';
import { TextField } from '@/components/forms/field';
import { useSubmit } from '@/components/forms/use-submit';
import { Button } from '@/components/ui/button';
import { COMMON_WORDS } from '@/components/ui/common.words';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import { PROJECT_WORDS, RUN_WORDS } from '../project.words';
import type { HostedProps } from './dialog.types';

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
