'use client';

import { useRouter } from 'next/navigation';
import { api } from '@/components/api/browser-api';
import { messageOf } from '@/components/forms/use-submit';
import { toast } from '@/components/ui/toast';
import { PROJECT_WORDS } from '../project.words';

/** Archives the project, with a way back, or restores it. */
export function useSetArchived(project: { id: string; name: string }) {
  const router = useRouter();
  return async function setArchived(archived: boolean): Promise<void> {
    try {
      await api.call('patch', '/projects/{id}', { params: { id: project.id }, body: { archived } });
      router.refresh();
      const said = archived ? PROJECT_WORDS.archivedToast : PROJECT_WORDS.restoredToast;
      const undo = { label: PROJECT_WORDS.undo, run: () => void setArchived(false) };
      toast(said(project.name), archived ? { action: undo } : {});
    } catch (error) {
      toast(messageOf(error), { tone: 'error' });
    }
  };
}
