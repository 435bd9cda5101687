/** The field that a refusal names when a second factor must be set up first. */
export const SECOND_FACTOR_FIELD = 'secondFactor';

export const SECOND_FACTOR_DUE =
  'This workspace asks everybody with a password for a second factor. Set up your authenticator app first.';
