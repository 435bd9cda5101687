import { useEffect, useState } from 'react';
import { api } from './browser-api';

interface Named {
  id: string;
  name: string;
}

const LIMIT = 100;

/** Everyone who may be given something in a project; undefined until they are known. */
export function useAssignable(projectId: string): readonly Named[] | undefined {
  const [people, setPeople] = useState<readonly Named[]>();
  useEffect(() => {
    const stop = new AbortController();
    allOf(projectId, stop.signal).then(setPeople, () => {
      // The owner can be left as it is; a refusal of the rest says why.
      if (!stop.signal.aborted) setPeople([]);
    });
    return () => stop.abort();
  }, [projectId]);
  return people;
}

async function allOf(projectId: string, signal: AbortSignal): Promise<Named[]> {
  const people: Named[] = [];
  for (let page = 1; ; page += 1) {
    const { data, meta } = await api.list('/projects/{id}/assignable', {
      params: { id: projectId },
      query: { page, limit: LIMIT },
      signal,
    });
    people.push(...data);
    if (page * LIMIT >= meta.total) return people;
  }
}
