import { CircleCheck } from 'lucide-react';
import type { Metadata } from 'next';
import { WaitingList } from '@/app/_home/waiting-list';
import { requirePerson } from '@/app/_session/require-person';
import { Shell } from '@/app/_session/shell';
import { INBOX_WORDS } from '@/components/shell/inbox.words';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination, parsePage } from '@/components/ui/pagination';
import { TabLinks } from '@/components/ui/tab-links';
import { pageApi } from '@/lib/application/page-api';
import { INBOX_KINDS, type InboxKind } from '@/lib/inbox/inbox.types';
import { dayOf } from '@/lib/model/day';
import { ReadAll } from './_components/read-all';

export const metadata: Metadata = { title: INBOX_WORDS.myWork };

const LIMIT = 50;

/** All that is assigned to me, over all projects, or one kind of it. */
export default async function MyWorkPage({
  searchParams,
}: {
  searchParams: Promise<{ kind?: string | string[]; page?: string | string[] }>;
}) {
  const params = await searchParams;
  const kind = INBOX_KINDS.find((one) => one === params.kind);
  const page = parsePage(params.page);
  const person = await requirePerson(hrefOf(kind, page));
  const api = await pageApi();
  const [{ data, meta }, counts] = await Promise.all([
    api.list('/me/inbox', { query: { ...(kind ? { kind } : {}), page, limit: LIMIT } }),
    api.call('get', '/me/inbox/count'),
  ]);
  const tab = (of: InboxKind | undefined, label: string, total: number) => ({
    href: hrefOf(of),
    label: INBOX_WORDS.tab(label, total),
    current: of === kind,
  });
  return (
    <Shell person={person}>
      <PageHeader
        title={INBOX_WORDS.title}
        description={INBOX_WORDS.description}
        actions={
          <>
            {counts.mention > 0 ? <ReadAll /> : null}
            <ButtonLink href="/actions">{INBOX_WORDS.myActions}</ButtonLink>
          </>
        }
      />
      <div className="mb-4">
        <TabLinks
          label={INBOX_WORDS.which}
          tabs={[
            tab(undefined, INBOX_WORDS.everything, counts.total),
            ...INBOX_KINDS.map((one) => tab(one, INBOX_WORDS.kinds(one), counts[one])),
          ]}
        />
      </div>
      {data.length > 0 ? (
        <Card flush>
          <WaitingList entries={data} today={dayOf(new Date())} />
        </Card>
      ) : (
        <Nothing kind={kind} />
      )}
      <Pagination label={INBOX_WORDS.pages} meta={meta} hrefOf={(to) => hrefOf(kind, to)} />
    </Shell>
  );
}

function Nothing({ kind }: { kind: InboxKind | undefined }) {
  if (!kind) {
    return (
      <EmptyState icon={<CircleCheck />} title={INBOX_WORDS.nothing}>
        <p>{INBOX_WORDS.nothingText}</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<CircleCheck />}
      title={kind === 'mention' ? INBOX_WORDS.noMentions : INBOX_WORDS.noneOf(kind)}
      actions={<ButtonLink href="/me">{INBOX_WORDS.showAll}</ButtonLink>}
    />
  );
}

function hrefOf(kind: InboxKind | undefined, page = 1): string {
  const search = new URLSearchParams();
  if (kind) search.set('kind', kind);
  if (page > 1) search.set('page', String(page));
  return search.size > 0 ? `/me?${search}` : '/me';
}
