/** Who can see a project, in words. */
export const ACCESS_WORDS = {
  title: 'Who can see it',
  team: 'Everyone here',
  teamHint: 'Anyone with an account can see and work on it.',
  members: 'Members only',
  membersHint: 'You, the people you add, and the owners of this workspace.',
} as const;
