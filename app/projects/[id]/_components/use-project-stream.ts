'use client';

import { useEffect, useEffectEvent, useRef } from 'react';

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
        // Not a lost connection but a refusal, or a server that is starting.
        presence([]);
        change();
        timer = setTimeout(open, AGAIN_AFTER);
      };
    }

    function close() {
      clearTimeout(timer);
      source?.close();
      source = null;
    }

    open();
    document.addEventListener('visibilitychange', open);
    return () => {
      document.removeEventListener('visibilitychange', open);
      close();
    };
  }, [projectId]);

  useEffect(() => {
    seen.current = Math.max(seen.current, head);
  }, [head]);
}
