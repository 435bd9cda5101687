import { useRouter } from 'next/navigation';
import { useEffect, useMemo } from 'react';
import { bindShortcuts, keyCommands } from '@/components/keyboard/shortcuts';
import { useApple } from '@/components/keyboard/use-apple';
import { registerCommands } from '@/components/search/command-store';
import { isFacilitator, takesPart } from '../_store/review-state';
import { copyLink } from './frame/use-menu-entries';
import { reviewKeys } from './keys';
import { WORDS } from './keys.words';
import { useReview, useScreen } from './review-provider';
import { stepCommands } from './steps';

const { commands: SAY } = WORDS;

/** Binds the keys of the present phase, and puts what this page can do into the command palette. */
export function useCommands(): void {
  const screen = useScreen();
  const router = useRouter();
  const { id, phase } = useReview((state) => state.server.review);
  const leads = useReview(isFacilitator);
  const part = useReview(takesPart);
  const managesProject = useReview((state) => state.server.project.mayManage);
  const apple = useApple();
  const keys = useMemo(() => reviewKeys(screen, phase, leads), [screen, phase, leads]);
  useEffect(() => bindShortcuts(keys), [keys]);
  useEffect(() => {
    const { store } = screen;
    const over = (overlay: 'settings' | 'invite' | 'guests' | 'hand-over') => () =>
      store.setState({ overlay });
    const rules = leads && part;
    return registerCommands([
      ...stepCommands(screen),
      { id: 'review-link', label: SAY.link, run: () => void copyLink() },
      {
        id: 'review-minutes',
        label: SAY.minutes,
        run: () => router.push(`/reviews/${id}/minutes`),
      },
      ...keyCommands(keys, 'review', apple),
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
    ]);
  }, [screen, router, apple, id, keys, phase, leads, part, managesProject]);
}
