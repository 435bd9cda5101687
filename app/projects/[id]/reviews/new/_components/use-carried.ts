import { useEffect, useState } from 'react';
import { api } from '@/components/api/browser-api';
import { messageOf } from '@/components/forms/use-submit';
import type { Data } from '@/lib/application/client';
import { everyPage } from '@/lib/application/every-page';
import { isCarried } from './review-draft';

export type ReviewItem = Data<'get', '/reviews/{id}/items'>[number];

interface Carried {
  items: readonly ReviewItem[] | undefined;
  failure: string | null;
}

const NOTHING: Carried = { items: [], failure: null };

/** What a closed review left undecided or deferred; `items` is undefined until that is known. */
export function useCarried(previousId: string): Carried {
  const [found, setFound] = useState<Carried & { of: string }>({ of: '', ...NOTHING });
  useEffect(() => {
    if (!previousId) return;
    const stop = new AbortController();
    leftBy(previousId, stop.signal).then(
      (items) => setFound({ of: previousId, items, failure: null }),
      (error) => {
        if (stop.signal.aborted) return;
        setFound({ of: previousId, items: [], failure: messageOf(error) });
      },
    );
    return () => stop.abort();
  }, [previousId]);
  if (!previousId) return NOTHING;
  return found.of === previousId ? found : { items: undefined, failure: null };
}

async function leftBy(id: string, signal: AbortSignal): Promise<ReviewItem[]> {
  const items = await everyPage((query) =>
    api.list('/reviews/{id}/items', { params: { id }, query, signal }),
  );
  return items.filter(isCarried);
}
