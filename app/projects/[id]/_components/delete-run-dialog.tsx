'use client';

import { useRouter } from 'next/navigation';
import { api } from '@/components/api/browser-api';
import { messageOf } from '@/components/forms/use-submit';
import { ConfirmDialog } from '@/components/ui/dialog';
import { toast } from '@/components/ui/toast';
import { PROJECT_WORDS, RUN_WORDS } from '../project.words';
import type { HostedProps } from './dialog.types';

/** Asks before a run is deleted, and offers it back afterwards. */
export default function DeleteRunDialog({
  run,
  project: _,
  ...hosted
}: HostedProps & { run: { id: string; title: string } }) {
  const router = useRouter();
  const params = { id: run.id };
  async function remove() {
    try {
      await api.call('delete', '/runs/{id}', { params });
    } catch (error) {
      toast(messageOf(error), { tone: 'error' });
      throw error;
    }
    router.refresh();
    toast(RUN_WORDS.deletedToast(run.title), {
      action: { label: PROJECT_WORDS.undo, run: restore },
    });
  }
  async function restore() {
    try {
      await api.call('post', '/runs/{id}/restoration', { params });
      router.refresh();
    } catch (error) {
      toast(messageOf(error), { tone: 'error' });
    }
  }
  return (
    <ConfirmDialog
      {...hosted}
      title={RUN_WORDS.deleteTitle(run.title)}
      description={RUN_WORDS.deleteText}
      confirmLabel={RUN_WORDS.deleteRun}
      danger
      onConfirm={remove}
    />
  );
}
