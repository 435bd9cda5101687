/** What a token of a project is called that was removed for good. */
export const REMOVED_TOKEN = 'Removed token';

/** Why a project is not removed for good. */
export const REMOVAL_REFUSALS = {
  early: (day: string) => `This project can be removed for good from ${day} (UTC).`,
  name: 'must be the project’s name',
} as const;
