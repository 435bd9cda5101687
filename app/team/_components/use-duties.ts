import { useEffect, useState } from 'react';
import { api } from '@/components/api/browser-api';
import { messageOf } from '@/components/forms/use-submit';
import type { Data } from '@/lib/application/client';

export type DutyList = Data<'get', '/people/{id}/duties'>;

/** What is open of somebody's; undefined until it is known. */
export function useDuties(personId: string): { duties?: DutyList; problem: string | null } {
  const [duties, setDuties] = useState<DutyList>();
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    const params = { id: personId };
    api
      .call('get', '/people/{id}/duties', { params, signal: stop.signal })
      .then(setDuties, (error) => {
        if (!stop.signal.aborted) setProblem(messageOf(error));
      });
    return () => stop.abort();
  }, [personId]);
  return duties ? { duties, problem } : { problem };
}
