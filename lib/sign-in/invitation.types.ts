/** Carries a claimed invitation's id into better-auth's sign-up. Never read from a client. */
export const INVITATION_HEADER = 'x-walkaround-invitation';
