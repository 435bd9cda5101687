import { usePathname } from 'next/navigation';
import { type ReactNode, useEffect, useState } from 'react';
import { Button, ButtonLink } from './button';
import { Notice } from './notice';

/** What is confirmed within this time is not worth a word, in milliseconds. */
const PATIENCE_MS = 1_500;

/** Says that something waits to be sent, that nothing is heard of others, or that one is signed out. */
export function WaitingNotice({
  waiting,
  things,
  trouble,
  live,
  kept,
  onRetry,
  more,
  order = '',
  deaf,
  guest = false,
}: {
  /** How many wait. */
  waiting: number;
  /** What one of them is called, and several. */
  things: readonly [one: string, several: string];
  trouble: string | null;
  /** Whether what others do is heard. */
  live: boolean;
  /** Whether what waits would survive a reload. */
  kept: boolean;
  onRetry: () => void;
  /** More to do about what waits. */
  more?: ReactNode;
  /** How they go out, with a space in front. */
  order?: string;
  /** What it means that nothing is heard while nothing waits. */
  deaf: string;
  /** Somebody without an account, who can't sign in again. */
  guest?: boolean;
}) {
  const path = usePathname();
  const slow = useLasting(waiting > 0);
  const lost = useLasting(!live);
  const [one, several] = things;
  const count = `${waiting} ${waiting === 1 ? `${one} is` : `${several} are`} waiting to be sent`;
  const safe = kept
    ? 'They are kept on this device.'
    : 'Keep this page open: they could not be kept.';
  if (trouble === 'signed-out' && guest) {
    return (
      <Notice tone="error" title="Your place in the review has ended">
        Ask whoever leads it for a new guest link.
      </Notice>
    );
  }
  if (trouble === 'signed-out') {
    return (
      <Notice
        tone="error"
        title="You are signed out"
        actions={
          <ButtonLink size="s" href={`/sign-in?next=${encodeURIComponent(path)}`}>
            Sign in again
          </ButtonLink>
        }
      >
        {waiting > 0 ? `${count}. ${safe}` : 'Sign in again to go on.'}
      </Notice>
    );
  }
  const offline = lost || trouble === 'away';
  if (!offline && !(waiting > 0 && (slow || trouble))) return null;
  return (
    <Notice
      tone={offline ? 'warn' : 'info'}
      title={offline ? `Offline${waiting > 0 ? ` — ${count}` : ''}` : count}
      actions={
        waiting > 0 && trouble ? (
          <>
            <Button size="s" onClick={onRetry}>
              Try now
            </Button>
            {more}
          </>
        ) : null
      }
    >
      {trouble === 'server' ? 'The server can’t take them right now. ' : null}
      {waiting > 0 ? `${safe} They go out${order} on their own.` : deaf}
    </Notice>
  );
}

/** Whether something has been so for a while, and not only for a moment. */
function useLasting(so: boolean): boolean {
  const [lasts, setLasts] = useState(false);
  useEffect(() => {
    if (!so) return setLasts(false);
    const timer = setTimeout(() => setLasts(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [so]);
  return so && lasts;
}
