/** So many links are made at once. */
export const MOST_EMAILS = 50;

/** How long an invitation's link works, in days. */
export const INVITATION_DAYS = { min: 1, max: 30, usual: 7 };
