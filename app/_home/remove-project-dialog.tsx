'use client';

import { useRouter } from 'next/navigation';
import { useRef } from 'react';
import { api } from '@/components/api/browser-api';
import { TextField } from '@/components/forms/field';
import { useSubmit } from '@/components/forms/use-submit';
import { Button } from '@/components/ui/button';
import { COMMON_WORDS } from '@/components/ui/common.words';
import { LateDialog } from '@/components/ui/dialog-late';
import { Notice } from '@/components/ui/notice';
import { toast } from '@/components/ui/toast';
import { HOME_WORDS } from './home.words';

/** Asks for a project's name before it is removed for good. */
export function RemoveProjectDialog({
  project: { id, name },
  open,
  onOpenChange,
}: {
  project: { id: string; name: string };
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  const router = useRouter();
  const first = useRef<HTMLInputElement>(null);
  const { busy, onSubmit, message, fields } = useSubmit(
    async (form) => {
      const body = { name: String(form.get('name')) };
      await api.call('put', '/projects/{id}/tombstone', { params: { id }, body });
      onOpenChange(false);
      toast(HOME_WORDS.removedToast(name), { tone: 'done' });
      router.refresh();
    },
    ['name'],
  );
  return (
    <LateDialog
      open={open}
      onOpenChange={onOpenChange}
      onSubmit={onSubmit}
      initialFocus={first}
      size="s"
      title={HOME_WORDS.removeTitle(name)}
      description={HOME_WORDS.removeText}
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>{COMMON_WORDS.cancel}</Button>
          <Button type="submit" variant="danger" busy={busy}>
            {HOME_WORDS.removeForGood}
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
        label={HOME_WORDS.removeName}
        ref={first}
        name="name"
        required
        autoComplete="off"
        error={fields.name}
      />
    </LateDialog>
  );
}
