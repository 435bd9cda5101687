'use client';

import { useEffect, useState } from 'react';
import { api } from '@/components/api/browser-api';
import { MOST_TYPED } from '@/lib/search/search-query';
import { PALETTE_WORDS } from './palette.words';
import type { SearchResult } from './search-href';
import { refusalOf } from './search-refusal';

interface Answer {
  to: string;
  results: readonly SearchResult[];
  total: number;
  /** Why there is no answer, in words. */
  failed: string | null;
}

const PAUSE = 120;
const NOTHING: Answer = { to: '', results: [], total: 0, failed: null };

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
          setAnswer({ to: wanted, results: data, total: meta.total, failed: null });
      } catch (error) {
        const failed = refusalOf(error) ?? PALETTE_WORDS.failed;
        if (!stop.signal.aborted) setAnswer({ ...NOTHING, to: wanted, failed });
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
