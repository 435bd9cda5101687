'use client';

import { late } from '@/components/ui/late';
import { useReview, useScreen } from '../review-provider';

const SettingsDialog = late(() => import('./settings-dialog'));
const InviteDialog = late(() => import('./invite-dialog'));
const GuestDialog = late(() => import('./guest-dialog'));
const DeleteDialog = late(() => import('./delete-dialog'));
const HandOverDialog = late(() => import('./hand-over-dialog'));

/** The dialogs of every phase, each fetched when it is first asked for. */
export function ReviewDialogs() {
  const { store } = useScreen();
  const overlay = useReview((state) => state.overlay);
  const onClose = () => store.setState({ overlay: null });
  return (
    <>
      {overlay === 'settings' ? <SettingsDialog onClose={onClose} /> : null}
      {overlay === 'invite' ? <InviteDialog onClose={onClose} /> : null}
      {overlay === 'guests' ? <GuestDialog onClose={onClose} /> : null}
      {overlay === 'delete' ? <DeleteDialog onClose={onClose} /> : null}
      {overlay === 'hand-over' ? <HandOverDialog onClose={onClose} /> : null}
    </>
  );
}
