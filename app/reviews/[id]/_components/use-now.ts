import { useEffect, useState } from 'react';
import { useReview, useScreen } from './review-provider';

/** The server's clock in milliseconds, anew every second. On the server, the snapshot's moment. */
export function useNow(): number {
  const { store } = useScreen();
  const start = useReview((state) => state.server.now);
  const [now, setNow] = useState(() => Date.parse(start));
  useEffect(() => {
    const tick = () => setNow(Date.now() + store.getState().ahead);
    tick();
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [store]);
  return now;
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
