'use client';

import { usePathname } from 'next/navigation';
import { useEffect, useState } from 'react';
import { Button, ButtonLink } from '@/components/button';
import { Notice } from '@/components/notice';
import { useReview, useScreen } from '../review-provider';
import { TakeOver } from './take-over';

/** A vote that is confirmed within this time is not worth a word. */
const PATIENCE_MS = 1_500;

/** What everybody must know above all: what waits, what may not be changed, that nobody leads. */
export function ReviewNotices() {
  return (
    <div className="space-y-3 not-empty:mb-4">
      <Ended />
      <Waiting />
      <TakeOver />
    </div>
  );
}

function Ended() {
  const gone = useReview((state) => state.gone);
  const project = useReview((state) => state.server.project);
  const isGuest = useReview((state) => state.server.me.isGuest);
  if (gone) {
    return (
      <Notice
        tone="warn"
        title="This review is no longer here"
        actions={
          isGuest ? null : (
            <ButtonLink size="s" href={`/projects/${project.id}`}>
              Open the project
            </ButtonLink>
          )
        }
      >
        It was removed, or you may no longer see it. What you see is how it was.
      </Notice>
    );
  }
  if (!project.archived) return null;
  return (
    <Notice title="This project is archived">
      Nothing in it can be changed until it is restored.
    </Notice>
  );
}

function Waiting() {
  const { retry } = useScreen();
  const path = usePathname();
  const waiting = useReview((state) => state.pending.length);
  const trouble = useReview((state) => state.trouble);
  const live = useReview((state) => state.live);
  const kept = useReview((state) => state.kept);
  const isGuest = useReview((state) => state.server.me.isGuest);
  const gone = useReview((state) => state.gone);
  const slow = useLasting(waiting > 0);
  const lost = useLasting(!live);
  if (gone) return null;
  const count = `${waiting} ${waiting === 1 ? 'vote is' : 'votes are'} waiting to be sent`;
  const safe = kept
    ? 'They are kept on this device.'
    : 'Keep this page open: they could not be kept.';
  if (trouble === 'signed-out') {
    return (
      <Notice
        tone="error"
        title={isGuest ? 'Your place in the review has ended' : 'You are signed out'}
        actions={
          isGuest ? null : (
            <ButtonLink size="s" href={`/sign-in?next=${encodeURIComponent(path)}`}>
              Sign in again
            </ButtonLink>
          )
        }
      >
        {isGuest
          ? 'Ask whoever leads it for a new guest link.'
          : waiting > 0
            ? `${count}. ${safe}`
            : 'Sign in again to go on.'}
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
          <Button size="s" onClick={retry}>
            Try now
          </Button>
        ) : null
      }
    >
      {trouble === 'server' ? 'The server can’t take them right now. ' : null}
      {waiting > 0
        ? `${safe} They go out on their own.`
        : 'What others do is not shown until the server can be reached again. Votes are kept and sent then.'}
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
