'use client';

import { WaitingNotice } from '@/components/live/waiting-notice';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
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
  const gone = useReview((state) => state.gone);
  const project = useReview((state) => state.server.project);
  const isGuest = useReview((state) => state.server.me.isGuest);
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
  const { retry } = useScreen();
  const waiting = useReview((state) => state.pending.length);
  const trouble = useReview((state) => state.trouble);
  const live = useReview((state) => state.live);
  const kept = useReview((state) => state.kept);
  const isGuest = useReview((state) => state.server.me.isGuest);
  const gone = useReview((state) => state.gone);
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
    />
  );
}
