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

/** What happened to my account that I did not do here. */
export function AccountNotices({
  notices,
}: {
  notices: readonly Data<'get', '/me/notices'>[number][];
}) {
  const router = useRouter();
  const [busy, setBusy] = useState(false);

  async function markSeen() {
    setBusy(true);
    await api
      .call('post', '/me/notices/seen')
      .catch((error) => toast(messageOf(error), { tone: 'error' }));
    router.refresh();
    setBusy(false);
  }

  return (
    <div className="space-y-4 text-sm">
      <p className="text-muted">{WORDS.noticesHint}</p>
      <ul aria-label={WORDS.notices} className="divide-y divide-line">
        {notices.map(({ id, text, createdAt, seen }) => (
          <li key={id} className="py-2 [overflow-wrap:anywhere]">
            <p className="flex flex-wrap items-center gap-x-2">
              {text} {seen ? null : <Badge tone="warn">{WORDS.isNew}</Badge>}
            </p>
            <p className="text-[0.8125rem] text-muted">
              <TimeAgo at={createdAt} />
            </p>
          </li>
        ))}
      </ul>
      {notices.some(({ seen }) => !seen) ? (
        <Button busy={busy} onClick={markSeen}>
          {WORDS.markSeen}
        </Button>
      ) : null}
    </div>
  );
}
