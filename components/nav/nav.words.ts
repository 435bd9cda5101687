/** What the header and the navigation around every page say. */
export const NAV_WORDS = {
  skip: 'Skip to content',
  main: 'Main',
  projects: 'Projects',
  myWork: 'My work',
  guides: 'Guides',
  team: 'Team',
  search: 'Search',
  signIn: 'Sign in',
  loading: 'Loading the page',
  assigned: (total: number) => `, ${total} assigned to me`,
} as const;
