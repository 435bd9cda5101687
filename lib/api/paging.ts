/** A list's page as the repos want it. */
export const offset = (query: { page: number; limit: number }) => ({
  limit: query.limit,
  offset: (query.page - 1) * query.limit,
});

/** One page of a list that is in memory already. */
export const pageOf = <T>(all: T[], query: { page: number; limit: number }) => {
  const { limit, offset: start } = offset(query);
  return { items: all.slice(start, start + limit), total: all.length };
};

/** `-name` as a field and a direction. */
export const ordered = <F extends string>(sort: F | `-${F}`): { sort: F; descending: boolean } => ({
  sort: sort.replace(/^-/, '') as F,
  descending: sort.startsWith('-'),
});
