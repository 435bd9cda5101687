'use client';

import { late } from '@/components/ui/late';
import type { HostedProps, OpenDialog } from './dialog.types';

const StartRunDialog = late(() => import('./start-run-dialog'));
const EditProjectDialog = late(() => import('./edit-project-dialog'));
const StageRulesDialog = late(() => import('./stage-rules-dialog'));
const MembersDialog = late(() => import('./members/members-dialog'));
const TokensDialog = late(() => import('./tokens-dialog'));
const RenameRunDialog = late(() => import('./rename-run-dialog'));
const DeleteProjectDialog = late(() => import('./delete-project-dialog'));
const DeleteRunDialog = late(() => import('./delete-run-dialog'));

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
    case 'stage-rules':
      return <StageRulesDialog {...hosted} />;
    case 'members':
      return <MembersDialog {...hosted} me={me} />;
    case 'tokens':
      return <TokensDialog {...hosted} />;
    case 'delete-project':
      return <DeleteProjectDialog {...hosted} />;
    case 'rename-run':
      return <RenameRunDialog {...hosted} run={dialog.run} />;
    case 'delete-run':
      return <DeleteRunDialog {...hosted} run={dialog.run} />;
  }
}
