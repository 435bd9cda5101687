'use client';

import { useEffect, useEffectEvent, useRef } from 'react';
import { api } from '@/components/browser-api';
import { ApiError } from '@/lib/api/client';

/** Somebody's tab, and where in the project it is. */
export interface Presence {
  clientId: string;
  personId: string;
  name: string;
  runId: string;
  itemId: string | null;
}

/** After this long a stream that the server refused is tried again, in milliseconds. */
const AGAIN_AFTER = 4_000;
/** After these the page itself has something else to show: signing in, or that nothing is here. */
const REFUSALS = new Set<string>(['UNAUTHENTICATED', 'NOT_FOUND']);

/**
 * Follows a project while its page is looked at. A hidden tab lets go of its connection, for a
 * browser has few to one server; on return it resumes after the last event it had.
 * @param head the newest event that the page was made from
 */
export function useProjectStream(
  projectId: string,
  head: number,
  on: { change: () => void; presence: (here: Presence[]) => void },
): void {
  const seen = useRef(head);
  const change = useEffectEvent(on.change);
  const presence = useEffectEvent(on.presence);

  useEffect(() => {
    let source: EventSource | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stopped = false;

    function open() {
      close();
      if (document.hidden) return;
      const stream = new EventSource(`/api/v1/projects/${projectId}/events?after=${seen.current}`);
      source = stream;
      stream.addEventListener('event', (message) => {
        seen.current = Math.max(seen.current, Number(message.lastEventId));
        change();
      });
      stream.addEventListener('presence', (message) => presence(JSON.parse(message.data)));
      stream.addEventListener('reset', () => {
        // Too much was missed to be told one by one: the page comes anew, and the head with it.
        close();
        change();
        timer = setTimeout(open, AGAIN_AFTER);
      });
      stream.onerror = () => {
        if (stream.readyState !== EventSource.CLOSED) return;
        // Not a lost connection but a refusal, or a proxy whose server is away.
        presence([]);
        timer = setTimeout(askAgain, AGAIN_AFTER);
      };
    }

    async function askAgain() {
      try {
        await api.call('get', '/projects/{id}', { params: { id: projectId } });
      } catch (error) {
        // A page that asks a server that is away for itself would be replaced by an error.
        if (error instanceof ApiError && REFUSALS.has(error.code)) change();
      }
      if (!stopped) open();
    }

    function close() {
      clearTimeout(timer);
      source?.close();
      source = null;
    }

    open();
    document.addEventListener('visibilitychange', open);
    return () => {
      stopped = true;
      document.removeEventListener('visibilitychange', open);
      close();
    };
  }, [projectId]);

  useEffect(() => {
    seen.current = Math.max(seen.current, head);
  }, [head]);
}
