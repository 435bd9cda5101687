'use client';

import { lazy, type ReactNode, Suspense, useState, useSyncExternalStore } from 'react';
import { late } from '@/components/late';
import { persistentLoad } from '@/components/persistent-load';
import { SkeletonList } from '@/components/skeleton';
import { isWide } from '../_store/moving';
import type { Me, Snapshot } from '../_store/run.types';
import { initialState } from '../_store/run-state';
import { WORDS } from '../run.words';
import { BulkBar } from './bulk-bar';
import { DetailsDivider } from './details/details-divider';
import { ItemList } from './item-list';
import { RunHeader } from './run-header';
import { RunNotices } from './run-notices';
import { RunProvider, useRun, useScreen } from './run-provider';
import type { Signing } from './signing/use-signing';
import { Toolbar } from './toolbar';
import { useCommands } from './use-commands';

const ItemDetails = lazy(() => persistentLoad(() => import('./details/item-details')));
const DetailsSheet = late(() => import('./details/details-sheet'));
const FocusMode = lazy(() => persistentLoad(() => import('./focus-mode')));
// It opens by itself, so it must not take the keyboard from somebody who is writing until it is there.
const EarlierDialog = late(() => import('./earlier-dialog'));
const ConflictDialog = lazy(() => persistentLoad(() => import('./conflict-dialog')));

/** A run's page, from what the server said when it was asked for. */
export function RunView({
  snapshot,
  signing,
  me,
  stage,
  ...options
}: {
  snapshot: Snapshot;
  /** Its sign-offs, so that they are there from the first paint on. */
  signing: Signing | null;
  me: Me;
  /** Drawn by the server: it never changes, and needs one of many icons. */
  stage: ReactNode;
  today: string;
  item?: string | undefined;
  focus?: boolean | undefined;
}) {
  const [initial] = useState(() => initialState(snapshot, me, options));
  return (
    <RunProvider initial={initial}>
      <Screen signing={signing} stage={stage} />
    </RunProvider>
  );
}

function Screen({ signing, stage }: { signing: Signing | null; stage: ReactNode }) {
  const mode = useRun((state) => state.mode);
  const panel = useRun((state) => state.panel);
  useCommands();
  return (
    <>
      <RunHeader signing={signing} stage={stage} />
      <RunNotices />
      {mode === 'focus' ? (
        <Suspense fallback={<SkeletonList label={WORDS.loading.focus} />}>
          <FocusMode />
        </Suspense>
      ) : (
        <div
          className={
            panel
              ? 'lg:grid lg:grid-cols-[minmax(0,1fr)_1.5rem_min(var(--details-width,27rem),60%)] lg:items-start'
              : ''
          }
        >
          <div className="min-w-0">
            <Toolbar />
            <ItemList />
            <BulkBar />
          </div>
          {panel ? (
            <>
              <DetailsDivider />
              <Panel />
            </>
          ) : null}
        </div>
      )}
      <Dialogs />
    </>
  );
}

/** Details beside the list. They are fetched where there is room for them. */
function Panel() {
  const wide = useSyncExternalStore(subscribeWide, isWide, () => false);
  const active = useRun((state) => state.active);
  return (
    <aside
      id="run-details"
      aria-label={WORDS.details}
      className="hidden lg:sticky lg:top-[calc(var(--header)+1rem)] lg:block lg:max-h-[calc(100dvh-var(--header)-2rem)] lg:overflow-y-auto lg:overscroll-contain lg:rounded-card lg:border lg:border-line lg:bg-raised lg:shadow-raised"
    >
      {wide && active ? (
        <Suspense fallback={<SkeletonList label={WORDS.loading.details} />}>
          <ItemDetails />
        </Suspense>
      ) : null}
    </aside>
  );
}

function Dialogs() {
  const { store } = useScreen();
  const sheet = useRun((state) => state.sheet && state.active !== null);
  const conflict = useRun((state) => (state.later ? undefined : state.view.conflicts[0]));
  const earlier = useRun((state) => state.earlier !== null);
  return (
    <Suspense>
      {sheet ? <DetailsSheet /> : null}
      {conflict ? <ConflictDialog key={conflict} mutationId={conflict} /> : null}
      {earlier ? <EarlierDialog onClose={() => store.setState({ earlier: null })} /> : null}
    </Suspense>
  );
}

function subscribeWide(listener: () => void): () => void {
  const query = window.matchMedia('(min-width: 64rem)');
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}
