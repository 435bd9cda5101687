'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import { useStore } from 'zustand';
import { connectDocument } from '@/lib/live/connect';
import type { Presence } from '@/lib/runs/run-state.types';
import { createProjectDocument } from './project-document';
import { useRefreshSoon } from './use-refresh-soon';

/**
 * Follows a project while its page is looked at, resumes after the last event it had, and has the
 * page come anew.
 * @param head the newest event that the page was made from
 * @returns whether its reader was shut out of it; the page stays as it was then
 */
export function useProjectStream(
  projectId: string,
  head: number,
  onPresence: (here: readonly Presence[]) => void,
): boolean {
  const presence = useEffectEvent(onPresence);
  const [document] = useState(() => createProjectDocument(projectId, head));
  const gone = useStore(document.store, ({ trouble }) => trouble === 'gone');
  const change = useRefreshSoon(document.look);

  useEffect(() => {
    document.whenOutdated(change);
    // The page itself knows how to sign in again.
    const unsubscribe = document.store.subscribe(({ trouble }, before) => {
      const isSigning = trouble === 'signed-out' || trouble === 'somebody-else';
      if (isSigning && trouble !== before.trouble) change();
      if (trouble === 'gone') presence([]);
    });
    const events = `/api/v1/projects/${projectId}/events`;
    const disconnect = connectDocument(
      {
        ...document,
        receive(events) {
          document.receive(events);
          change();
        },
      },
      {
        events,
        lock: events,
        send: () => Promise.resolve(null),
        refused: () => {},
        onlyVisible: true,
        notices: { presence: (here: readonly Presence[]) => presence(here) },
        ask() {
          // Not a lost connection but a refusal, or a proxy whose server is away.
          presence([]);
          return document.ask();
        },
      },
    );
    return () => {
      unsubscribe();
      disconnect();
    };
  }, [projectId, document, change]);

  useEffect(() => document.madeFrom(head), [document, head]);
  return gone;
}
