import { BookOpen, FileUp } from 'lucide-react';
import type { Metadata } from 'next';
import { requirePerson } from '@/app/_session/require-person';
import { ButtonLink } from '@/components/ui/button';
import { buttonLooks } from '@/components/ui/button-looks';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination, parsePage } from '@/components/ui/pagination';
import { pageApi } from '@/lib/application/page-api';
import { AddingGuides } from './_components/adding-guides';
import { GuideCard } from './_components/guide-card';
import { GuideProblems } from './_components/guide-problems';
import { WORDS } from './guides.words';

export const metadata: Metadata = { title: WORDS.title };

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
  const importing = (
    <ButtonLink variant="primary" href="/guides/import" icon={<FileUp />}>
      {WORDS.import}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader
        title={WORDS.title}
        description={WORDS.about}
        actions={
          <>
            {importing}
            {guides.data.length > 0 ? (
              <a href="#add" className={buttonLooks({})}>
                {WORDS.adding.how}
              </a>
            ) : null}
          </>
        }
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
        <EmptyState title={WORDS.none} icon={<BookOpen />}>
          <p>{WORDS.noneAbout}</p>
        </EmptyState>
      )}
      <Pagination label={WORDS.pages} meta={guides.meta} hrefOf={hrefOf} />
      <AddingGuides />
    </>
  );
}
