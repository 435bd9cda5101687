'use client';

import { useRouter } from 'next/navigation';
import { api } from '@/components/api/browser-api';
import { messageOf } from '@/components/forms/use-submit';
import { toast } from '@/components/ui/toast';
import { PROJECT_WORDS } from '../project.words';

/** Pins the project for whoever is looking, or takes their pin away. */
export function usePin(project: { id: string; name: string }) {
  const router = useRouter();
  return async function setPinned(pinned: boolean): Promise<void> {
    try {
      await api.call(pinned ? 'put' : 'delete', '/projects/{id}/pin', {
        params: { id: project.id },
      });
      router.refresh();
      toast((pinned ? PROJECT_WORDS.pinnedToast : PROJECT_WORDS.unpinnedToast)(project.name));
    } catch (error) {
      toast(messageOf(error), { tone: 'error' });
    }
  };
}
