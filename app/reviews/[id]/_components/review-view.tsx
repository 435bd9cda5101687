'use client';

import { useState } from 'react';
import type { Snapshot } from '../_store/review.types';
import { initialState } from '../_store/review-state';
import { Closed } from './closed/closed';
import { Discuss } from './discuss/discuss';
import { Announcer } from './frame/announcer';
import { ReviewDialogs } from './frame/review-dialogs';
import { ReviewHeader } from './frame/review-header';
import { ReviewNotices } from './frame/review-notices';
import { Judge } from './judge/judge';
import { Lobby } from './lobby/lobby';
import { ReviewProvider, useReview } from './review-provider';
import { useCommands } from './use-commands';

/**
 * All come with the page: a phase turns for fifty people at once, and a press on what the server
 * drew must not be lost because its code is still on the way. What is heavy in them comes later.
 */
const PHASES = { lobby: Lobby, judging: Judge, discussing: Discuss, closed: Closed };

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
  useCommands();
  return null;
}

function Screen() {
  const phase = useReview((state) => state.server.review.phase);
  const Phase = PHASES[phase];
  return (
    // A name may be one word of 200 letters.
    <div className="[overflow-wrap:anywhere]">
      <ReviewHeader />
      <ReviewNotices />
      <Phase />
      <Commands />
      <Announcer />
      <ReviewDialogs />
    </div>
  );
}
