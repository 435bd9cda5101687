/** What the page of my actions says. */
export const ACTIONS_WORDS = {
  title: 'My actions',
  description: 'What you have to do across all projects, earliest due date first.',
  hint: 'Actions that a review or a colleague gives you show up here.',
} as const;
