import { CircleCheck } from 'lucide-react';
import type { Metadata } from 'next';
import { WaitingItems } from '@/app/_home/waiting-items';
import { requirePerson } from '@/app/_session/require-person';
import { Shell } from '@/app/_session/shell';
import { ButtonLink } from '@/components/button';
import { Card } from '@/components/card';
import { EmptyState } from '@/components/empty-state';
import { PageHeader } from '@/components/page-header';
import { Pagination, parsePage } from '@/components/pagination';
import { pageApi } from '@/lib/api/page-api';

export const metadata: Metadata = { title: 'What waits for me' };

const hrefOf = (page: number) => (page > 1 ? `/me?page=${page}` : '/me');

/** All unfinished items that are mine, the earliest due first. */
export default async function MyItemsPage({
  searchParams,
}: {
  searchParams: Promise<{ page?: string | string[] }>;
}) {
  const page = parsePage((await searchParams).page);
  const person = await requirePerson(hrefOf(page));
  const api = await pageApi();
  const { data, meta } = await api.list('/me/items', { query: { page, limit: 50 } });
  return (
    <Shell person={person}>
      <PageHeader
        title="What waits for me"
        crumbs={[{ label: 'Projects', href: '/' }]}
        description="Unfinished items over all projects, the earliest due first."
        actions={<ButtonLink href="/actions">My actions</ButtonLink>}
      />
      {data.length > 0 ? (
        <Card flush>
          <WaitingItems items={data} today={new Date().toISOString().slice(0, 10)} />
        </Card>
      ) : (
        <EmptyState icon={<CircleCheck />} title="Nothing waits for you">
          <p>Items that are given to you show up here.</p>
        </EmptyState>
      )}
      <Pagination meta={meta} hrefOf={hrefOf} />
    </Shell>
  );
}
