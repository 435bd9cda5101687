'use client';

import { useRouter } from 'next/navigation';
import { api } from '@/components/browser-api';
import { ConfirmDialog } from '@/components/dialog';
import { toast } from '@/components/toast';
import { messageOf } from '@/components/use-submit';
import type { HostedProps } from './dialog-host';

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
    toast(`Deleted ${run.title}.`, { action: { label: 'Undo', run: restore } });
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
      title={`Delete ${run.title}?`}
      description="Its answers, evidence and comments go out of sight. It can be brought back from the deleted runs."
      confirmLabel="Delete run"
      danger
      onConfirm={remove}
    />
  );
}
