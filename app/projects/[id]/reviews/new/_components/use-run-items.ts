import { useEffect, useState } from 'react';
import { api } from '@/components/api/browser-api';
import { messageOf } from '@/components/forms/use-submit';
import { everyPage } from '@/lib/application/every-page';

interface Found {
  items?: readonly { id: string; text: string }[];
  failure?: string;
}

/** A run's items, once a run is named; neither items nor a failure until that is known. */
export function useRunItems(runId: string | null): Found {
  const [found, setFound] = useState<Found>({});
  useEffect(() => {
    if (!runId) return;
    const stop = new AbortController();
    const { signal } = stop;
    everyPage((query) =>
      api.list('/runs/{id}/items', { params: { id: runId }, query, signal }),
    ).then(
      (items) => setFound({ items }),
      (error) => {
        if (!signal.aborted) setFound({ failure: messageOf(error) });
      },
    );
    return () => stop.abort();
  }, [runId]);
  return found;
}
