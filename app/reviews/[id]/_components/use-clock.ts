import { useCallback, useSyncExternalStore } from 'react';
import { useReview, useScreen } from './review-provider';

/**
 * Whole seconds until a moment by the server's clock, those that have begun included; below zero
 * once it has passed. Read whenever it is drawn, so a timer never begins with more than it has.
 */
export function useSecondsTo(moment: string): number {
  const { store } = useScreen();
  const start = useReview((state) => state.server.now);
  const secondsFrom = (now: number) => Math.ceil((Date.parse(moment) - now) / 1000);
  const listen = useCallback(
    (onChange: () => void) => {
      const timer = setInterval(onChange, 1000);
      const unsubscribe = store.subscribe(onChange);
      return () => {
        clearInterval(timer);
        unsubscribe();
      };
    },
    [store],
  );
  return useSyncExternalStore(
    listen,
    () => secondsFrom(Date.now() + store.getState().ahead),
    () => secondsFrom(Date.parse(start)),
  );
}

/** "3:05" */
export function clockWords(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** "12 s", "3 min", "2 h" */
export function lengthWords(seconds: number): string {
  if (seconds < 120) return `${Math.max(0, Math.round(seconds))} s`;
  if (seconds < 7200) return `${Math.round(seconds / 60)} min`;
  return `${Math.round(seconds / 3600)} h`;
}
