'use client';

import { useRouter } from 'next/navigation';
import { api } from '@/components/api/browser-api';
import { ConfirmDialog } from '@/components/ui/dialog';
import { useReview, useScreen } from '../review-provider';
import { WORDS } from './frame.words';

/** Asks before a review that has not begun is removed. */
export default function DeleteDialog({ onClose }: { onClose: () => void }) {
  const { attempt } = useScreen();
  const router = useRouter();
  const { id, name, projectId } = useReview((state) => state.server.review);
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={WORDS.deleteTitle}
      description={WORDS.deleteHint(name)}
      confirmLabel={WORDS.deleteConfirm}
      danger
      onConfirm={async () => {
        const remove = () => api.call('delete', '/reviews/{id}', { params: { id } });
        if (!(await attempt(remove))) throw new Error('not deleted');
        router.push(`/projects/${projectId}/reviews`);
      }}
    />
  );
}
