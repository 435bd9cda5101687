'use client';

import { useEffect, useState } from 'react';
import { MOST_TYPED } from '@/lib/search/search-query';
import { api } from './browser-api';
import type { SearchResult } from './search-href';

interface Answer {
  to: string;
  results: readonly SearchResult[];
  total: number;
  failed: boolean;
}

const PAUSE = 120;
const NOTHING: Answer = { to: '', results: [], total: 0, failed: false };

/**
 * What a query finds, asked for when typing pauses; an older question is given up. Until the next
 * answer is there the last one stays, so that the list does not flicker; `searching` says so.
 */
export function useSearch(query: string, limit: number): Answer & { searching: boolean } {
  const wanted = query.trim().slice(0, MOST_TYPED);
  const [answer, setAnswer] = useState(NOTHING);
  useEffect(() => {
    if (wanted === '') return;
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const { data, meta } = await api.list('/search', {
          query: { q: wanted, limit },
          signal: stop.signal,
        });
        if (!stop.signal.aborted)
          setAnswer({ to: wanted, results: data, total: meta.total, failed: false });
      } catch {
        if (!stop.signal.aborted) setAnswer({ ...NOTHING, to: wanted, failed: true });
      }
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [wanted, limit]);
  return {
    ...(wanted === '' ? NOTHING : answer),
    searching: wanted !== '' && answer.to !== wanted,
  };
}
