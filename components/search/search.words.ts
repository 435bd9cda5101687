import { PHASES, type Phase } from '@/lib/model/review.types';
import type { Kind } from '@/lib/model/search.types';
import { STATUS_WORDS, STATUSES, type Status } from '@/lib/model/status';
import { type FilterKey, MOST_RESULTS } from '@/lib/search/search-query';

const KIND: Record<Kind, [one: string, many: string]> = {
  project: ['Project', 'Projects'],
  run: ['Run', 'Runs'],
  review: ['Review', 'Reviews'],
  guide: ['Guide', 'Guides'],
  checklist: ['Checklist', 'Checklists'],
  person: ['Person', 'People'],
  action: ['Action', 'Actions'],
  item: ['Item', 'Items'],
  note: ['Note', 'Notes'],
  reason: ['Reason', 'Reasons'],
  comment: ['Comment', 'Comments'],
  evidence: ['Evidence', 'Evidence'],
  guide_item: ['Guide item', 'Guide items'],
};

const STATUS: Record<Status | Phase, string> = {
  ...STATUS_WORDS,
  lobby: 'In preparation',
  judging: 'Judging',
  discussing: 'Discussing',
  closed: 'Closed',
};

const FILTER: Record<FilterKey, string> = { status: 'Status', assignee: 'Assigned to', in: 'In' };

/** What stands behind a filter's colon. */
const HELP: Record<FilterKey, string> = {
  status: `${STATUSES.join(', ')}, archived, or a review’s phase`,
  assignee: 'me, none, or a name',
  in: 'a project’s name, or a kind such as comments or guides',
};

/** What search says, on its page and in the palette. */
export const SEARCH_WORDS = {
  title: 'Search',
  label: 'Search everything you can see',
  placeholder: 'Search projects, items, comments, guides…',
  clear: 'Clear search',
  kind: (kind: Kind) => KIND[kind][0],
  kinds: (kind: Kind) => KIND[kind][1],
  status: (status: Status | Phase) => STATUS[status],
  archived: 'Archived',
  deactivated: 'Deactivated',
  updated: 'Updated',
  searching: 'Searching…',
  noResults: 'No results',
  noResultsFor: (q: string) => `Nothing you can see matches “${q}”.`,
  tryThis: 'Check the spelling, use fewer words, or remove a filter.',
  unknownStatus: (value: string) =>
    `“${value}” is not a status. Use ${STATUSES.join(', ')}, archived, or a review’s phase: ${PHASES.join(', ')}.`,
  unknownFilter: (names: readonly string[]) =>
    `${names.map((name) => `“${name}:”`).join(' and ')} ${names.length === 1 ? 'is not a filter and was' : 'are not filters and were'} searched as text. The filters are status:, assignee: and in:.`,
  filterValues: (key: FilterKey) => `${key}: ${HELP[key]}`,
  completes: {
    me: 'Assigned to me',
    none: 'Assigned to nobody',
  },
  results: (total: number) =>
    total >= MOST_RESULTS
      ? `${MOST_RESULTS.toLocaleString('en')} or more results`
      : `${total.toLocaleString('en')} ${total === 1 ? 'result' : 'results'}`,
  resultList: 'Results',
  pages: 'Pages of results',
  filters: 'Filters',
  filter: (key: FilterKey) => FILTER[key],
  removeFilter: (key: FilterKey, value: string) => `Remove filter ${FILTER[key]}: ${value}`,
  addFilter: (label: string) => `Add filter: ${label}`,
  suggested: {
    mine: 'Assigned to me',
    needsWork: 'Needs work',
    open: 'Open',
    items: 'Items',
    comments: 'Comments',
    guides: 'Guides',
  },
  help: 'Search for words, or "exact phrases" in quotes. Narrow the results with filters:',
  helpStatus: HELP.status,
  helpAssignee: HELP.assignee,
  helpIn: HELP.in,
  start:
    'Find projects, runs, items, notes, comments, evidence, guides, reviews, actions and people',
  failed: 'Search failed',
  seeAllResults: 'See all results',
  seeAll: (total: number) =>
    `See all results (${total >= MOST_RESULTS ? `${MOST_RESULTS.toLocaleString('en')}+` : total.toLocaleString('en')})`,
} as const;
