'use client';

import { lazy, Suspense } from 'react';
import { persistentLoad } from '@/components/persistent-load';
import type { OpenDialog, ProjectFacts } from './project-screen';

const StartRunDialog = lazy(() => persistentLoad(() => import('./start-run-dialog')));
const EditProjectDialog = lazy(() => persistentLoad(() => import('./edit-project-dialog')));
const MembersDialog = lazy(() => persistentLoad(() => import('./members/members-dialog')));
const RenameRunDialog = lazy(() => persistentLoad(() => import('./rename-run-dialog')));
const DeleteProjectDialog = lazy(() => persistentLoad(() => import('./delete-project-dialog')));
const DeleteRunDialog = lazy(() => persistentLoad(() => import('./delete-run-dialog')));

export interface HostedProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  project: ProjectFacts;
}

/** Shows the dialog that is open; the code of each is fetched when it is first wanted. */
export function DialogHost({
  dialog,
  me,
  ...hosted
}: HostedProps & { dialog: OpenDialog; me: { id: string } }) {
  return <Suspense>{dialogOf(dialog, hosted, me)}</Suspense>;
}

function dialogOf(dialog: OpenDialog, hosted: HostedProps, me: { id: string }) {
  switch (dialog.kind) {
    case 'start-run':
      return <StartRunDialog {...hosted} stage={dialog.stage} />;
    case 'edit-project':
      return <EditProjectDialog {...hosted} />;
    case 'members':
      return <MembersDialog {...hosted} me={me} />;
    case 'delete-project':
      return <DeleteProjectDialog {...hosted} />;
    case 'rename-run':
      return <RenameRunDialog {...hosted} run={dialog.run} />;
    case 'delete-run':
      return <DeleteRunDialog {...hosted} run={dialog.run} />;
  }
}
