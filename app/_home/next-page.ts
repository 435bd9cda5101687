import { PAGE, type ShownProjects } from './load-projects';

interface Answer {
  data: ShownProjects['others'];
  meta: { total: number };
}

/**
 * What is shown with a page more. The list may have moved since: what is known already is left out,
 * and a page of nothing new is passed over.
 * @param ask asks for one page of the others
 */
export async function nextPage(
  shown: ShownProjects,
  ask: (page: number) => Promise<Answer>,
): Promise<ShownProjects> {
  const known = new Set([...shown.pinned, ...shown.others].map(({ id }) => id));
  for (let page = Math.floor(shown.others.length / PAGE) + 1; ; page += 1) {
    const { data, meta } = await ask(page);
    const fresh = data.filter(({ id }) => !known.has(id));
    const last = page * PAGE >= meta.total;
    if (fresh.length === 0 && !last) continue;
    const others = [...shown.others, ...fresh];
    // On the last page there is no more, however many were counted.
    return { ...shown, others, total: last ? others.length : meta.total };
  }
}
