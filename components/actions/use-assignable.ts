import { useEffect, useState } from 'react';
import { api } from '@/components/api/browser-api';
import { everyPage } from '@/lib/application/every-page';

interface Named {
  id: string;
  name: string;
  email: string;
  /** Whether they may answer items, and not only be given actions. */
  answers: boolean;
}

/** Everyone who may be given something in a project; undefined until they are known. */
export function useAssignable(projectId: string): readonly Named[] | undefined {
  const [people, setPeople] = useState<readonly Named[]>();
  useEffect(() => {
    const stop = new AbortController();
    const ask = (query: { page: number; limit: number }) =>
      api.list('/projects/{id}/assignable', {
        params: { id: projectId },
        query,
        signal: stop.signal,
      });
    everyPage(ask).then(setPeople, () => {
      // The owner can be left as it is; a refusal of the rest says why.
      if (!stop.signal.aborted) setPeople([]);
    });
    return () => stop.abort();
  }, [projectId]);
  return people;
}
