/** Marks a request of Next's for a page's data; it is no part of the page's address. */
const DATA_MARK = '_rsc';

/**
 * The address of a page as it was asked for, to come back to.
 * @param path with its query, as the server saw it; nothing in pages made without a request
 * @param known where the page says that it is
 */
export function askedPath(path: string | null, known: string): string {
  if (!path || !URL.canParse(path, 'http://localhost')) return known;
  const asked = new URL(path, 'http://localhost');
  if (asked.pathname !== known.split(/[?#]/)[0]) return known;
  asked.searchParams.delete(DATA_MARK);
  return asked.pathname + asked.search;
}
