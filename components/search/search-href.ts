import { slug } from 'github-slugger';
import type { Data } from '@/lib/application/client';

export type SearchResult = Data<'get', '/search'>[number];

/** Where a result is looked at. */
export function hrefOfResult(result: SearchResult): string {
  const { kind, id, run, item, review, guide, title } = result;
  switch (kind) {
    case 'project':
      return `/projects/${id}`;
    case 'run':
      return `/runs/${id}`;
    case 'review':
      return `/reviews/${id}`;
    case 'person':
      return '/team';
    case 'guide':
    case 'guide_item':
      return `/guides/${guide?.name}`;
    case 'checklist':
      return `/guides/${guide?.name}#${slug(title)}`;
    default:
      return run && item ? `/runs/${run.id}?item=${item.id}` : `/reviews/${review?.id}`;
  }
}

/** The address of the search page for what was typed; nothing typed leads to the empty page. */
export function searchHref(q: string, page = 1): string {
  const search = new URLSearchParams();
  if (q.trim()) search.set('q', q.trim());
  if (page > 1) search.set('page', String(page));
  return search.size > 0 ? `/search?${search}` : '/search';
}

/** The places that a result is in, the widest first; without what its title says already. */
export function placesOf({ kind, project, run, item, guide, review }: SearchResult): string[] {
  const within = [
    kind === 'project' ? null : project?.name,
    kind === 'run' ? null : run?.name,
    kind === 'note' || kind === 'reason' ? review?.name : null,
    kind === 'action' ? item?.name : null,
    kind === 'guide' ? null : guide?.title,
  ];
  return within.filter((name): name is string => Boolean(name));
}
