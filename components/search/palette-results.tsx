'use client';

import type { Command } from './command-store';
import { MarkedText } from './marked-text';
import { PALETTE_WORDS } from './palette.words';
import { SEARCH_WORDS } from './search.words';
import { hrefOfResult, placesOf, type SearchResult, searchHref } from './search-href';
import { useSearch } from './use-search';

interface ResultGroup {
  heading: string;
  commands: readonly Command[];
}

const SHOWN = 12;

/**
 * What a query finds, by kind in the order of the best of each, and the way to all of it.
 * @param go what leads to an address
 */
export function usePaletteResults(
  query: string,
  go: (href: string) => () => void,
): { groups: readonly ResultGroup[]; searching: boolean; failed: string | null } {
  const { results, total, searching, failed } = useSearch(query, SHOWN);
  const groups = new Map<string, Command[]>();
  // What an earlier query found must not be run for this one.
  for (const result of searching ? results.filter(stillMeant(query)) : results) {
    const heading = SEARCH_WORDS.kinds(result.kind);
    groups.set(heading, [...(groups.get(heading) ?? []), commandOf(result, go)]);
  }
  const all: ResultGroup = {
    heading: PALETTE_WORDS.open,
    commands: [
      {
        id: 'search-all',
        label: searching || failed ? SEARCH_WORDS.seeAllResults : SEARCH_WORDS.seeAll(total),
        run: go(searchHref(query)),
      },
    ],
  };
  const found = [...groups].map(([heading, commands]) => ({ heading, commands }));
  const wanted = query.trim() !== '' && (searching || total > 0);
  return { groups: wanted ? [...found, all] : found, searching, failed };
}

/** Whether an earlier result surely is one of the new query too: its title has every word. */
const stillMeant = (query: string) => {
  const words = query.toLowerCase().split(/\s+/);
  return ({ title }: SearchResult) => words.every((word) => title.toLowerCase().includes(word));
};

function commandOf(result: SearchResult, go: (href: string) => () => void): Command {
  const { kind, id, title, titleMarks, snippet, snippetMarks, archived } = result;
  // Where another text of it was found, its title says what that text is of.
  const quoted = snippet !== null && titleMarks.length === 0;
  const places = [
    ...(quoted ? [title] : []),
    ...placesOf(result),
    ...(archived ? [SEARCH_WORDS.archived] : []),
  ];
  return {
    id: `${kind}-${id}`,
    label: title,
    shown: quoted ? (
      <MarkedText text={snippet} marks={snippetMarks} />
    ) : (
      <MarkedText text={title} marks={titleMarks} />
    ),
    ...(places.length > 0 ? { hint: places.join(' · ') } : {}),
    run: go(hrefOfResult(result)),
  };
}
