import Link from 'next/link';

/** What is in use, put away, or deleted: the states that the API lists things by. */
export type ListState = 'active' | 'archived' | 'deleted';

const WORDS: Record<ListState, string> = {
  active: 'Active',
  archived: 'Archived',
  deleted: 'Deleted',
};

/** Reads `?state=`; anything unknown is `active`. */
export function parseListState(value: string | string[] | undefined): ListState {
  return value === 'archived' || value === 'deleted' ? value : 'active';
}

/** Links between what is active, archived and deleted. `hrefOf` gives the address for each. */
export function StateTabs({
  label,
  current,
  hrefOf,
}: {
  label: string;
  current: ListState;
  hrefOf: (state: ListState) => string;
}) {
  return (
    <nav aria-label={label} className="print:hidden">
      <ul className="inline-flex gap-0.5 rounded-control border border-line bg-sunken p-0.5">
        {(Object.keys(WORDS) as ListState[]).map((state) => (
          <li key={state}>
            <Link
              href={hrefOf(state)}
              aria-current={state === current ? 'page' : undefined}
              scroll={false}
              className="touch-target inline-flex h-7.5 items-center justify-center rounded-[0.25rem] px-2.5 text-[0.8125rem] font-medium text-muted hover:text-ink aria-[current]:bg-raised aria-[current]:text-ink aria-[current]:shadow-raised"
            >
              {WORDS[state]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
