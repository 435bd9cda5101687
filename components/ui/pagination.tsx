import { ChevronLeft, ChevronRight } from 'lucide-react';
import { ButtonLink } from './button';
import { COMMON_WORDS } from './common.words';
import { LIST_WORDS } from './list.words';

/** Earlier and later pages of a list; nothing when it has only one. `meta` is what the API said of it. */
export function Pagination({
  meta,
  hrefOf,
  label = LIST_WORDS.pages,
}: {
  meta: { page: number; limit: number; total: number };
  hrefOf: (page: number) => string;
  label?: string;
}) {
  const { page, limit, total } = meta;
  const last = Math.max(1, Math.ceil(total / limit));
  if (last === 1 && page === 1) return null;
  const from = (page - 1) * limit + 1;
  return (
    <nav aria-label={label} className="mt-4 flex items-center justify-between gap-3 text-sm">
      <p className="text-muted tabular-nums">
        {LIST_WORDS.shown(from, Math.min(total, page * limit), total)}
      </p>
      <div className="flex gap-2">
        {page > 1 ? (
          <ButtonLink href={hrefOf(Math.min(page - 1, last))} icon={<ChevronLeft />} rel="prev">
            {COMMON_WORDS.previous}
          </ButtonLink>
        ) : null}
        {page < last ? (
          <ButtonLink href={hrefOf(page + 1)} rel="next">
            {COMMON_WORDS.next}
            <ChevronRight />
          </ButtonLink>
        ) : null}
      </div>
    </nav>
  );
}

/** Reads `?page=`; anything that is no page is the first. */
export function parsePage(value: string | string[] | undefined): number {
  const page = Number(value);
  return Number.isInteger(page) && page >= 1 && page <= 1_000_000 ? page : 1;
}
