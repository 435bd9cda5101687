'use client';

import { useCallback, useEffect, useMemo, useState } from 'react';
import { api } from '@/components/api/browser-api';
import { messageOf } from '@/components/forms/use-submit';
import type { ActivityEvent } from './project-data';

const LIMIT = 50;

/**
 * A project's history, the newest first: what came with the page and what was asked for since.
 * Numbers tell what is missing, so nothing is left out when much happens at once.
 */
export function useHistory(projectId: string, newest: readonly ActivityEvent[]) {
  const [older, setOlder] = useState<readonly ActivityEvent[]>([]);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const { events, gap } = useMemo(() => unbroken([...newest, ...older]), [newest, older]);
  const head = events[0]?.seq ?? 0;
  const wanted = (events.at(-1)?.seq ?? 0) - 1;

  const loadMore = useCallback(async () => {
    if (wanted < 1) return;
    setBusy(true);
    setFailure(null);
    try {
      const { data } = await api.list('/projects/{id}/events', {
        params: { id: projectId },
        query: { limit: LIMIT, page: Math.floor((head - wanted) / LIMIT) + 1 },
      });
      setOlder((now) => [...now, ...data]);
    } catch (error) {
      setFailure(messageOf(error));
    }
    setBusy(false);
  }, [projectId, head, wanted]);

  useEffect(() => {
    if (gap && !busy && !failure) void loadMore();
  }, [gap, busy, failure, loadMore]);

  return { events, left: Math.max(0, wanted), busy, failure, loadMore };
}

/** The events from the newest on as far as none is missing, and whether any come after a gap. */
function unbroken(all: readonly ActivityEvent[]) {
  const bySeq = new Map(all.map((event) => [event.seq, event]));
  const events: ActivityEvent[] = [];
  for (let seq = Math.max(0, ...bySeq.keys()); bySeq.has(seq); seq--) {
    events.push(bySeq.get(seq) as ActivityEvent);
  }
  return { events, gap: events.length < bySeq.size };
}
