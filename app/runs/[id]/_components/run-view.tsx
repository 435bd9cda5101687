'use client';

import { lazy, type ReactNode, Suspense, useRef, useState, useSyncExternalStore } from 'react';
import { asSent } from '@/components/ui/as-sent';
import { late } from '@/components/ui/late';
import { persistentLoad } from '@/components/ui/persistent-load';
import { SkeletonList } from '@/components/ui/skeleton';
import { unpackSnapshot } from '@/lib/runs/packed-snapshot.rules';
import { isWide } from '../_store/moving';
import type { Me } from '../_store/run.types';
import { initialState } from '../_store/run-state';
import { WORDS } from '../run.words';
import { BulkBar } from './bulk-bar';
import { DetailsDivider } from './details/details-divider';
import { FirstGuidance, type KnownGuidance } from './details/first-guidance';
import { ItemList } from './item-list';
import { RunHeader } from './run-header';
import { RunNotices } from './run-notices';
import { RunProvider, useRun, useScreen } from './run-provider';
import type { Signing } from './signing/known-signing';
import { Toolbar } from './toolbar';
import { useAskedFilter } from './use-asked-filter';
import { useAskedItem } from './use-asked-item';
import { useBesideToasts } from './use-beside-toasts';
import { useCommands } from './use-commands';
import { useFiles } from './use-files';

const ItemDetails = asSent(
  // The bundler leaves it out of what browsers get.
  typeof window === 'undefined'
    ? (require('./details/item-details') as typeof import('./details/item-details')).default
    : null,
  () => import('./details/item-details'),
);
const DetailsSheet = late(() => import('./details/details-sheet'));
const FocusMode = lazy(() => persistentLoad(() => import('./focus-mode')));
// It opens by itself, so it must not take the keyboard from somebody who is writing until it is there.
const EarlierDialog = late(() => import('./earlier-dialog'));
const AskDialog = late(() => import('./waivers/ask-dialog'));
const ConflictDialog = lazy(() => persistentLoad(() => import('./conflict-dialog')));

/** A run's page, from what the server said when it was asked for. */
export function RunView({
  snapshot,
  signing,
  guidance,
  wide,
  me,
  stage,
  ...options
}: {
  /** As `packSnapshot` writes it. */
  snapshot: string;
  /** Its sign-offs, so that they are there from the first paint on. */
  signing: Signing | null;
  guidance: KnownGuidance | null;
  /** Whether the server takes it that details have room beside the list. */
  wide: boolean;
  me: Me;
  /** Drawn by the server: it never changes, and needs one of many icons. */
  stage: ReactNode;
  today: string;
  item?: string | undefined;
  focus?: boolean | undefined;
}) {
  const [initial] = useState(() => initialState(unpackSnapshot(snapshot), me, options));
  return (
    <RunProvider initial={initial}>
      <FirstGuidance value={guidance}>
        <Screen signing={signing} stage={stage} wide={wide} />
      </FirstGuidance>
    </RunProvider>
  );
}

function Screen({
  signing,
  stage,
  wide,
}: {
  signing: Signing | null;
  stage: ReactNode;
  wide: boolean;
}) {
  const mode = useRun((state) => state.mode);
  const panel = useRun((state) => state.panel);
  useCommands();
  useAskedItem();
  useAskedFilter();
  useFiles();
  return (
    <>
      <RunHeader signing={signing} stage={stage} />
      <RunNotices />
      {mode === 'focus' ? (
        <Suspense fallback={<SkeletonList label={WORDS.loadingFocus} />}>
          <FocusMode />
        </Suspense>
      ) : (
        <div
          className={
            panel
              ? 'lg:grid lg:grid-cols-[minmax(0,1fr)_1.5rem_min(var(--details-width,27rem),60%)] lg:items-start print:block'
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
              <Panel startsWide={wide} />
            </>
          ) : null}
        </div>
      )}
      <Dialogs />
    </>
  );
}

/** What the details show. */
const FOR_DETAILS = ['active', 'view', 'server', 'trouble', 'drafts', 'asking'] as const;

/** Details beside the list, where there is room for them. */
function Panel({ startsWide }: { startsWide: boolean }) {
  const wide = useSyncExternalStore(subscribeWide, isWide, () => startsWide);
  const active = useRun((state) => state.active);
  const { store } = useScreen();
  const aside = useRef<HTMLElement>(null);
  useBesideToasts(aside);
  const [onceOutdated] = useState(() => (outdated: () => void) => {
    // What was typed before a reload is not on what was sent.
    const { drafts, asking } = store.getState();
    if (asking || Object.keys(drafts).length > 0) outdated();
    return store.subscribe((now, before) => {
      if (FOR_DETAILS.some((part) => now[part] !== before[part])) outdated();
    });
  });
  return (
    <aside
      ref={aside}
      id="run-details"
      aria-label={WORDS.details}
      className="hidden lg:sticky lg:top-[calc(var(--header)+1rem)] lg:block lg:max-h-[calc(100dvh-var(--header)-4rem)] lg:overflow-y-auto lg:overscroll-contain lg:rounded-card lg:border lg:border-line lg:bg-raised lg:shadow-raised print:hidden"
    >
      {wide && active ? <ItemDetails subscribe={onceOutdated} /> : null}
    </aside>
  );
}

function Dialogs() {
  const { store } = useScreen();
  const sheet = useRun((state) => state.sheet && state.active !== null);
  const conflict = useRun((state) => (state.later ? undefined : state.view.conflicts[0]));
  const earlier = useRun((state) => state.earlier !== null);
  const waiving = useRun((state) => state.waiving);
  return (
    <Suspense>
      {sheet ? <DetailsSheet /> : null}
      {waiving ? (
        <AskDialog id={waiving} onClose={() => store.setState({ waiving: null })} />
      ) : null}
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
