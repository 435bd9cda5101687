import { useEffect, useEffectEvent, useState } from 'react';
import { api } from '@/components/api/browser-api';
import { messageOf } from '@/components/forms/use-submit';
import { type ScopeDraft, scopeOf } from './review-draft';
import type { ScopeCount } from './scope-count.types';

const PAUSE = 150;

/**
 * Counts what a review of this scope would be about, as the server sees it, whenever the scope
 * changes. The last count stays until the next is there.
 */
export function useScopeCount(
  projectId: string,
  draft: ScopeDraft,
  carriedIds: readonly string[],
): { count: ScopeCount | null; counting: boolean; failure: string | null } {
  const [answer, setAnswer] = useState<{ to: string; count: ScopeCount | null; failure?: string }>({
    to: '',
    count: null,
  });
  const asked = JSON.stringify([scopeOf(draft), carriedIds]);
  const count = useEffectEvent((signal: AbortSignal) =>
    countScope(projectId, draft, carriedIds, signal),
  );
  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(() => {
      count(stop.signal).then(
        (found) => setAnswer({ to: asked, count: found }),
        (error) => {
          if (stop.signal.aborted) return;
          setAnswer({ to: asked, count: null, failure: messageOf(error) });
        },
      );
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [asked]);
  return {
    count: answer.count,
    counting: answer.to !== asked,
    failure: answer.to === asked ? (answer.failure ?? null) : null,
  };
}

async function countScope(
  projectId: string,
  draft: ScopeDraft,
  carriedIds: readonly string[],
  signal: AbortSignal,
): Promise<ScopeCount> {
  const params = { id: projectId };
  const scope = scopeOf(draft);
  const ask = (body: typeof scope) =>
    api.call('post', '/projects/{id}/review-scopes', { params, body, signal });
  const among = 'itemIds' in scope ? new Set(scope.itemIds) : null;
  const [scoped, carried, both] = await Promise.all([
    ask(scope),
    // Some of what was left may be in runs that are put away by now.
    carriedIds.length > 0 ? ask({ itemIds: [...carriedIds], only: 'all' }) : null,
    carriedIds.length > 0
      ? ask({ ...scope, itemIds: carriedIds.filter((id) => among?.has(id) ?? true) })
      : null,
  ]);
  return {
    items: scoped.itemCount,
    runs: scoped.runCount,
    among: both?.itemCount ?? 0,
    more: (carried?.itemCount ?? 0) - (both?.itemCount ?? 0),
  };
}
