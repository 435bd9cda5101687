'use client';

import { useEffect, useState } from 'react';
import { api } from './browser-api';

interface Found {
  id: string;
  name: string;
}

const PAUSE = 150;

/** The projects whose name has `query` in it, asked for when typing pauses. None while it is empty. */
export function useProjectSearch(query: string): { projects: Found[]; searching: boolean } {
  const wanted = query.trim();
  const [answer, setAnswer] = useState<{ to: string; projects: Found[] }>({ to: '', projects: [] });
  useEffect(() => {
    if (wanted === '') return;
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const { data } = await api.list('/projects', {
          query: { q: wanted, limit: 8 },
          signal: stop.signal,
        });
        setAnswer({ to: wanted, projects: data });
      } catch {
        // The palette's commands work without the server.
        if (!stop.signal.aborted) setAnswer({ to: wanted, projects: [] });
      }
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [wanted]);
  // Until the next answer is there the last one stays, so that the list does not flicker.
  return {
    projects: wanted === '' ? [] : answer.projects,
    searching: wanted !== '' && answer.to !== wanted,
  };
}
