import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { registerCommands } from '@/components/command-store';
import { openKeyboardHelp } from '@/components/keyboard-help';
import { bindShortcuts } from '@/components/shortcuts';
import { isFacilitator, takesPart } from '../_store/review-state';
import { callUpNext } from './acting';
import { copyLink } from './frame/use-menu-entries';
import { reviewKeys } from './keys';
import { WORDS } from './keys.words';
import { useReview, useScreen } from './review-provider';

const { commands: SAY } = WORDS;

/** Binds the keys of the present phase, and puts what this page can do into the command palette. */
export function useCommands(): void {
  const screen = useScreen();
  const router = useRouter();
  const { id, phase } = useReview((state) => state.server.review);
  const leads = useReview(isFacilitator);
  const part = useReview(takesPart);
  const managesProject = useReview((state) => state.server.project.mayManage);
  useEffect(() => bindShortcuts(reviewKeys(screen, phase, leads)), [screen, phase, leads]);
  useEffect(() => {
    const { store } = screen;
    const over = (overlay: 'settings' | 'invite' | 'guests' | 'hand-over') => () =>
      store.setState({ overlay });
    const rules = leads && part;
    return registerCommands([
      { id: 'review-link', label: SAY.link, run: () => void copyLink() },
      {
        id: 'review-minutes',
        label: SAY.minutes,
        run: () => router.push(`/reviews/${id}/minutes`),
      },
      { id: 'review-help', label: SAY.help, hint: '?', run: openKeyboardHelp },
      ...(rules
        ? [
            { id: 'review-invite', label: SAY.invite, run: over('invite') },
            { id: 'review-settings', label: SAY.settings, run: over('settings') },
            { id: 'review-hand-over', label: SAY.handOver, run: over('hand-over') },
          ]
        : []),
      ...(managesProject && phase !== 'closed'
        ? [{ id: 'review-guests', label: SAY.guests, run: over('guests') }]
        : []),
      ...(rules && phase === 'discussing'
        ? [
            {
              id: 'review-next',
              label: SAY.next,
              hint: 'Shift J',
              run: () => callUpNext(screen, 1),
            },
          ]
        : []),
    ]);
  }, [screen, router, id, phase, leads, part, managesProject]);
}
