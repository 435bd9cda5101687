import { INBOX_WORDS } from '@/components/shell/inbox.words';
import { Card } from '@/components/ui/card';
import Link from '@/components/ui/link';
import type { ApiClient } from '@/lib/application/client';
import { WaitingList } from './waiting-list';

const SHOWN = 8;

type Waiting = Awaited<ReturnType<typeof loadWaiting>>;

/** The first of what is assigned to me, and how much there is. */
export function loadWaiting(api: ApiClient) {
  return api.list('/me/inbox', { query: { limit: SHOWN } });
}

/** What is assigned to me, over all projects: the first of it, and the way to the rest. */
export function WaitingCard({ waiting, today }: { waiting: Waiting; today: string }) {
  const { data, meta } = waiting;
  return (
    <Card
      title={INBOX_WORDS.title}
      flush
      actions={
        meta.total > 0 ? (
          <Link
            href="/me"
            className="touch-target inline-flex items-center text-[0.8125rem] font-medium text-accent hover:underline"
          >
            {INBOX_WORDS.all(meta.total)}
          </Link>
        ) : null
      }
    >
      {data.length > 0 ? (
        <WaitingList entries={data} today={today} />
      ) : (
        <p className="p-4 text-sm text-muted">
          {INBOX_WORDS.nothing}. {INBOX_WORDS.nothingText}
        </p>
      )}
    </Card>
  );
}
