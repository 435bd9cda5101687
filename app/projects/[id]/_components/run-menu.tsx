'use client';

import { Archive, Ellipsis, PenLine, Trash2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { api } from '@/components/api/browser-api';
import { messageOf } from '@/components/forms/use-submit';
import { IconButton } from '@/components/ui/icon-button';
import { LazyMenu } from '@/components/ui/menu-lazy';
import { toast } from '@/components/ui/toast';
import { PROJECT_WORDS, RUN_WORDS } from '../project.words';
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
      toast(RUN_WORDS.archivedToast(run.title), {
        action: { label: PROJECT_WORDS.undo, run: () => archive(false) },
      });
    } catch (error) {
      toast(messageOf(error), { tone: 'error' });
    }
  }
  return (
    <LazyMenu
      trigger={
        <IconButton
          size="s"
          label={RUN_WORDS.actionsFor(run.title)}
          icon={<Ellipsis />}
          className="relative z-10 -mt-1 -mr-1"
        />
      }
      entries={[
        {
          id: 'rename',
          label: RUN_WORDS.rename,
          icon: <PenLine />,
          run: () => open({ kind: 'rename-run', run }),
        },
        { id: 'archive', label: RUN_WORDS.archive, icon: <Archive />, run: () => archive(true) },
        {
          id: 'delete',
          label: RUN_WORDS.remove,
          icon: <Trash2 />,
          danger: true,
          separated: true,
          run: () => open({ kind: 'delete-run', run }),
        },
      ]}
    />
  );
}
