/** What the command palette says; its results have the words of search. */
export const PALETTE_WORDS = {
  title: 'Command palette',
  label: 'Search and commands',
  placeholder: 'Search or run a command',
  results: 'Results',
  onThisPage: 'On this page',
  searching: 'Searching…',
  noResults: 'No results',
  failed: 'Search could not be reached. Commands still work.',
  goTo: (place: string) => `Go to ${place}`,
  myActions: 'My actions',
  newProject: 'New project',
  importing: 'Import documents',
  verify: 'Verify a report',
  apiDocs: 'API documentation',
  theme: (name: string) => `Theme: ${name}`,
  open: 'Search',
} as const;
