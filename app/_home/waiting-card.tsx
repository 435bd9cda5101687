import { Card } from '@/components/card';
import { INBOX_WORDS } from '@/components/inbox.words';
import Link from '@/components/link';
import { pageApi } from '@/lib/api/page-api';
import { WaitingList } from './waiting-list';

const SHOWN = 8;

/** What is assigned to me, over all projects: the first of it, and the way to the rest. */
export async function WaitingCard({ today }: { today: string }) {
  const api = await pageApi();
  const { data, meta } = await api.list('/me/inbox', { query: { limit: SHOWN } });
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
