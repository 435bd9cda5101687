import { MarkedText } from '@/components/search/marked-text';
import { SEARCH_WORDS } from '@/components/search/search.words';
import { hrefOfResult, placesOf, type SearchResult } from '@/components/search/search-href';
import { TimeAgo } from '@/components/time/time-ago';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import Link from '@/components/ui/link';
import { ResultIcon } from './result-icon';

/** Results, each leading to where it is. */
export function ResultList({ results }: { results: readonly SearchResult[] }) {
  return (
    <Card flush>
      <ul aria-label={SEARCH_WORDS.resultList} className="divide-y divide-line">
        {results.map((result) => (
          <li key={`${result.kind} ${result.id}`}>
            <Result result={result} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Result({ result }: { result: SearchResult }) {
  const { kind, title, titleMarks, snippet, snippetMarks, status, archived, updatedAt } = result;
  const places = placesOf(result);
  return (
    <article className="relative flex gap-3 px-4 py-3 transition-colors focus-within:bg-hover hover:bg-hover">
      <ResultIcon kind={kind} className="mt-0.5 size-4.5 shrink-0 text-muted" />
      <div className="min-w-0 flex-1">
        <p className="text-[0.9375rem] font-medium [overflow-wrap:anywhere]">
          <Link
            href={hrefOfResult(result)}
            data-result
            className="-outline-offset-2 after:absolute after:inset-0"
          >
            <MarkedText text={title} marks={titleMarks} />
          </Link>
        </p>
        {snippet ? (
          <p className="mt-0.5 line-clamp-3 text-sm text-muted [overflow-wrap:anywhere]">
            <MarkedText text={snippet} marks={snippetMarks} />
          </p>
        ) : null}
        <p className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 text-[0.8125rem] text-muted">
          <span className="font-medium">{SEARCH_WORDS.kind(kind)}</span>
          {places.map((place) => (
            <span key={place} className="min-w-0 truncate before:mr-2 before:content-['·']">
              {place}
            </span>
          ))}
          {status ? <Badge>{SEARCH_WORDS.status(status)}</Badge> : null}
          {archived ? (
            <Badge>{kind === 'person' ? SEARCH_WORDS.deactivated : SEARCH_WORDS.archived}</Badge>
          ) : null}
          <span className="before:mr-2 before:content-['·']">
            {SEARCH_WORDS.updated} <TimeAgo at={updatedAt} />
          </span>
        </p>
      </div>
    </article>
  );
}
