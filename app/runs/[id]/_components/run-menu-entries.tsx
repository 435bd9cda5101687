'use client';

import {
  Archive,
  ArchiveRestore,
  CircleHelp,
  FileDown,
  MessagesSquare,
  Pencil,
  Trash2,
} from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { api } from '@/components/api/browser-api';
import { HELP_KEY, openKeyboardHelp } from '@/components/help/keyboard-help';
import { WORDS as KEY_WORDS } from '@/components/keyboard/keys.words';
import { LateConfirmDialog } from '@/components/ui/dialog-late';
import { Menu, type MenuProps } from '@/components/ui/menu';
import { toast } from '@/components/ui/toast';
import { isReadOnly, mayReview } from '../_store/run-state';
import { WORDS } from '../run.words';
import { WORDS as MENU } from './run-menu.words';
import { useRun, useScreen } from './run-provider';
import { startRenaming } from './run-title';
import { saveSource } from './save-source';

/** What can be done with the run as a whole, as the entries of its menu. */
export default function RunMenuEntries(props: Omit<MenuProps, 'entries'>) {
  const { store } = useScreen();
  const run = useRun((state) => state.server.run);
  const project = useRun((state) => state.server.project);
  const readOnly = useRun(isReadOnly);
  const canReview = useRun(mayReview);
  const mayWork = project.may.includes('work');
  const [deleting, setDeleting] = useState(false);
  const router = useRouter();
  const params = { id: run.id };

  async function archive(archived: boolean) {
    try {
      const changed = await api.call('patch', '/runs/{id}', { params, body: { archived } });
      store.setState(({ server }) => ({ server: { ...server, run: changed } }));
      toast(archived ? MENU.archived : MENU.activated, { tone: 'done' });
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
    toast(MENU.deleted(run.title), { action: { label: MENU.restore, run: restore } });
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
      <Menu
        {...props}
        entries={[
          {
            id: 'rename',
            label: WORDS.rename,
            icon: <Pencil />,
            disabled: readOnly,
            run: startRenaming,
          },
          run.archived
            ? {
                id: 'restore',
                label: MENU.restore,
                icon: <ArchiveRestore />,
                disabled: project.archived || !mayWork,
                run: () => void archive(false),
              }
            : {
                id: 'archive',
                label: MENU.archive,
                icon: <Archive />,
                disabled: readOnly,
                run: () => void archive(true),
              },
          {
            id: 'review',
            label: MENU.review,
            icon: <MessagesSquare />,
            disabled: !canReview,
            href: `/projects/${project.id}/reviews/new?run=${run.id}`,
          },
          {
            id: 'source',
            label: MENU.source,
            icon: <FileDown />,
            run: () => void saveSource(run),
          },
          {
            id: 'help',
            label: KEY_WORDS.help,
            icon: <CircleHelp />,
            hint: HELP_KEY,
            run: openKeyboardHelp,
          },
          {
            id: 'delete',
            label: MENU.delete,
            icon: <Trash2 />,
            separated: true,
            danger: true,
            disabled: !mayWork,
            run: () => setDeleting(true),
          },
        ]}
      />
      {deleting ? (
        <LateConfirmDialog
          open
          onOpenChange={setDeleting}
          title={MENU.deleteTitle(run.title)}
          description={MENU.deleteWhat}
          confirmLabel={MENU.deleteRun}
          danger
          onConfirm={remove}
        />
      ) : null}
    </>
  );
}
