import type { ApiClient, Data } from '@/lib/application/client';
import type { HomeView } from './home-view';

export type Project = Data<'get', '/projects/{id}'>;

/** How many projects come at a time. */
export const PAGE = 20;
/** How many come with the page itself at most; the browser asks for more. */
export const MOST = 200;
/** The most that the API gives at once; nobody can have more pins. */
const LIMIT = 100;

/** The projects that are shown. */
export interface ShownProjects {
  /** Those that I pinned: they stand above the others, whatever the order. */
  pinned: Project[];
  others: Project[];
  /** How many others there are. */
  total: number;
}

/**
 * Asks for what a view shows: what is pinned, and the others as far as its page.
 * @param most how many others at most
 */
export async function loadProjects(
  api: ApiClient,
  view: HomeView,
  most = MOST,
): Promise<ShownProjects> {
  const wanted = Math.min(view.page * PAGE, most);
  const limit = Math.min(wanted, LIMIT);
  const pages = Array.from({ length: Math.ceil(wanted / limit) }, (_, index) => index + 1);
  const [pinned, ...others] = await Promise.all([
    view.state === 'active'
      ? api.list('/projects', { query: { ...asked(view), pinned: true, limit: LIMIT } })
      : { data: [] },
    ...pages.map((page) => otherProjects(api, view, page, limit)),
  ]);
  return {
    pinned: pinned.data,
    others: others.flatMap(({ data }) => data).slice(0, wanted),
    total: others[0]?.meta.total ?? 0,
  };
}

/** One page of the projects that aren't pinned; put away, they are all in one list. */
export function otherProjects(api: ApiClient, view: HomeView, page: number, limit = PAGE) {
  const pinned = view.state === 'active' ? { pinned: false } : {};
  return api.list('/projects', { query: { ...asked(view), ...pinned, page, limit } });
}

const asked = ({ q, sort, state }: HomeView) => ({ q, sort, state });
