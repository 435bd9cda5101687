/** The most that a list gives at once. */
const LIMIT = 100;

/**
 * Everything in a list of the API, asked for page by page.
 * @param ask asks for one page
 * @param most how many at most, for what could be without end
 */
export async function everyPage<T>(
  ask: (query: { page: number; limit: number }) => Promise<{ data: T[]; meta: { total: number } }>,
  most = 10_000,
): Promise<T[]> {
  const all: T[] = [];
  for (let page = 1; ; page += 1) {
    const { data, meta } = await ask({ page, limit: LIMIT });
    all.push(...data);
    // A page can be empty when something was removed while the others were asked for.
    if (page * LIMIT >= Math.min(meta.total, most) || data.length === 0) return all;
  }
}
