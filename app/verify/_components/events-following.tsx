'use client';

import Link from 'next/link';
import { useEffect, useState } from 'react';
import { Notice } from '@/components/notice';
import type { Claims } from '@/lib/signing/claims';
import { eventsFollowing, type Following, NotToldError } from '@/lib/signing/events-following';

/** Events whose chain is checked here; the command line checks more. */
const MOST = 500;

/** Which events followed a valid document, for whoever may see the project. */
export function EventsFollowing({ claims }: { claims: Claims }) {
  const { projectId, seq, head } = claims;
  const [told, setTold] = useState<Following | string | null>(null);
  useEffect(() => {
    let stale = false;
    setTold(null);
    eventsFollowing({ projectId, seq, head }, (path) => fetch(path), MOST)
      .catch((error) => (error instanceof NotToldError ? error.message : 'It could not be asked.'))
      .then((answer) => {
        if (!stale) setTold(answer);
      });
    return () => {
      stale = true;
    };
  }, [projectId, seq, head]);

  return (
    <div aria-live="polite">
      {told === null ? null : typeof told === 'string' ? (
        <p className="text-sm text-muted">Which events followed is not known: {told}</p>
      ) : (
        <Followed told={told} projectId={projectId} />
      )}
    </div>
  );
}

function Followed({ told, projectId }: { told: Following; projectId: string }) {
  if (!told.stands || told.brokenAt) {
    return (
      <Notice tone="error" title="The project’s history does not lead on from this document.">
        The history that is here now was altered, or put back to an earlier state.
      </Notice>
    );
  }
  const count = told.total === 1 ? 'One event has' : `${told.total} events have`;
  return (
    <Notice
      title={
        told.total === 0
          ? 'Nothing has happened in the project since.'
          : `${count} followed in the project since.`
      }
    >
      <Link href={`/projects/${projectId}`} className="font-medium text-accent underline">
        See the project’s activity
      </Link>
    </Notice>
  );
}
