'use client';

import { lazy, Suspense } from 'react';
import { persistentLoad } from '@/components/persistent-load';
import { useReview, useScreen } from '../review-provider';

const HelpDialog = lazy(() => persistentLoad(() => import('./help-dialog')));
const SettingsDialog = lazy(() => persistentLoad(() => import('./settings-dialog')));
const InviteDialog = lazy(() => persistentLoad(() => import('./invite-dialog')));
const GuestDialog = lazy(() => persistentLoad(() => import('./guest-dialog')));
const DeleteDialog = lazy(() => persistentLoad(() => import('./delete-dialog')));
const HandOverDialog = lazy(() => persistentLoad(() => import('./hand-over-dialog')));

/** The dialogs of every phase, each fetched when it is first asked for. */
export function ReviewDialogs() {
  const { store } = useScreen();
  const overlay = useReview((state) => state.overlay);
  const onClose = () => store.setState({ overlay: null });
  return (
    <Suspense>
      {overlay === 'help' ? <HelpDialog onClose={onClose} /> : null}
      {overlay === 'settings' ? <SettingsDialog onClose={onClose} /> : null}
      {overlay === 'invite' ? <InviteDialog onClose={onClose} /> : null}
      {overlay === 'guests' ? <GuestDialog onClose={onClose} /> : null}
      {overlay === 'delete' ? <DeleteDialog onClose={onClose} /> : null}
      {overlay === 'hand-over' ? <HandOverDialog onClose={onClose} /> : null}
    </Suspense>
  );
}
