import type { Scope } from '@/lib/model/token.types';

/** What the API says about tokens, in one place. */
export const TOKEN_REFUSALS = {
  scheme: 'Send a token as “Authorization: Bearer wka_…”.',
  malformed: 'This is not a whole token: it starts with wka_ and has 42 characters.',
  unknown: 'There is no such token.',
  revoked: 'This token was revoked.',
  expired: 'This token has expired.',
  deactivated: 'The account that this token acts for is deactivated.',
  never: 'A token can’t do this. It takes a person who is signed in.',
  wide: 'This is about the whole workspace; this token is for some projects only.',
  scope: (scope: Scope) => `This token lacks the scope “${scope}”, which this takes.`,
  full: (most: number) => `There are ${most} tokens already. Revoke one first.`,
  noProject: 'There is no such project, or you don’t see it.',
} as const;
