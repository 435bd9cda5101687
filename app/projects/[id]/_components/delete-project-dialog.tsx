'use client';

import { useRouter } from 'next/navigation';
import { api } from '@/components/browser-api';
import { ConfirmDialog } from '@/components/dialog';
import { toast } from '@/components/toast';
import { messageOf } from '@/components/use-submit';
import type { HostedProps } from './dialog-host';

/** Asks before a project is deleted, and offers it back afterwards. */
export default function DeleteProjectDialog({ project, ...hosted }: HostedProps) {
  const router = useRouter();
  const params = { id: project.id };
  async function remove() {
    try {
      await api.call('delete', '/projects/{id}', { params });
    } catch (error) {
      toast(messageOf(error), { tone: 'error' });
      throw error;
    }
    router.push('/');
    toast(`Deleted ${project.name}.`, { action: { label: 'Undo', run: restore } });
  }
  async function restore() {
    try {
      await api.call('post', '/projects/{id}/restoration', { params });
      router.push(`/projects/${project.id}`);
    } catch (error) {
      toast(messageOf(error), { tone: 'error' });
    }
  }
  return (
    <ConfirmDialog
      {...hosted}
      title={`Delete ${project.name}?`}
      description="It disappears for everyone, with its runs. It can be brought back from the deleted projects."
      confirmLabel="Delete project"
      danger
      onConfirm={remove}
    />
  );
}
