import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { registerCommands } from '@/components/command-store';
import { isFacilitator, takesPart } from '../_store/review-state';
import { copyLink } from './frame/use-menu-entries';
import { useReview, useScreen } from './review-provider';
import { callUpNext } from './use-shortcuts';

/** Puts what this page can do into the command palette. */
export function useCommands(): void {
  const screen = useScreen();
  const router = useRouter();
  const { id, phase } = useReview((state) => state.server.review);
  const leads = useReview(isFacilitator);
  const part = useReview(takesPart);
  useEffect(() => {
    const { store } = screen;
    const over = (overlay: 'help' | 'settings' | 'invite' | 'guests' | 'hand-over') => () =>
      store.setState({ overlay });
    const rules = leads && part;
    return registerCommands([
      { id: 'review-link', label: 'Copy the review’s link', run: () => void copyLink() },
      {
        id: 'review-minutes',
        label: 'Open the minutes',
        run: () => router.push(`/reviews/${id}/minutes`),
      },
      ...(phase === 'judging' || phase === 'discussing'
        ? [{ id: 'review-help', label: 'Keyboard', hint: 'h', run: over('help') }]
        : []),
      ...(rules
        ? [
            { id: 'review-invite', label: 'Invite people to the review', run: over('invite') },
            { id: 'review-guests', label: 'Guest link', run: over('guests') },
            { id: 'review-settings', label: 'Settings of the review', run: over('settings') },
            { id: 'review-hand-over', label: 'Hand the review over', run: over('hand-over') },
          ]
        : []),
      ...(rules && phase === 'discussing'
        ? [
            {
              id: 'review-next',
              label: 'Discuss next item',
              hint: 'Shift J',
              run: () => callUpNext(screen, 1),
            },
          ]
        : []),
    ]);
  }, [screen, router, id, phase, leads, part]);
}
