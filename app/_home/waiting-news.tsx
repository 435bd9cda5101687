'use client';

import { Check } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type ReactNode, useState } from 'react';
import { api } from '@/components/api/browser-api';
import { messageOf } from '@/components/forms/use-submit';
import { INBOX_WORDS } from '@/components/shell/inbox.words';
import { TimeAgo } from '@/components/time/time-ago';
import { IconButton } from '@/components/ui/icon-button';
import Link from '@/components/ui/link';
import { toast } from '@/components/ui/toast';
import type { Assigned } from './assigned.types';

/** Somebody mentioned me, or a waiver of mine turned. Following it to its place, or the button, puts it aside as read. */
export function NewsRow({
  entry,
  icon,
  place,
  href,
}: {
  entry: Assigned;
  icon: ReactNode;
  place: string;
  href: string;
}) {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const { id, title, mention, waiver, updatedAt } = entry;
  const text = mention?.text ?? waiver?.why ?? waiver?.reason;

  function tell(seen: boolean) {
    const request = { params: { id }, body: { seen }, keepalive: true };
    return mention
      ? api.call('patch', '/me/mentions/{id}', request)
      : api.call('patch', '/me/waiver-notices/{id}', request);
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
          href={href}
          // What could not be put aside stays in the list; that is no reason to stay here.
          onClick={() => void tell(true).catch(() => {})}
          className="text-sm font-medium -outline-offset-2 after:absolute after:inset-0"
        >
          {title}
        </Link>
        <p className="line-clamp-3 text-[0.8125rem]">{text}</p>
        <p className="text-[0.8125rem] text-muted">
          {place} · <TimeAgo at={updatedAt} />
        </p>
      </div>
      <IconButton
        size="s"
        label={mention ? INBOX_WORDS.markRead(title) : INBOX_WORDS.markWaiverRead(title)}
        icon={<Check />}
        disabled={busy}
        onClick={read}
        className="relative z-10"
      />
    </>
  );
}
