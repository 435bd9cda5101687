'use client';

import { lazy, Suspense, useState } from 'react';
import { persistentLoad } from '@/components/persistent-load';
import { SkeletonList } from '@/components/skeleton';
import type { Snapshot } from '../_store/review.types';
import { initialState } from '../_store/review-state';
import { Announcer } from './frame/announcer';
import { ReviewDialogs } from './frame/review-dialogs';
import { ReviewHeader } from './frame/review-header';
import { ReviewNotices } from './frame/review-notices';
import { ReviewProvider, useReview } from './review-provider';
import { useCommands } from './use-commands';
import { useShortcuts } from './use-shortcuts';

const PHASES = {
  lobby: lazy(() => persistentLoad(() => import('./lobby/lobby'))),
  judging: lazy(() => persistentLoad(() => import('./judge/judge'))),
  discussing: lazy(() => persistentLoad(() => import('./discuss/discuss'))),
  closed: lazy(() => persistentLoad(() => import('./closed/closed'))),
};

/** A review's page, from what the server said when it was asked for. */
export function ReviewView({ snapshot }: { snapshot: Snapshot }) {
  const [initial] = useState(() => initialState(snapshot));
  return (
    <ReviewProvider initial={initial}>
      <Screen />
    </ReviewProvider>
  );
}

/** Apart from the rest, which need not be drawn anew when what can be done changes. */
function Commands() {
  useShortcuts();
  useCommands();
  return null;
}

function Screen() {
  const phase = useReview((state) => state.server.review.phase);
  const Phase = PHASES[phase];
  return (
    <>
      <ReviewHeader />
      <ReviewNotices />
      <Suspense fallback={<SkeletonList label="Loading the review" />}>
        <Phase />
      </Suspense>
      <Commands />
      <Announcer />
      <ReviewDialogs />
    </>
  );
}
