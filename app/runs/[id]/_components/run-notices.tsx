'use client';

import { useState } from 'react';
import { WaitingNotice } from '@/components/live/waiting-notice';
import { asSent } from '@/components/ui/as-sent';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { isReadOnly } from '../_store/run-state';
import { waitingText } from '../_store/waiting-text';
import { WORDS } from '../run.words';
import { useRun, useScreen } from './run-provider';

const ClosedNotice = asSent(
  // The bundler leaves it out of what browsers get.
  typeof window === 'undefined'
    ? (require('./closed-notice') as typeof import('./closed-notice')).default
    : null,
  () => import('./closed-notice'),
);

const SAY = WORDS.notices;

/** What the person must know above all: what waits, what clashes, what may not be changed. */
export function RunNotices() {
  const closed = useRun((state) => isReadOnly(state) && state.trouble !== 'gone');
  const { store } = useScreen();
  const [onceOutdated] = useState(
    () => (outdated: () => void) =>
      store.subscribe((now, before) => now.server !== before.server && outdated()),
  );
  return (
    <div className="space-y-3 not-empty:mb-4">
      {closed ? <ClosedNotice subscribe={onceOutdated} /> : null}
      <Waiting />
      <Conflicts />
    </div>
  );
}

function Waiting() {
  const { store, retry, discard } = useScreen();
  const waiting = useRun((state) => state.view.waiting);
  const trouble = useRun((state) => state.trouble);
  const live = useRun((state) => state.live);
  const kept = useRun((state) => state.kept);
  return (
    <WaitingNotice
      waiting={waiting}
      things={SAY.things}
      trouble={trouble}
      live={live}
      kept={kept}
      onRetry={retry}
      more={
        <Button size="s" onClick={discard}>
          {SAY.discard}
        </Button>
      }
      order={SAY.inOrder}
      deaf={SAY.unreachable}
      waitingText={() => waitingText(store.getState())}
    />
  );
}

function Conflicts() {
  const { store } = useScreen();
  const later = useRun((state) => state.later);
  const count = useRun((state) => state.view.conflicts.length);
  if (!later || count === 0) return null;
  return (
    <Notice
      tone="warn"
      title={SAY.conflicts(count)}
      actions={
        <Button size="s" onClick={() => store.setState({ later: false })}>
          {SAY.choose}
        </Button>
      }
    >
      {SAY.conflictsWhat}
    </Notice>
  );
}
