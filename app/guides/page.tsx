import { BookOpen } from 'lucide-react';
import type { Metadata } from 'next';
import { requirePerson } from '@/app/_session/require-person';
import { EmptyState } from '@/components/empty-state';
import { PageHeader } from '@/components/page-header';
import { Pagination, parsePage } from '@/components/pagination';
import { pageApi } from '@/lib/api/page-api';
import { GuideCard } from './_components/guide-card';
import { GuideProblems } from './_components/guide-problems';

export const metadata: Metadata = { title: 'Guides' };

const hrefOf = (page: number) => (page > 1 ? `/guides?page=${page}` : '/guides');

/** The guides, and the files that should have been one. */
export default async function GuidesPage({
  searchParams,
}: {
  searchParams: Promise<{ page?: string | string[] }>;
}) {
  const page = parsePage((await searchParams).page);
  await requirePerson(hrefOf(page));
  const api = await pageApi();
  const [guides, problems] = await Promise.all([
    api.list('/guides', { query: { page, limit: 20 } }),
    api.list('/guide-problems', { query: { limit: 100 } }),
  ]);
  return (
    <>
      <PageHeader
        title="Guides"
        description="How we work, and the checklists that come with it. A run stays on the revision of its guide that it was started from."
      />
      <GuideProblems problems={problems.data} total={problems.meta.total} />
      {guides.data.length > 0 ? (
        <ul className="grid gap-4">
          {guides.data.map((guide) => (
            <li key={guide.id}>
              <GuideCard guide={guide} />
            </li>
          ))}
        </ul>
      ) : (
        <EmptyState title="There are no guides here" icon={<BookOpen />}>
          <p>
            A guide is a Markdown file with task lists. Put one into the{' '}
            <code className="font-mono">content</code> folder and start Walkaround again.
          </p>
        </EmptyState>
      )}
      <Pagination label="Pages of guides" meta={guides.meta} hrefOf={hrefOf} />
    </>
  );
}
