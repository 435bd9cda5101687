/** What the list of a project's waivers says. */
export const WORDS = {
  title: 'Waivers',
  titleOf: (project: string) => `Waivers of ${project}`,
  projects: 'Projects',
  description:
    'Items that wait until a day, because somebody other than who asked agreed. They do not count as done. First to end first.',
  which: 'Which waivers',
  list: 'Waivers',
  pages: 'Pages of waivers',
  nothing: { live: 'No waivers', over: 'No waivers that are over' },
  hint: 'Ask for one in a run: choose an item, then “Ask for a waiver…” in its menu.',
} as const;
