'use client';

import { Check } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type ReactNode, useState } from 'react';
import { api } from '@/components/browser-api';
import { IconButton } from '@/components/icon-button';
import { INBOX_WORDS } from '@/components/inbox.words';
import Link from '@/components/link';
import { TimeAgo } from '@/components/time-ago';
import { toast } from '@/components/toast';
import { messageOf } from '@/components/use-submit';
import type { Assigned } from './waiting-list';

/** Somebody mentioned me. Following it to its place, or the button, puts it aside as read. */
export function MentionRow({ entry, icon }: { entry: Assigned; icon: ReactNode }) {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const { id, title, mention, runId, itemId, projectName, updatedAt } = entry;

  function tell(seen: boolean) {
    return api.call('patch', '/me/mentions/{id}', {
      params: { id },
      body: { seen },
      keepalive: true,
    });
  }
  async function read() {
    setBusy(true);
    try {
      await tell(true);
      const undo = () => tell(false).then(() => router.refresh());
      toast(INBOX_WORDS.read, { action: { label: INBOX_WORDS.undo, run: undo } });
      router.refresh();
    } catch (error) {
      toast(messageOf(error), { tone: 'error' });
    }
    setBusy(false);
  }
  return (
    <>
      {icon}
      <div className="min-w-0 flex-1 [overflow-wrap:anywhere]">
        <Link
          href={`/runs/${runId}?item=${itemId}`}
          // A mention that could not be put aside stays in the list; that is no reason to stay here.
          onClick={() => void tell(true).catch(() => {})}
          className="text-sm font-medium -outline-offset-2 after:absolute after:inset-0"
        >
          {title}
        </Link>
        <p className="line-clamp-3 text-[0.8125rem]">{mention?.text}</p>
        <p className="text-[0.8125rem] text-muted">
          {mention ? INBOX_WORDS.mentioned(mention.by, mention.source) : null} · {projectName} ·{' '}
          <TimeAgo at={updatedAt} />
        </p>
      </div>
      <IconButton
        size="s"
        label={INBOX_WORDS.markRead(title)}
        icon={<Check />}
        disabled={busy}
        onClick={read}
        className="relative z-10"
      />
    </>
  );
}
