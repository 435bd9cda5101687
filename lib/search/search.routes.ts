import { offset } from '@/lib/api/paging';
import { route } from '@/lib/api/route';
import type { SearchService } from '@/lib/search/search.service';
import { searchQuery, searchResultSchema } from './search.schema';

/** Search over all that the caller may see. */
export const searchRoutes = ({ search }: { search: SearchService }) => [
  route(
    {
      method: 'get',
      path: '/search',
      id: 'search',
      tag: 'Search',
      summary: 'Find anything you may see, the best first',
      description:
        'Every word has to be there; words are found by their beginnings, whatever their accents. An exact title comes before one that begins so, and titles before other text. What is archived is found and marked, what is deleted is not. `meta.total` counts up to 1,000. At most 8 filters, and 120 searches a minute.',
      query: searchQuery,
      data: searchResultSchema,
      list: true,
      errors: ['RATE_LIMITED'],
    },
    async ({ actor, query }) => search.search(actor, query.q, offset(query)),
  ),
];
