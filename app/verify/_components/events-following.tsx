'use client';

import { useEffect, useState } from 'react';
import Link from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import type { Claims } from '@/lib/signing/claims';
import { eventsFollowing, type Following, NotToldError } from '@/lib/verify/events-following';
import { turnWords } from '@/lib/verify/verification.words';
import { WORDS } from '../verify.words';

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
      .catch((error) => (error instanceof NotToldError ? error.message : WORDS.notAsked))
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
        <p className="text-sm text-muted">{WORDS.followingUnknown(told)}</p>
      ) : (
        <Followed told={told} projectId={projectId} />
      )}
    </div>
  );
}

function Followed({ told, projectId }: { told: Following; projectId: string }) {
  if (!told.stands || told.brokenAt) {
    return (
      <Notice tone="error" title={WORDS.brokenTitle}>
        {WORDS.broken}
      </Notice>
    );
  }
  return (
    <Notice title={told.total === 0 ? WORDS.nothingSince : WORDS.since(told.total)}>
      {told.signOffs.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what was told does not change
        <p key={at} className="[overflow-wrap:anywhere]">
          {turnWords(one)}.
        </p>
      ))}
      <Link href={`/projects/${projectId}`} className="font-medium text-accent underline">
        {WORDS.activity}
      </Link>
    </Notice>
  );
}
