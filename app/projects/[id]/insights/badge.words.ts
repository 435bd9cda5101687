/** What the insights of a project and the card of its status badge say. */
export const BADGE_WORDS = {
  page: {
    title: 'Insights',
    titleOf: (project: string) => `Insights: ${project}`,
    projects: 'Projects',
    description: 'Progress over the last 90 days.',
  },
  title: 'Status badge',
  turnOn: 'Turn on',
  turnOff: 'Turn off',
  on: 'The badge is on.',
  off: 'The badge is off.',
  onText:
    'Everyone who has its address sees it, even without an account. It shows how much is done and whether that is signed, and nothing else of the project.',
  offText:
    'A small image for a README that shows how much of this project is done, and whether it is signed. It is off. Once it is on, everyone who has its address sees it.',
  leadsOnly: 'Only a lead of this project can turn it on or off.',
  of: 'Of',
  whole: 'The whole project',
  alt: (of: string) => `${of} status`,
  markdown: 'Markdown',
  copy: (what: string) => `Copy: ${what}`,
  shields: 'For the endpoint badge of shields.io',
} as const;
