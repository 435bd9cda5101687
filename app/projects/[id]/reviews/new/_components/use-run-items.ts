import { useEffect, useState } from 'react';
import { api } from '@/components/browser-api';
import { messageOf } from '@/components/use-submit';

interface Found {
  items?: readonly { id: string; text: string }[];
  failure?: string;
}

const LIMIT = 100;

/** A run's items, once a run is named; neither items nor a failure until that is known. */
export function useRunItems(runId: string | null): Found {
  const [found, setFound] = useState<Found>({});
  useEffect(() => {
    if (!runId) return;
    const stop = new AbortController();
    allItems(runId, stop.signal).then(
      (items) => setFound({ items }),
      (error) => {
        if (!stop.signal.aborted) setFound({ failure: messageOf(error) });
      },
    );
    return () => stop.abort();
  }, [runId]);
  return found;
}

async function allItems(id: string, signal: AbortSignal) {
  const items: { id: string; text: string }[] = [];
  for (let page = 1; ; page += 1) {
    const { data, meta } = await api.list('/runs/{id}/items', {
      params: { id },
      query: { page, limit: LIMIT },
      signal,
    });
    items.push(...data.map(({ id, text }) => ({ id, text })));
    if (page * LIMIT >= meta.total) return items;
  }
}
