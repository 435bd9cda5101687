'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { api } from '@/components/api/browser-api';
import { messageOf } from '@/components/forms/use-submit';
import { TimeAgo } from '@/components/time/time-ago';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';
import type { Data } from '@/lib/application/client';
import { WORDS } from '../account.words';

type Session = Data<'get', '/me/sessions'>[number];

/** Where I am signed in; each of the others can be ended, or all at once. */
export function Sessions({ sessions, total }: { sessions: readonly Session[]; total: number }) {
  const router = useRouter();
  const [busy, setBusy] = useState<string | null>(null);

  async function act(name: string, words: string, work: () => Promise<unknown>) {
    if (busy) return;
    setBusy(name);
    try {
      await work();
      toast(words, { tone: 'done' });
    } catch (error) {
      toast(messageOf(error), { tone: 'error' });
    }
    router.refresh();
    setBusy(null);
  }

  const end = ({ id, device }: Session) =>
    act(id, WORDS.ended(device), () => api.call('delete', '/me/sessions/{id}', { params: { id } }));
  const endOthers = () =>
    act('others', WORDS.othersEnded, () => api.call('delete', '/me/sessions'));

  return (
    <div className="space-y-4 text-sm">
      <p className="text-muted">{WORDS.sessionsHint}</p>
      <ul aria-label={WORDS.sessions} className="divide-y divide-line">
        {sessions.map((session) => (
          <li key={session.id} className="flex items-center gap-3 py-2">
            <div className="min-w-0 flex-1">
              <p className="flex flex-wrap items-center gap-x-2">
                {session.device}
                {session.current ? <Badge tone="done">{WORDS.thisOne}</Badge> : null}
              </p>
              <p className="text-[0.8125rem] text-muted [overflow-wrap:anywhere]">
                <Seen {...session} />
              </p>
            </div>
            {session.current ? null : (
              <Button
                size="s"
                busy={busy === session.id}
                aria-label={WORDS.endOf(session.device)}
                onClick={() => end(session)}
              >
                {WORDS.end}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {total > 1 ? (
        <Button busy={busy === 'others'} onClick={endOthers}>
          {WORDS.endOthers}
        </Button>
      ) : null}
    </div>
  );
}

function Seen({ current, address, lastSeenAt, signedInAt }: Session) {
  return (
    <>
      {current ? (
        WORDS.seenNow
      ) : (
        <>
          {WORDS.seen} <TimeAgo at={lastSeenAt} />
        </>
      )}
      {address ? ` ${WORDS.from(address)}` : ''}, {WORDS.signedIn} <TimeAgo at={signedInAt} />
    </>
  );
}
