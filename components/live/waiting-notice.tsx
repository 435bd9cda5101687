import { usePathname } from 'next/navigation';
import { type ReactNode, useEffect, useState } from 'react';
import { Button, ButtonLink } from '@/components/ui/button';
import { fetched } from '@/components/ui/fetched';
import { Notice } from '@/components/ui/notice';
import { WORDS } from './waiting.words';

const GoneNotice = fetched(() => import('./gone-notice'));

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
  waitingText,
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
  /** What waits, to be copied by somebody who was shut out. */
  waitingText: () => string;
}) {
  const path = usePathname();
  const slow = useLasting(waiting > 0);
  const lost = useLasting(!live);
  const count = WORDS.count(waiting, things);
  if (trouble === 'gone') {
    return waiting > 0 ? (
      <GoneNotice waiting={count} text={waitingText()} more={more} />
    ) : (
      <GoneNotice />
    );
  }
  if (trouble === 'signed-out' && guest) {
    return (
      <Notice tone="error" title={WORDS.guestEnded}>
        {WORDS.guestAsk}
      </Notice>
    );
  }
  if (trouble === 'signed-out') {
    return (
      <Notice
        tone="error"
        title={WORDS.signedOut}
        actions={
          <ButtonLink size="s" href={`/sign-in?next=${encodeURIComponent(path)}`}>
            {WORDS.signIn}
          </ButtonLink>
        }
      >
        {waiting > 0
          ? `${count}. ${kept ? WORDS.keptThrough(waiting) : WORDS.notKept(waiting)}`
          : WORDS.signInToGoOn}
      </Notice>
    );
  }
  if (trouble === 'somebody-else') {
    return (
      <Notice
        tone="error"
        title={WORDS.somebodyElse}
        actions={
          <Button size="s" onClick={() => window.location.reload()}>
            {WORDS.reload}
          </Button>
        }
      >
        {waiting > 0 ? WORDS.signBackIn(count) : WORDS.reloadToGoOn}
      </Notice>
    );
  }
  const offline = lost || trouble === 'away';
  if (!offline && !(waiting > 0 && (slow || trouble))) return null;
  return (
    <Notice
      tone={offline ? 'warn' : 'info'}
      title={offline ? WORDS.offline(waiting > 0 ? count : '') : count}
      actions={
        waiting > 0 && trouble ? (
          <>
            <Button size="s" onClick={onRetry}>
              {WORDS.retry}
            </Button>
            {more}
          </>
        ) : null
      }
    >
      {trouble === 'server' ? WORDS.busy : null}
      {waiting > 0 ? (kept ? WORDS.kept(waiting, order) : WORDS.notKept(waiting)) : deaf}
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
