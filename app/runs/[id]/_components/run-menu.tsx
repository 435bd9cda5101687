'use client';

import {
  Archive,
  ArchiveRestore,
  CircleHelp,
  EllipsisVertical,
  MessagesSquare,
  Pencil,
  Trash2,
} from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { api } from '@/components/browser-api';
import { LateConfirmDialog } from '@/components/dialog-late';
import { IconButton } from '@/components/icon-button';
import { openKeyboardHelp } from '@/components/keyboard-help';
import { LazyMenu } from '@/components/menu-lazy';
import { toast } from '@/components/toast';
import { useRun, useScreen } from './run-provider';
import { startRenaming } from './run-title';

/** What can be done with the run as a whole. */
export function RunMenu() {
  const { store } = useScreen();
  const run = useRun((state) => state.server.run);
  const project = useRun((state) => state.server.project);
  const [deleting, setDeleting] = useState(false);
  const router = useRouter();
  const params = { id: run.id };

  async function archive(archived: boolean) {
    try {
      const changed = await api.call('patch', '/runs/{id}', { params, body: { archived } });
      store.setState(({ server }) => ({ server: { ...server, run: changed } }));
      toast(archived ? 'The run is archived.' : 'The run is active again.', { tone: 'done' });
    } catch (error) {
      toast((error as Error).message, { tone: 'error' });
    }
  }

  async function remove() {
    try {
      await api.call('delete', '/runs/{id}', { params });
    } catch (error) {
      toast((error as Error).message, { tone: 'error' });
      throw error;
    }
    toast(`“${run.title}” is deleted.`, { action: { label: 'Restore', run: restore } });
    router.push(`/projects/${project.id}`);
  }

  async function restore() {
    try {
      await api.call('post', '/runs/{id}/restoration', { params });
      router.push(`/runs/${run.id}`);
      router.refresh();
    } catch (error) {
      toast((error as Error).message, { tone: 'error' });
    }
  }

  return (
    <>
      <LazyMenu
        trigger={<IconButton label="More about this run" icon={<EllipsisVertical />} />}
        entries={[
          {
            id: 'rename',
            label: 'Rename',
            icon: <Pencil />,
            disabled: run.archived || project.archived,
            run: startRenaming,
          },
          run.archived
            ? {
                id: 'restore',
                label: 'Restore',
                icon: <ArchiveRestore />,
                disabled: project.archived,
                run: () => void archive(false),
              }
            : {
                id: 'archive',
                label: 'Archive',
                icon: <Archive />,
                disabled: project.archived,
                run: () => void archive(true),
              },
          {
            id: 'review',
            label: 'Prepare a review',
            icon: <MessagesSquare />,
            disabled: run.archived || run.deleted || project.archived,
            href: `/projects/${project.id}/reviews/new?run=${run.id}`,
          },
          {
            id: 'help',
            label: 'Keyboard shortcuts',
            icon: <CircleHelp />,
            hint: '?',
            run: openKeyboardHelp,
          },
          {
            id: 'delete',
            label: 'Delete',
            icon: <Trash2 />,
            separated: true,
            danger: true,
            run: () => setDeleting(true),
          },
        ]}
      />
      {deleting ? (
        <LateConfirmDialog
          open
          onOpenChange={setDeleting}
          title={`Delete “${run.title}”?`}
          description="Its answers, evidence and comments go out of sight with it. It can be restored."
          confirmLabel="Delete run"
          danger
          onConfirm={remove}
        />
      ) : null}
    </>
  );
}
