'use client';

import { useEffect, useRef, useState } from 'react';
import { api } from '@/components/api/browser-api';
import { messageOf } from '@/components/forms/use-submit';
import { toast } from '@/components/ui/toast';
import { type HomeView, homeHref, parseHomeView } from './home-view';
import {
  loadProjects,
  MOST,
  otherProjects,
  PAGE,
  type Project,
  type ShownProjects,
} from './load-projects';
import { nextPage } from './next-page';

/**
 * The projects on the home page: more of them are loaded page by page, and pinned ones move up.
 * @param initial what came with the page; a new one, after a refresh, takes its place
 */
export function useProjects(initial: ShownProjects, view: HomeView) {
  const [shown, setShown] = useState(initial);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const latest = useRef(shown);
  latest.current = shown;

  const seen = useRef(initial);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what comes from the server anew counts
  useEffect(() => {
    if (seen.current === initial) return;
    seen.current = initial;
    if (initial.others.length >= latest.current.others.length) setShown(initial);
    else void reload();
  }, [initial]);

  // Coming back, the page is what it was at first, but the address knows how far it was scrolled.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as the page comes back
  useEffect(() => {
    const { page } = parseHomeView(Object.fromEntries(new URLSearchParams(location.search)));
    const wanted = Math.min(page * PAGE, MOST, initial.total);
    if (wanted > initial.others.length) void reload(page);
  }, []);

  const left = shown.total - shown.others.length;
  return { ...shown, left, busy, failure, more, setPinned };

  /** Loads the next page. The address remembers how far, for a reload and for the way back. */
  async function more(): Promise<void> {
    if (busy || left <= 0) return;
    setBusy(true);
    setFailure(null);
    try {
      const next = await nextPage(latest.current, (page) => otherProjects(api, view, page));
      setShown(next);
      const page = Math.ceil(next.others.length / PAGE);
      window.history.replaceState(null, '', homeHref({ ...view, page }));
    } catch (error) {
      setFailure(messageOf(error));
    }
    setBusy(false);
  }

  async function setPinned({ id }: Project, pinned: boolean): Promise<void> {
    try {
      await api.call(pinned ? 'put' : 'delete', '/projects/{id}/pin', { params: { id } });
      await reload();
      keepFocus(id);
    } catch (error) {
      toast(messageOf(error), { tone: 'error' });
    }
  }

  async function reload(
    page = Math.max(1, Math.ceil(latest.current.others.length / PAGE)),
  ): Promise<void> {
    setShown(await loadProjects(api, { ...view, page }, Number.POSITIVE_INFINITY));
  }
}

/** The pressed button went with its row; the same one elsewhere takes the focus. */
function keepFocus(id: string): void {
  requestAnimationFrame(() => {
    if (document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>(`[data-pin="${id}"]`)?.focus();
  });
}
