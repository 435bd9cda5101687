'use client';

import { WaitingNotice } from '@/components/live/waiting-notice';
import { Button, ButtonLink } from '@/components/ui/button';
import { COMMON_WORDS } from '@/components/ui/common.words';
import { Notice } from '@/components/ui/notice';
import { isGone } from '../../_store/review-state';
import { waitingText } from '../../_store/waiting-text';
import { useReview, useScreen } from '../review-provider';
import { WORDS } from './frame.words';
import { TakeOver } from './take-over';

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
  const gone = useReview(isGone);
  const deleted = useReview((state) => state.deleted);
  const project = useReview((state) => state.server.project);
  const isGuest = useReview((state) => state.server.me.isGuest);
  // Whoever was shut out is told so with what waits.
  if (gone && !deleted) return null;
  if (gone) {
    return (
      <Notice
        tone="warn"
        title={WORDS.gone}
        actions={
          isGuest ? null : (
            <ButtonLink size="s" href={`/projects/${project.id}`}>
              {WORDS.openProject}
            </ButtonLink>
          )
        }
      >
        {WORDS.goneHint}
      </Notice>
    );
  }
  if (project.archived) return <Notice title={WORDS.archived}>{WORDS.archivedHint}</Notice>;
  if (isGuest || project.may.includes('review')) return null;
  return <Notice title={WORDS.viewer}>{WORDS.viewerHint}</Notice>;
}

function Waiting() {
  const { store, retry, discard } = useScreen();
  const waiting = useReview((state) => state.pending.length);
  const trouble = useReview((state) => state.trouble);
  const live = useReview((state) => state.live);
  const kept = useReview((state) => state.kept);
  const isGuest = useReview((state) => state.server.me.isGuest);
  const gone = useReview((state) => isGone(state) && state.deleted);
  if (gone) return null;
  return (
    <WaitingNotice
      waiting={waiting}
      things={['vote', 'votes']}
      trouble={trouble}
      live={live}
      kept={kept}
      onRetry={retry}
      deaf={WORDS.deaf}
      guest={isGuest}
      more={
        <Button size="s" onClick={discard}>
          {COMMON_WORDS.discard}
        </Button>
      }
      waitingText={() => waitingText(store.getState())}
    />
  );
}
