'use client';

import { Archive, Ellipsis, PenLine, Trash2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { api } from '@/components/browser-api';
import { IconButton } from '@/components/icon-button';
import { LazyMenu } from '@/components/menu-lazy';
import { toast } from '@/components/toast';
import { messageOf } from '@/components/use-submit';
import { useOpenDialog } from './project-screen';

/** What can be done with a run from its card. */
export function RunMenu({ run }: { run: { id: string; title: string } }) {
  const router = useRouter();
  const open = useOpenDialog();
  async function archive(archived: boolean) {
    try {
      await api.call('patch', '/runs/{id}', { params: { id: run.id }, body: { archived } });
      router.refresh();
      if (!archived) return;
      toast(`Archived ${run.title}.`, { action: { label: 'Undo', run: () => archive(false) } });
    } catch (error) {
      toast(messageOf(error), { tone: 'error' });
    }
  }
  return (
    <LazyMenu
      trigger={
        <IconButton
          size="s"
          label={`Actions for ${run.title}`}
          icon={<Ellipsis />}
          className="relative z-10 -mt-1 -mr-1"
        />
      }
      entries={[
        {
          id: 'rename',
          label: 'Rename',
          icon: <PenLine />,
          run: () => open({ kind: 'rename-run', run }),
        },
        { id: 'archive', label: 'Archive', icon: <Archive />, run: () => archive(true) },
        {
          id: 'delete',
          label: 'Delete',
          icon: <Trash2 />,
          danger: true,
          separated: true,
          run: () => open({ kind: 'delete-run', run }),
        },
      ]}
    />
  );
}
