import { useEffect, useState } from 'react';
import { api } from '@/components/api/browser-api';
import { messageOf } from '@/components/forms/use-submit';
import { everyPage } from '@/lib/application/every-page';

/** The projects that I may let others into, by name; undefined until they are known. */
export function useManagedProjects(): {
  projects?: { id: string; name: string }[];
  problem: string | null;
} {
  const [projects, setProjects] = useState<{ id: string; name: string }[]>();
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    everyPage((page) =>
      api.list('/projects', { query: { ...page, sort: 'name' }, signal: stop.signal }),
    ).then(
      (all) => setProjects(all.filter(({ mayManage }) => mayManage)),
      (error) => {
        if (!stop.signal.aborted) setProblem(messageOf(error));
      },
    );
    return () => stop.abort();
  }, []);
  return projects ? { projects, problem } : { problem };
}
