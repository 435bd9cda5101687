import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { bindShortcuts } from '@/components/keyboard/shortcuts';
import { useApple } from '@/components/keyboard/use-apple';
import { onFirstSign } from '@/components/ui/first-sign';
import { persistentLoad } from '@/components/ui/persistent-load';
import { runKeys } from './keys';
import { useScreen } from './run-provider';

/** Binds the page's keys, and puts what it can do into the command palette. */
export function useCommands(): void {
  const screen = useScreen();
  const router = useRouter();
  const apple = useApple();
  useEffect(() => bindShortcuts(runKeys(screen)), [screen]);
  useEffect(() => {
    let end: (() => void) | null = onFirstSign(() => {
      end = null;
      void persistentLoad(() => import('./run-commands')).then(({ registerRunCommands }) => {
        if (here) end = registerRunCommands(screen, router.push, apple);
      });
    });
    let here = true;
    return () => {
      here = false;
      end?.();
    };
  }, [screen, router, apple]);
}
