'use client';

import { useEffect, useEffectEvent, useRef } from 'react';
import { ButtonLink } from '@/components/ui/button';
import { COMMON_WORDS } from '@/components/ui/common.words';
import { Notice } from '@/components/ui/notice';
import { HOME_WORDS } from './home.words';
import { type HomeView, homeHref } from './home-view';
import type { ShownProjects } from './load-projects';
import { ProjectRows } from './project-rows';
import { useProjects } from './use-projects';

/** The projects of a view, those that are pinned first. More come as one scrolls, or by a button. */
export function ProjectList({ initial, view }: { initial: ShownProjects; view: HomeView }) {
  const { pinned, others, total, left, busy, failure, more, setPinned } = useProjects(
    initial,
    view,
  );
  const rows = { onPin: setPinned, mayPin: view.state === 'active' };
  return (
    <div className="space-y-4">
      {pinned.length > 0 ? (
        <section aria-labelledby="pinned">
          <h3 id="pinned" className={HEAD}>
            {HOME_WORDS.pinned}
          </h3>
          <ProjectRows label={HOME_WORDS.pinned} projects={pinned} level={4} {...rows} />
        </section>
      ) : null}
      {others.length > 0 ? (
        <div>
          {pinned.length > 0 ? <h3 className={HEAD}>{HOME_WORDS.others}</h3> : null}
          <ProjectRows
            label={HOME_WORDS.listTitle(view.state)}
            projects={others}
            level={pinned.length > 0 ? 4 : 3}
            {...rows}
          />
        </div>
      ) : null}
      {failure ? <Notice tone="error">{failure}</Notice> : null}
      <div className="flex flex-wrap items-center justify-between gap-3 text-sm">
        <p role="status" className="text-muted tabular-nums">
          {HOME_WORDS.shown(pinned.length + others.length, pinned.length + total)}
        </p>
        {left > 0 ? (
          <More
            href={homeHref({ ...view, page: view.page + 1 })}
            label={failure ? COMMON_WORDS.tryAgain : HOME_WORDS.more}
            busy={busy}
            // After a failure only a press tries again.
            scrolls={failure === null}
            count={others.length}
            onMore={more}
          />
        ) : null}
      </div>
    </div>
  );
}

const HEAD = 'mb-1.5 text-[0.8125rem] font-semibold text-muted';

/** The way to more projects: a link without script; with it, pressed or scrolled to. */
function More({
  href,
  label,
  busy,
  scrolls,
  count,
  onMore,
}: {
  href: string;
  label: string;
  busy: boolean;
  scrolls: boolean;
  /** How many are shown: when there are more and this is still in sight, it goes on. */
  count: number;
  onMore: () => Promise<void>;
}) {
  const link = useRef<HTMLAnchorElement>(null);
  const load = useEffectEvent(() => void onMore());
  // biome-ignore lint/correctness/useExhaustiveDependencies: watched anew after each page
  useEffect(() => {
    if (!link.current || !scrolls || busy) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) load();
      },
      { rootMargin: '400px' },
    );
    observer.observe(link.current);
    return () => observer.disconnect();
  }, [scrolls, busy, count]);
  return (
    <ButtonLink
      ref={link}
      href={href}
      scroll={false}
      prefetch={false}
      aria-busy={busy}
      onClick={(event) => {
        event.preventDefault();
        void onMore();
      }}
    >
      {label}
    </ButtonLink>
  );
}
