'use client';

import { List } from 'lucide-react';
import { useRef } from 'react';
import { cx } from '@/components/ui/class-names';
import type { ContentsEntry } from '@/lib/guides/document/read-contents';
import { WORDS } from '../../guides.words';
import { useCurrentSection } from './use-current-section';
import { type Place, usePlainAnchors } from './use-plain-anchors';

/**
 * The table of contents, the part being read marked. It stands beside the document, or folded
 * above it where there is no room.
 */
export function GuideContents({
  entries,
  places,
  hrefs,
}: {
  entries: readonly ContentsEntry[];
  /** In which part of a long document each heading stands; nothing for a short one. */
  places: readonly Place[];
  /** Where each part of the document is; nothing for the one that is shown. */
  hrefs: readonly string[];
}) {
  const current = useCurrentSection(entries);
  usePlainAnchors(places, hrefs);
  const folded = useRef<HTMLDetailsElement>(null);
  if (entries.length === 0) return null;
  const reading = entries.find((entry) => entry.id === current);
  return (
    <>
      <nav
        aria-label={WORDS.contents}
        className="guide-contents sticky top-[calc(var(--header)+1rem)] hidden max-h-[calc(100dvh-var(--header)-2rem)] self-start overflow-y-auto lg:col-start-2 lg:row-start-1 lg:block print:hidden"
      >
        <p className="mb-2 text-[0.8125rem] font-semibold">{WORDS.contents}</p>
        <Entries entries={entries} hrefs={hrefs} current={current} />
      </nav>
      <nav
        aria-label={WORDS.contents}
        className="sticky top-(--header) z-20 -mx-4 mb-4 border-b border-line bg-surface px-4 sm:-mx-6 sm:px-6 lg:hidden print:hidden"
      >
        <details
          ref={folded}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || !folded.current?.open) return;
            folded.current.open = false;
            folded.current.querySelector('summary')?.focus();
          }}
        >
          <summary className="flex h-11 list-none items-center gap-2 text-sm font-medium -outline-offset-2 [&::-webkit-details-marker]:hidden">
            <List className="size-4 shrink-0 text-muted" />
            {WORDS.contents}
            <span className="min-w-0 truncate font-normal text-muted">{reading?.title}</span>
          </summary>
          <div className="max-h-[60dvh] overflow-y-auto pb-3">
            <Entries
              entries={entries}
              hrefs={hrefs}
              current={current}
              onFollow={() => {
                if (folded.current) folded.current.open = false;
              }}
            />
          </div>
        </details>
      </nav>
    </>
  );
}

function Entries({
  entries,
  hrefs,
  current,
  onFollow,
}: {
  entries: readonly ContentsEntry[];
  hrefs: readonly string[];
  current: string | null;
  onFollow?: () => void;
}) {
  return (
    <ol className="border-l border-line text-[0.8125rem] leading-snug">
      {entries.map(({ id, title, part, nested, itemCount }) => (
        <li key={id}>
          <a
            href={`${hrefs[part] ?? ''}#${id}`}
            aria-current={id === current ? 'location' : undefined}
            onClick={onFollow}
            className={cx(
              '-ml-px flex items-baseline gap-2 border-l-2 border-transparent py-1 pr-1 text-muted -outline-offset-2 hover:text-ink coarse:py-2.5',
              'aria-[current]:border-accent aria-[current]:font-medium aria-[current]:text-accent',
              nested ? 'pl-6' : 'pl-3',
            )}
          >
            <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">{title}</span>
            {itemCount === undefined ? null : (
              <span className="text-xs tabular-nums">
                {itemCount}
                <span className="sr-only">{WORDS.itemsAfterNumber}</span>
              </span>
            )}
          </a>
        </li>
      ))}
    </ol>
  );
}
