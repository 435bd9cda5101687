'use client';

import { CalendarPlus, CalendarSearch } from 'lucide-react';
import { useEffect, useState } from 'react';
import { api } from '@/components/browser-api';
import { ButtonLink } from '@/components/button';
import { useReview } from '../review-provider';
import { WORDS } from './closed.words';

/** The way to the review that carries this one on, or to preparing it. */
export function NextReview() {
  const id = useReview((state) => state.server.review.id);
  const projectId = useReview((state) => state.server.project.id);
  const hidden = useReview(({ server: { me, project } }) => me.isGuest || project.archived);
  const [next, setNext] = useState<{ id: string; name: string } | null>(null);
  useEffect(() => {
    if (hidden) return;
    const stop = new AbortController();
    api
      .list('/projects/{id}/reviews', {
        params: { id: projectId },
        query: { previousId: id, limit: 1 },
        signal: stop.signal,
      })
      .then(({ data }) => setNext(data[0] ?? null))
      // Without it, the next one can still be prepared.
      .catch(() => {});
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
