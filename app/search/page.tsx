import type { Metadata } from 'next';
import { requirePerson } from '@/app/_session/require-person';
import { Shell } from '@/app/_session/shell';
import { SEARCH_WORDS } from '@/components/search/search.words';
import { searchHref } from '@/components/search/search-href';
import { refusalOf } from '@/components/search/search-refusal';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination, parsePage } from '@/components/ui/pagination';
import { pageApi } from '@/lib/application/page-api';
import { begunFilter, MOST_TYPED, parseSearch } from '@/lib/search/search-query';
import { FilterChips } from './_components/filter-chips';
import { NoResults } from './_components/no-results';
import { ResultCount } from './_components/result-count';
import { ResultKeys } from './_components/result-keys';
import { ResultList } from './_components/result-list';
import { SearchBox } from './_components/search-box';
import { SearchHelp } from './_components/search-help';

interface Props {
  searchParams: Promise<{ q?: string | string[]; page?: string | string[] }>;
}

const LIMIT = 25;

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { q } = await addressed(props);
  return { title: q ? `${q} · ${SEARCH_WORDS.title}` : SEARCH_WORDS.title };
}

/** What is found by the words in the address, among all that I may see. */
export default async function SearchPage(props: Props) {
  const { q, page } = await addressed(props);
  const person = await requirePerson(searchHref(q, page));
  const api = await pageApi();
  // A filter without a value asks for nothing yet.
  let refusal: string | undefined;
  const found = saysSomething(q)
    ? await api.list('/search', { query: { q, page, limit: LIMIT } }).catch((error) => {
        refusal = refusalOf(error);
        if (!refusal) throw error;
        return null;
      })
    : null;
  return (
    <Shell person={person}>
      <PageHeader title={SEARCH_WORDS.title} />
      <ResultKeys>
        <SearchBox q={q} />
        <FilterChips q={q} found={(found?.meta.total ?? 0) > 0} />
        {refusal ? <Notice tone="error" title={refusal} /> : null}
        {found ? <ResultCount total={found.meta.total} /> : <SearchHelp />}
        {found && found.data.length > 0 ? <ResultList results={found.data} /> : null}
        {found && found.data.length === 0 ? <NoResults q={q} /> : null}
      </ResultKeys>
      {found ? (
        <Pagination
          label={SEARCH_WORDS.pages}
          meta={found.meta}
          hrefOf={(to) => searchHref(q, to)}
        />
      ) : null}
    </Shell>
  );
}

function saysSomething(q: string): boolean {
  const { terms, filters } = parseSearch(q);
  return terms.length + filters.length > 0 || (q !== '' && !begunFilter(q));
}

async function addressed({ searchParams }: Props): Promise<{ q: string; page: number }> {
  const { q, page } = await searchParams;
  const typed = typeof q === 'string' ? q.toWellFormed().trim().slice(0, MOST_TYPED) : '';
  return { q: typed, page: parsePage(page) };
}
