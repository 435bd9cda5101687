'use client';

import { late } from '@/components/late';
import type { OpenDialog, ProjectFacts } from './project-screen';

const StartRunDialog = late(() => import('./start-run-dialog'));
const EditProjectDialog = late(() => import('./edit-project-dialog'));
const MembersDialog = late(() => import('./members/members-dialog'));
const RenameRunDialog = late(() => import('./rename-run-dialog'));
const DeleteProjectDialog = late(() => import('./delete-project-dialog'));
const DeleteRunDialog = late(() => import('./delete-run-dialog'));

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
  return dialogOf(dialog, hosted, me);
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
