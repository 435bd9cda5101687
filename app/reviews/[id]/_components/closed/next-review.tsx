'use client';

import { CalendarPlus, CalendarSearch } from 'lucide-react';
import { useEffect, useState } from 'react';
import { api } from '@/components/api/browser-api';
import { ButtonLink } from '@/components/ui/button';
import { useReview } from '../review-provider';
import { WORDS } from './closed.words';

/** The way to the review that carries this one on, or to preparing it. */
export function NextReview() {
  const id = useReview((state) => state.server.review.id);
  const projectId = useReview((state) => state.server.project.id);
  const hidden = useReview(
    ({ server: { project } }) => !project.may.includes('review') || project.archived,
  );
  const [next, setNext] = useState<{ id: string; name: string } | null>(null);
  useEffect(() => {
    if (hidden) return;
    const stop = new AbortController();
    const { signal } = stop;
    const ask = () =>
      api
        .list('/projects/{id}/reviews', {
          params: { id: projectId },
          query: { previousId: id, limit: 1 },
          signal,
        })
        .then(({ data }) => setNext(data[0] ?? null))
        // Without it, the next one can still be prepared.
        .catch(() => {});
    void ask();
    // Another review is none of the events that are heard here: somebody may have prepared it since.
    window.addEventListener('focus', () => void ask(), { signal });
    return () => stop.abort();
  }, [id, projectId, hidden]);
  if (hidden) return null;
  if (next) {
    return (
      <ButtonLink variant="primary" href={`/reviews/${next.id}`} icon={<CalendarSearch />}>
        {WORDS.next}
      </ButtonLink>
    );
  }
  return (
    <ButtonLink
      variant="primary"
      href={`/projects/${projectId}/reviews/new?previous=${id}`}
      icon={<CalendarPlus />}
    >
      {WORDS.prepareNext}
    </ButtonLink>
  );
}
