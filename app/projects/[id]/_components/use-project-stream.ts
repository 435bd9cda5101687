'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import { api } from '@/components/api/browser-api';
import { ApiError } from '@/lib/api/api-error';
import { connectDocument } from '@/lib/live/connect';
import type { Presence } from '@/lib/runs/run-state.types';
import { createProjectDocument } from './project-document';

/** After these the page itself has something else to show: signing in, or that nothing is here. */
const REFUSALS = new Set<string>(['UNAUTHENTICATED', 'NOT_FOUND']);

/**
 * Follows a project while its page is looked at, and resumes after the last event it had.
 * @param head the newest event that the page was made from
 */
export function useProjectStream(
  projectId: string,
  head: number,
  on: { change: () => void; presence: (here: readonly Presence[]) => void },
): void {
  const change = useEffectEvent(on.change);
  const presence = useEffectEvent(on.presence);
  const [document] = useState(() => createProjectDocument(head, on.change));

  useEffect(() => {
    const events = `/api/v1/projects/${projectId}/events`;
    return connectDocument(
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
        denied() {
          // Not a lost connection but a refusal, or a proxy whose server is away.
          presence([]);
          api.call('get', '/projects/{id}', { params: { id: projectId } }).catch((error) => {
            // A page that asks a server that is away for itself would be replaced by an error.
            if (error instanceof ApiError && REFUSALS.has(error.code)) change();
          });
        },
      },
    );
  }, [projectId, document]);

  useEffect(() => document.madeFrom(head), [document, head]);
}
