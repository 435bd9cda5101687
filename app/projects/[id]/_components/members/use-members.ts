import { useCallback, useEffect, useState } from 'react';
import { api } from '@/components/api/browser-api';
import { messageOf } from '@/components/forms/use-submit';
import type { Data } from '@/lib/application/client';
import { everyPage } from '@/lib/application/every-page';

export type Member = Data<'get', '/projects/{id}/members'>[number];
export type Candidate = Data<'get', '/projects/{id}/candidates'>[number];

/**
 * A project's members, and whom the caller could add.
 * @param mayAdd whether the caller may change the members: nobody else is told who could be one
 */
export function useMembers(projectId: string, mayAdd: boolean) {
  const [loaded, setLoaded] = useState<{ members: Member[]; candidates: Candidate[] }>();
  const [failure, setFailure] = useState<string | null>(null);
  const load = useCallback(async () => {
    const params = { id: projectId };
    const [members, candidates] = await Promise.all([
      everyPage((query) => api.list('/projects/{id}/members', { params, query })),
      mayAdd ? everyPage((query) => api.list('/projects/{id}/candidates', { params, query })) : [],
    ]);
    setLoaded({ members, candidates });
  }, [projectId, mayAdd]);
  useEffect(() => {
    load().catch((error) => setFailure(messageOf(error)));
  }, [load]);
  return { loaded, failure, setFailure, load };
}
