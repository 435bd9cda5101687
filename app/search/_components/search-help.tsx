import { SEARCH_WORDS } from '@/components/search/search.words';

const FILTERS = [
  ['status:', SEARCH_WORDS.helpStatus],
  ['assignee:', SEARCH_WORDS.helpAssignee],
  ['in:', SEARCH_WORDS.helpIn],
] as const;

/** What can be searched for and how, for whoever has not typed anything yet. */
export function SearchHelp() {
  return (
    <div className="mt-6 max-w-2xl text-sm text-muted">
      <p>{SEARCH_WORDS.start}.</p>
      <p className="mt-3">{SEARCH_WORDS.help}</p>
      <dl className="mt-2 grid gap-x-4 gap-y-1 sm:grid-cols-[6rem_1fr]">
        {FILTERS.map(([key, values]) => (
          <div key={key} className="contents">
            <dt>
              <code className="font-mono text-ink">{key}</code>
            </dt>
            <dd className="max-sm:mb-1.5">{values}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
