/** What the page says that a guest link leads to. */
export const JOIN_WORDS = {
  title: 'Join a review',
  gone: 'This link does not work',
  goneWhy: 'It was closed, or a new one has taken its place. Ask whoever sent it for the new one.',
  signedIn: (project: string, leader: string, me: string) =>
    `A review of ${project}, led by ${leader}. You are signed in as ${me}, so you need no guest link.`,
  open: 'Open the review',
  invited: (leader: string, project: string) =>
    `${leader} invites you to a review of ${project}. You vote, comment and write in the shared notes; nothing else of the project is shown to you.`,
  name: 'Your name',
  nameHint: 'The others see it beside what you say. It appears in the minutes.',
  enterName: 'Enter your name.',
  join: 'Join the review',
} as const;
