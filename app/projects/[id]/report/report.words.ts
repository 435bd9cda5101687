/** What the report of a project without runs says. */
export const REPORT_WORDS = {
  title: 'Report',
  titleOf: (project: string) => `Report: ${project}`,
  projects: 'Projects',
  nothing: 'Nothing to report yet',
  openProject: 'Open the project',
  guides: 'See the guides',
  why: (project: string) =>
    `A report is made from a project’s active runs, and ${project} has none. Start one, and its items, evidence and open actions appear here.`,
} as const;
