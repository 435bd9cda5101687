/** What the whole of Walkaround says of itself, and where a page is missing or failed. */
export const ROOT_WORDS = {
  description: 'Checklists a team tracks, reviews together and signs off.',
  failedTab: 'Something went wrong · Walkaround',
  failed: 'The page could not be shown. Nothing that was saved is lost.',
  report: 'If you report it, mention ',
  notFoundTab: 'Not found',
  notFound: 'There is nothing here',
  notFoundWhy: 'It may have been deleted, or you may need to be invited to see it.',
} as const;
