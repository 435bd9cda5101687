'use client';

import { useRouter } from 'next/navigation';
import { api } from '@/components/api/browser-api';
import { messageOf } from '@/components/forms/use-submit';
import { ConfirmDialog } from '@/components/ui/dialog';
import { toast } from '@/components/ui/toast';
import { PROJECT_WORDS } from '../project.words';
import type { HostedProps } from './dialog.types';

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
    toast(PROJECT_WORDS.deletedToast(project.name), {
      action: { label: PROJECT_WORDS.undo, run: restore },
    });
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
      title={PROJECT_WORDS.deleteTitle(project.name)}
      description={PROJECT_WORDS.deleteText}
      confirmLabel={PROJECT_WORDS.remove}
      danger
      onConfirm={remove}
    />
  );
}
