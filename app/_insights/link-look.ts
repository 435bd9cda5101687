/** How links in a list of insights look. */
export const LINK =
  'text-accent underline underline-offset-2 hover:text-accent-hover coarse:inline-block coarse:py-2';
